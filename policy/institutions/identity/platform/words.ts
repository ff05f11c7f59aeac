import { STAGES, type Stage, type Status } from '../../facts.ts';

/** The platform's words for a status, by what stands in them; the first that fits counts. */
const STATUS_WORDS: readonly (readonly [RegExp, Status])[] = [
  [/吊销/u, 'revoked'],
  [/注销/u, 'deregistered'],
  [/失联|跑路/u, 'absconded'],
  [/终止|关停|关闭|停办|停业/u, 'closed'],
  [/暂停|停止招生/u, 'suspended'],
  [/整改/u, 'rectifying'],
  [/未取得|无证/u, 'unlicensed'],
  [/正常|在办|运营|营业|存续|开业/u, 'operating'],
];

/** The status that a word of the platform stands for; null for a word that nobody knows. */
export const platformStatus = (word: string): Status | null =>
  STATUS_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/** What the platform calls working: it does not tell apart what we do. */
const AT_WORK: readonly Status[] = ['operating', 'converting', 'stripping', 'closing'];

export const isSameStatus = (ours: Status, theirs: Status): boolean =>
  ours === theirs || (AT_WORK.includes(ours) && AT_WORK.includes(theirs));

const STAGE_WORDS: readonly (readonly [RegExp, Stage])[] = [
  [/学前|幼儿|3-6|3至6/u, 'preschool'],
  [/义务|小学|初中|中小学/u, 'compulsory'],
  [/高中|普高/u, 'senior'],
];

/** The stages that a cell names, in the order of stages. */
export function platformStages(text: string): readonly Stage[] {
  const named = new Set(STAGE_WORDS.filter(([pattern]) => pattern.test(text)).map(([, stage]) => stage));
  return STAGES.filter((stage) => named.has(stage));
}
