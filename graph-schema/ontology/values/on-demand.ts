/**
 * Packages with large tables (numbering plans, pinyin) are loaded on first use, and only where there is a Node.
 * So a browser can import every kind without 500 KB of tables; what needs them there says that the server must do it.
 */
export function onDemand<T>(name: string): () => T | null {
  let loaded: T | null | undefined;
  return () => (loaded === undefined ? (loaded = load<T>(name)) : loaded);
}

function load<T>(name: string): T | null {
  const node = globalThis.process?.getBuiltinModule?.('node:module');
  return node ? (node.createRequire(import.meta.url)(name) as T) : null;
}
