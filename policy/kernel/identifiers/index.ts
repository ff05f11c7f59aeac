export * from './organisation.ts';
export * from './person.ts';
export { bareIdentifier, type Identified, type IdentifierFault, type IdentifierWarning } from './result.ts';
export * from './school.ts';
