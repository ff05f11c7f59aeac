import { connect, type Socket } from 'node:net';
import { quantile } from './statistics.ts';

/** A whole HTTP/1.1 request, ready to send. */
export type Request = Buffer;

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: (\d+)/i;

/** One kept connection that sends a request, waits for the whole answer, and sends the next. */
class Line {
  readonly #socket: Socket;
  #got: Buffer = Buffer.alloc(0);
  #answer: ((status: string) => void) | undefined;
  #failed: ((cause: Error) => void) | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', (cause) => this.#failed?.(cause));
    socket.on('close', () => this.#failed?.(new Error('the server closed the connection')));
  }

  send(request: Request): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.#failed = reject;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#got = this.#got.length === 0 ? chunk : Buffer.concat([this.#got, chunk]);
    const end = this.#got.indexOf(HEAD_END);
    if (end < 0) return;
    const head = this.#got.toString('latin1', 0, end);
    const length = Number(LENGTH.exec(head)?.[1] ?? 0);
    if (this.#got.length < end + 4 + length) return;
    this.#got = Buffer.alloc(0);
    this.#answer?.(head.slice(9, 12));
  }
}

function open(port: number): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('connect', () => resolve(new Line(socket)));
  });
}

interface Plan {
  readonly port: number;
  readonly connections: number;
  /** Requests in all. */
  readonly count: number;
  readonly request: (at: number) => Request;
  /** Told the milliseconds of every answer. */
  readonly each?: (milliseconds: number) => void;
}

/** Sends `count` requests over `connections` kept connections, each busy all the time, and measures every answer. */
export async function load({ port, connections, count, request, each }: Plan): Promise<Load> {
  const lines = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const times = new Float64Array(count);
  const statuses: Record<string, number> = {};
  let next = 0;
  const began = performance.now();
  await Promise.all(
    lines.map(async (line) => {
      for (let at = next++; at < count; at = next++) {
        const bytes = request(at);
        const sent = performance.now();
        const status = await line.send(bytes);
        const took = performance.now() - sent;
        times[at] = took;
        each?.(took);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const line of lines) line.close();
  return {
    requests: count,
    seconds,
    perSecond: count / seconds,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    statuses,
  };
}

interface RequestParts {
  readonly method: string;
  readonly path: string;
  readonly cookie?: string;
  readonly body?: unknown;
}

export function requestOf({ method, path, cookie, body }: RequestParts): Request {
  const text = body === undefined ? '' : JSON.stringify(body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'accept-language: zh-CN',
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`]),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`);
}
