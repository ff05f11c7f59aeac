export { type AddressParts, addressLikeness, parseAddress } from './address.ts';
export * from './compare.ts';
export { likeness } from './likeness.ts';
export { nameKey } from './name-key.ts';
export * from './platform/index.ts';
export { identityRules } from './rules.ts';
