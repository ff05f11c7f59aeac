export { type AcceptedFile, acceptDocument, acceptImage } from './accept.ts';
export { type FileOwner, readStoredFile, storeFile } from './store.ts';
