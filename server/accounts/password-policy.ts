/** Characters at least, and at most: a login form takes no more. */
export const SHORTEST = 10;
export const LONGEST = 128;

export type PasswordFault = 'tooShort' | 'tooLong' | 'invisible' | 'oneKind' | 'tooPlain' | 'containsLogin';

const KINDS = [/\p{L}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];
/** Different characters at least: below it one key was held down, or two. */
const DIFFERENT = 5;
const ROWS = [
  '0123456789',
  '9876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv',
];
const RUN = 6;

/** Six in a row of a keyboard or an alphabet. */
const hasRun = (text: string): boolean =>
  ROWS.some((row) =>
    Array.from({ length: row.length - RUN + 1 }, (_, at) => row.slice(at, at + RUN)).some((run) => text.includes(run)),
  );

/**
 * 口令要求 (GB/T 22239: of some complexity, not easily guessed): long, of two kinds of characters, no keyboard row, not the login.
 * Null when the password may be used.
 */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const text = password.normalize('NFKC');
  const characters = [...text];
  if (/\p{Cc}/u.test(text)) return 'invisible';
  if (characters.length < SHORTEST) return 'tooShort';
  if (characters.length > LONGEST) return 'tooLong';
  const plain = text.toLowerCase();
  if (plain.includes(login.toLowerCase())) return 'containsLogin';
  if (KINDS.filter((kind) => kind.test(text)).length < 2) return 'oneKind';
  return new Set(plain).size < DIFFERENT || hasRun(plain) ? 'tooPlain' : null;
}
