import type { Dimension } from '../../facts.ts';
import type { TextField } from '../facts.ts';

/** What a signal is about. Its sentence stands under the same name in the message catalogue. */
export const SIGNALS = [
  'declared',
  'subject',
  'topic',
  'textbook',
  'ahead',
  'aim',
  'exam',
  'drill',
  'score',
  'test',
  'grade',
  'disguise',
  'certificate',
  'price',
] as const;
export type SignalId = (typeof SIGNALS)[number];

/** Kinds on which people must judge whatever the words say. */
export const DOUBTS = [
  'science',
  'language',
  'calligraphy',
  'classics',
  'reading',
  'contest',
  'reasoning',
  'art-exam',
  'sport-exam',
  'training',
  'tour',
  'speech',
  'thought',
  'silent',
] as const;
export type DoubtId = (typeof DOUBTS)[number];

/** One thing that speaks for subject-type training: what, where, how much. */
export interface Signal {
  readonly id: SignalId;
  readonly dimension: Dimension;
  /** The text in which the phrase stands; null for what is no text, such as a certificate. */
  readonly field: TextField | null;
  /** As it stands in the text, or the subject code, or the price in fen. */
  readonly phrase: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly weight: number;
}

/** A reason for which people must judge, with the phrase that gives it. */
export interface Doubt {
  readonly id: DoubtId;
  readonly field: TextField | null;
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}
