/** GraphQL sends null for what was not given; the desk knows only what is there. */

type Given<T> = { [K in keyof T as null extends T[K] ? never : undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : undefined extends T[K] ? K : never]?: Exclude<
    T[K],
    null | undefined
  > extends infer V
    ? V extends object
      ? V extends readonly unknown[]
        ? V
        : Given<V>
      : V
    : never;
};

/** Without nulls, at every depth. */
export function given<T extends object>(args: T): Given<T> {
  const entries = Object.entries(args).flatMap(([key, value]: [string, unknown]) => {
    if (value === null || value === undefined) return [];
    return [[key, typeof value === 'object' && !Array.isArray(value) ? given(value) : value] as const];
  });
  return Object.fromEntries(entries) as Given<T>;
}
