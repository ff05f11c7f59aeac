export * from './facts.ts';
export * from './judge.ts';
export { type EntryInput, judgeEntry } from './judge-entry.ts';
export * from './judge-reservation.ts';
export type { EarlierAssignment } from './judge-words.ts';
export * from './minutes.ts';
export { homeworkRules } from './rules.ts';
export * from './spread.ts';
export { judgeText, type TextHit, type TextRule } from './text/judge-text.ts';
