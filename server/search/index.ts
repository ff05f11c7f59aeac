export { fillInitials } from './fill-initials.ts';
export { foundByName, type Searchable } from './found-by-name.ts';
export { initialsOf } from './initials.ts';
