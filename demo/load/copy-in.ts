import pg, { type PoolClient } from 'pg';
import type { Sink } from './loader.ts';

/** The part of the driver's connection that speaks COPY; its published types leave these three out. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** One `copy … from stdin`: the fastest way into PostgreSQL, and the constraints are checked all the same. */
class CopyIn extends pg.Query {
  readonly #text: string;
  readonly #chunks: Iterable<Buffer>;
  readonly #settle: (failure?: Error) => void;
  #failure: Error | undefined;

  constructor(text: string, chunks: Iterable<Buffer>, settle: (failure?: Error) => void) {
    super(text);
    this.#text = text;
    this.#chunks = chunks;
    this.#settle = settle;
  }

  override submit = (connection: unknown): void => {
    (connection as CopyConnection).query(this.#text);
  };

  handleCopyInResponse(connection: CopyConnection): void {
    for (const chunk of this.#chunks) connection.sendCopyFromChunk(chunk);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {}

  handleError(failure: Error): void {
    this.#failure = failure;
    this.#settle(failure);
  }

  handleReadyForQuery(): void {
    if (this.#failure === undefined) this.#settle();
  }
}

/** Copies rows into their tables. @throws the database's error; the transaction is then broken. */
export const copyInto =
  (client: PoolClient): Sink =>
  (table, columns, rows) =>
    new Promise((resolve, reject) => {
      const settle = (failure?: Error) => (failure === undefined ? resolve() : reject(failure));
      client.query(new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin`, rows, settle));
    });
