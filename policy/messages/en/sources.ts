import type { sourceTitles as zh } from '../zh-CN/sources.ts';

export const sourceTitles: typeof zh = {
  SEED: 'Double Reduction implementation plan',
  YJ: 'Opinions on further reducing homework and off-campus training in compulsory education',
  ZY13: 'Notice on homework management in compulsory schools',
  SJ3: 'Notice on mobile phones of school pupils',
  SM11: "Notice on pupils' sleep",
  QZ: 'Qingzhou default (no national number; localities may tighten it)',
};
