import { subjectByName } from '#policy/kernel/subject.ts';
import { cellText } from '../cell.ts';
import { type ReadCell, read, unreadable } from '../reading.ts';

const LONGEST = 40;

/** The subject's code, however the office writes it. */
export const subject: ReadCell<string> = (cell) => {
  const shown = cellText(cell);
  const found = shown.length > LONGEST ? null : subjectByName(shown);
  return found === null ? unreadable('subject', { text: shown }) : read(found.code);
};
