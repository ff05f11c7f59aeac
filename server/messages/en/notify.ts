import type { NotifyText } from '../zh-CN/notify.ts';

const counted = (n: string | number | undefined, one: string): string => `${n} ${one}${Number(n) === 1 ? '' : 's'}`;

export const notify: NotifyText = {
  'swap-asked': (f) =>
    `${f.by} asks you for ${counted(f.minutes, 'minute')} of ${f.className} on ${f.day} and awaits your answer.`,
  'swap-granted': (f) => `${f.by} gave you ${counted(f.minutes, 'minute')} of ${f.className} on ${f.day}.`,
  'swap-declined': (f) => `${f.by} did not give up ${counted(f.minutes, 'minute')} of ${f.className} on ${f.day}.`,
  'import-checked': (f) => `${f.file} has been checked: ${counted(f.rows, 'row')}, ${counted(f.errors, 'error')}.`,
  'import-done': (f) => `${f.file} has been written: ${f.created} new, ${f.updated} changed.`,
  'import-failed': (f) => `${f.file} was not written; open it to see why.`,
  'institution-asked': (f) => `The county asks you to do this by ${f.due}: ${f.text}`,
  'institution-answered': (f) => `${f.name} has answered: ${f.text}`,
  'list-entered': (f) => `${f.name} was put on the ${f.list} list: ${f.reason}`,
  'list-renewed': (f) => `${f.name} stays on the ${f.list} list: ${f.reason}`,
  'list-removed': (f) =>
    `${f.name} was taken off the ${f.list} list: ${f.reason}${f.until === undefined ? '' : `. This may be appealed up to and with ${f.until}`}`,
  'list-appeal-upheld': (f) => `The appeal of ${f.name} was decided: the decision stands. ${f.reason}`,
  'list-appeal-granted': (f) => `The appeal of ${f.name} was granted; it is off the ${f.list} list. ${f.reason}`,
  'list-appeal-restored': (f) => `The appeal of ${f.name} was granted; it is back on the ${f.list} list. ${f.reason}`,
  'case-assigned': (f) => `${f.by} asks you to judge a course. Say first whether you have a tie.`,
  'case-recused': (f) => `${f.by} has a tie and stood aside. Ask another expert.`,
  'case-third': () => 'The two experts differ. Ask a third one.',
  'case-ready': () => 'The experts have spoken. The case is yours to decide.',
  'case-decided': (f) => `“${f.name}” was decided to be ${f.kind}. Re-examination may be asked for until ${f.until}.`,
  'case-appealed': (f) =>
    `An institution asks for re-examination of “${f.name}”, decided to be ${f.kind}. The decision is yours.`,
  'case-final': (f) => `The re-examination of “${f.name}” is decided: ${f.kind}.`,
};
