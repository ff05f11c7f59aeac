import pg from 'pg';
import { clientOptions, type DatabaseAddress } from './connection.ts';

/** The same server, another database. */
export function databaseNamed(address: DatabaseAddress, name: string): DatabaseAddress {
  if ('socketFolder' in address) return { ...address, database: name };
  const url = new URL(address.connectionString);
  url.pathname = `/${name}`;
  return { connectionString: url.href };
}

/** One statement outside any transaction, such as creating a database. */
export async function administer(address: DatabaseAddress, statement: string): Promise<void> {
  const client = new pg.Client(clientOptions(address));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
