import pg from 'pg';
import type { SocketAddress } from '../connection.ts';
import { SUPERUSER } from './cluster.ts';

const OWNER = 'qingzhou';

/**
 * The database of the house and its owner, made when missing. The owner is no superuser, exactly as on a server that an office
 * provides by DATABASE_URL, so that row-level security and grants mean the same in both.
 */
export async function ownDatabase({
  socketFolder,
  port,
}: {
  socketFolder: string;
  port: number;
}): Promise<SocketAddress> {
  const client = new pg.Client({ host: socketFolder, port, user: SUPERUSER, database: 'postgres' });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; base: boolean }>(
      'select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $1) as base',
      [OWNER],
    );
    if (rows[0]?.role === false) await client.query(`create role ${OWNER} login createrole createdb`);
    if (rows[0]?.base === false) await client.query(`create database ${OWNER} owner ${OWNER}`);
  } finally {
    await client.end();
  }
  return { socketFolder, port, user: OWNER, database: OWNER };
}
