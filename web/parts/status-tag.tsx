import type { ReactNode } from 'react';
import { useText } from '#web/messages/console.ts';

type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'plain';

/** One map for every status in the console. Finished things are plain: colour is for what still needs somebody. */
const TONES = {
  state: { draft: 'warn', published: 'ok', withdrawn: 'plain', corrected: 'info' },
  outcome: { refused: 'plain', answered: 'info', open: 'warn', handled: 'plain' },
  consequence: { block: 'info', warn: 'warn', record: 'plain', duty: 'plain', case: 'info' },
  reservation: { held: 'info', used: 'plain', released: 'plain' },
  swap: { asked: 'warn', granted: 'ok', declined: 'plain' },
  institutionStatus: {
    unlicensed: 'bad',
    operating: 'plain',
    rectifying: 'warn',
    suspended: 'warn',
    converting: 'info',
    stripping: 'info',
    closing: 'warn',
    closed: 'plain',
    absconded: 'bad',
    revoked: 'plain',
    deregistered: 'plain',
  },
  list: { white: 'ok', black: 'bad', watch: 'warn' },
  courseState: { draft: 'warn', declared: 'info', running: 'plain', stopped: 'plain' },
  classState: { planned: 'info', open: 'plain', ended: 'plain' },
  requestState: { open: 'warn', answered: 'info', closed: 'plain' },
  importState: { checking: 'info', checked: 'warn', writing: 'info', done: 'ok', failed: 'bad', cancelled: 'plain' },
} as const satisfies Record<string, Record<string, Tone>>;

type Tones = typeof TONES;
type Props = { [K in keyof Tones]: { kind: K; value: keyof Tones[K] } }[keyof Tones];

export function StatusTag({ kind, value }: Props) {
  const text = useText();
  const words: Record<string, string> = text.words[kind];
  const tones: Record<string, Tone> = TONES[kind];
  return <Tag tone={tones[value] ?? 'plain'}>{words[value] ?? value}</Tag>;
}

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
