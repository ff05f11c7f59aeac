export * from './agreement.ts';
export * from './facts.ts';
export * from './judge.ts';
export * from './precedent.ts';
export { classificationRules } from './rules.ts';
export { DOUBTS, type Doubt, type DoubtId, SIGNALS, type Signal, type SignalId } from './signals/signal.ts';
export * from './weigh.ts';
