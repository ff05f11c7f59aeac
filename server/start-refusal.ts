import { start as en } from './messages/en/start.ts';
import { type StartText, start as zh } from './messages/zh-CN/start.ts';

/** A sentence for whoever starts the server, in both languages: the console has no reader's language. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

type Facts<K extends keyof StartText> = Parameters<StartText[K]>;

export function sentence<K extends keyof StartText>(key: K, ...facts: Facts<K>): Sentence {
  // The catalogue is indexed by one key, but the checker sees a union of functions here.
  const say = (text: StartText) => (text[key] as (...facts: Facts<K>) => string)(...facts);
  return { zh: say(zh), en: say(en) };
}

/** Why the server does not start: shown whole, then exit code 1. */
export class StartRefusal extends Error {
  readonly sentences: readonly Sentence[];

  constructor(sentences: readonly Sentence[], options?: ErrorOptions) {
    super(sentences.map((s) => s.en).join('\n'), options);
    this.name = 'StartRefusal';
    this.sentences = sentences;
  }
}

export const startRefusal = <K extends keyof StartText>(key: K, ...facts: Facts<K>): StartRefusal =>
  new StartRefusal([sentence(key, ...facts)]);

/** The text for the console: every sentence in Chinese, then in English. */
export function tellRefusal(refusal: StartRefusal): string {
  const all = [sentence('refused'), ...refusal.sentences];
  return all
    .flatMap((s) => [s.zh, s.en])
    .map((line, i) => (i < 2 ? line : `  ${line}`))
    .join('\n');
}
