export * from './notices.ts';
export * from './school-day.ts';
export * from './state-day.ts';
export * from './statutory.ts';
export * from './working-days.ts';
