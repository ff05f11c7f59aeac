import { creditCodeOf } from '#demo/institutions/identity.ts';

/** What people type, from a word that few names hold to one that nearly all do. */
export interface Question {
  readonly kind: string;
  readonly text: string;
}

const asked = (kind: string, ...texts: readonly string[]): Question[] => texts.map((text) => ({ kind, text }));

/** @param div of the institution whose credit code is asked for */
export const questionsOf = (div: string): readonly Question[] => [
  ...asked('two characters, rare', '瑾瑜'),
  ...asked('two characters, middling', '启明'),
  ...asked('two characters, in most names', '艺术', '培训'),
  ...asked('part of a name', '启明美术培训', '墨香书法培训中心'),
  ...asked('initials', 'qmys', 'pxzx'),
  ...asked('credit code', creditCodeOf('enterprise', div, 2)),
  ...asked('course, rare', '箜篌'),
  ...asked('course, middling', '古筝考级'),
  ...asked('course, in most offers', '少儿'),
];
