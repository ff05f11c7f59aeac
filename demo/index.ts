export { DEMO_PASSWORD } from './password.ts';
export { type ScaleOptions, seedScale } from './scale/seed-scale.ts';
export { SIZES, type Size, type SizeName } from './scale/size.ts';
export { type DemoDatabase, type DemoOptions, isSeeded, type Summary, seedDemo } from './seed.ts';
