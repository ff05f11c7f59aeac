/** Method and path of every endpoint, taken from the contract when the web is built; the schemas stay behind. */
declare module 'virtual:routes' {
  import type { Routes } from '#contract/client.ts';
  import type { Api } from '#contract/index.ts';
  export const routes: Routes<Api>;
}
