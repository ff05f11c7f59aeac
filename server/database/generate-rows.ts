// `npm run rows`: writes rows.generated.ts from a throw-away database that holds nothing but the migrations.
import '../require-node.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLog } from '../log.ts';
import { openDatabase } from './connection.ts';
import { migrate } from './migrate.ts';
import { rowTypes } from './rows.ts';
import { startThrowaway } from './throwaway.ts';

const log = openLog('warn');
const cluster = await startThrowaway(log);
try {
  await migrate(cluster.address);
  const database = await openDatabase({ address: cluster.address, poolSize: 1, log });
  writeFileSync(join(import.meta.dirname, 'rows.generated.ts'), await rowTypes(database.pool));
  await database.close();
} finally {
  await cluster.stop();
}
