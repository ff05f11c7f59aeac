export { type CastMember, demoCast } from './cast.ts';
export { DEMO_PASSWORD } from './password.ts';
export { type DemoDatabase, type DemoOptions, isSeeded, type Summary, seedDemo } from './seed.ts';
