import { subjectByName } from '#policy/kernel/subject.ts';
import { cellText } from '../cell.ts';
import { type ReadCell, read, unreadable } from '../reading.ts';

const LONGEST = 40;
const known = new Map<string, string | null>();

/** The subject's code, however the office writes it. */
export const subject: ReadCell<string> = (cell) => {
  const shown = cellText(cell);
  const code = shown.length > LONGEST ? null : codeOf(shown);
  return code === null ? unreadable('subject', { text: shown }) : read(code);
};

/** A register repeats a dozen subjects: each is recognised once. */
function codeOf(text: string): string | null {
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const code = subjectByName(text)?.code ?? null;
  if (known.size > 1_000) known.clear();
  known.set(text, code);
  return code;
}
