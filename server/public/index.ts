export { sendFault } from './page.ts';
export { mountPublicPages } from './routes.ts';
