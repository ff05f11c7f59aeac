import { randomUUID } from 'node:crypto';
import type { AssignmentInput } from '#contract/homework.ts';

/** A write whose answer is not known yet: it may stand or not. */
export interface Sent {
  readonly key: string;
  readonly cookie: string;
  readonly body: Partial<AssignmentInput>;
}
/** A write that was answered. */
export interface Answered extends Sent {
  readonly status: number;
  readonly text: string;
}

export interface Desk {
  readonly subject: string;
  readonly cookie: string;
}

/** Sends one write; undefined when the connection broke or the server could not answer. */
export async function send(url: string, sent: Sent): Promise<Answered | undefined> {
  try {
    const reply = await fetch(`${url}api/homework/publish`, {
      method: 'POST',
      headers: { cookie: sent.cookie, 'content-type': 'application/json', 'idempotency-key': sent.key },
      body: JSON.stringify(sent.body),
      signal: AbortSignal.timeout(15_000),
    });
    const text = await reply.text();
    return reply.status >= 500 ? undefined : { ...sent, status: reply.status, text };
  } catch {
    return undefined;
  }
}

interface Plan {
  readonly url: string;
  readonly desks: readonly Desk[];
  readonly classes: readonly string[];
  /** Given on this day, handed in on the next or the one after. */
  readonly days: readonly [given: string, next: string, after: string];
  /** Teachers writing at the same moment. */
  readonly width: number;
}

/** Teachers publishing without pause until told to stop; every write ends up either answered or open. */
export class Storm {
  readonly answered: Answered[] = [];
  readonly open: Sent[] = [];
  readonly #plan: Plan;
  #blowing = true;
  readonly #writers: Promise<void>[];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#writers = Array.from({ length: plan.width }, (_, i) => this.#write(i));
  }

  /** Until so many writes have been answered. */
  async reach(answers: number): Promise<void> {
    while (this.answered.length < answers) await new Promise((done) => setTimeout(done, 20));
  }

  /** Ends after the writes in flight have been answered or broken off. */
  async end(): Promise<void> {
    this.#blowing = false;
    await Promise.all(this.#writers);
  }

  async #write(writer: number): Promise<void> {
    const { url, width } = this.#plan;
    for (let at = writer; this.#blowing; at += width) {
      const sent = this.#compose(at);
      const answer = await send(url, sent);
      if (answer === undefined) this.open.push(sent);
      else this.answered.push(answer);
      // A dead server refuses at once; do not pile up thousands of writes that never left.
      if (answer === undefined && this.#blowing) await new Promise((done) => setTimeout(done, 50));
    }
  }

  #compose(at: number): Sent {
    const { desks, classes, days } = this.#plan;
    const { subject, cookie } = desks[at % desks.length]!;
    const key = randomUUID();
    const body = {
      classId: classes[Math.floor(at / desks.length) % classes.length]!,
      subject,
      title: `练习 ${key.slice(0, 8)}`,
      content: key,
      form: 'written' as const,
      place: 'either' as const,
      tier: (['all', 'all', 'basic', 'extended'] as const)[at % 4]!,
      minutes: 1 + ((at * 7) % 16),
      assignedOn: days[0],
      dueOn: days[1 + (at % 2)]!,
    };
    return { key, cookie, body };
  }
}
