export { countStaff, type ListedPerson } from './count-staff.ts';
export * from './facts.ts';
export { judgeEntry } from './judge-entry.ts';
export { judgeWhiteListing } from './judge-white.ts';
export * from './moves.ts';
export { publicAddress } from './public-address.ts';
export { listRules } from './rules.ts';
export * from './standing.ts';
export { payingTips, type Tip } from './tips.ts';
