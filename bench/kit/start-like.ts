/** How `npm start` runs the server and `npm test` checks types: their flags, and compiled code kept between starts. */
const runtime = (await import(new URL('../../setup/runtime.mjs', import.meta.url).href)) as {
  readonly serverFlags: readonly string[];
  readonly typeCheckFlags: readonly string[];
  toolEnvironment(): Record<string, string>;
};

export const { serverFlags, typeCheckFlags } = runtime;
process.env.NODE_COMPILE_CACHE ??= runtime.toolEnvironment().NODE_COMPILE_CACHE;
