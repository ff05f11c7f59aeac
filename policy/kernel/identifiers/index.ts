export * from './organisation.ts';
export * from './person.ts';
export type { Identified, IdentifierFault, IdentifierWarning } from './result.ts';
export * from './school.ts';
