// Only rules that need types or Svelte's grammar; format is prettier's, dead code knip's.
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const typed = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
};
const plain = {
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'Node strips types: use a union of strings.' },
  ],
  eqeqeq: 'error',
  'no-console': 'error',
};

export default ts.config(
  { ignores: ['**/node_modules/**', 'web/.svelte-kit/**', 'web/build/**', '.redthread/**', 'tests/.results/**'] },
  {
    files: ['**/*.ts'],
    ignores: ['web/**'],
    languageOptions: {
      parser: ts.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': ts.plugin },
    rules: { ...plain, ...typed },
  },
  ...svelte.configs.recommended.map((config) => ({ ...config, files: config.files ?? ['web/**/*.svelte'] })),
  {
    files: ['web/**/*.ts', 'web/**/*.svelte', 'web/**/*.svelte.ts'],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { '@typescript-eslint': ts.plugin },
    rules: { ...plain, ...typed },
  },
  { files: ['web/**/*.ts'], languageOptions: { parser: ts.parser } },
  {
    files: ['web/**/*.svelte'],
    rules: {
      // The page lives at the root of its own server: there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      // What the compiler warns of is svelte-check's matter, which does not see it the same way.
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
);
