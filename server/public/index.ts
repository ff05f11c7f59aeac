export { sendFault } from './page.ts';
export { mountPublicPages } from './routes.ts';
export { BUILT_WEB, mountStatic } from './static.ts';
