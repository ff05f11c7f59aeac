import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowTypes } from './rows.ts';
import { openTestDatabase, type TestDatabase } from './testing.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await openTestDatabase();
});
afterAll(() => base.drop());

it('the row types are those of the database (else: npm run rows)', async () => {
  expect(await rowTypes(base.database.pool)).toBe(readFileSync(join(import.meta.dirname, 'rows.generated.ts'), 'utf8'));
});
