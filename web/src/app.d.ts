/** What a request carries through the server half of the page. */
import type { Language } from '#graph-schema/ontology/define.ts';
import type { Theme } from '#lib/language/choices.ts';

declare global {
  namespace App {
    interface Locals {
      language: Language;
      theme: Theme;
    }
  }
}

export {};
