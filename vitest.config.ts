import { defineConfig } from 'vitest/config';

/** Shared by both groups: everything runs in forked processes, two at a time. */
const shared = { pool: 'forks', isolate: true, restoreMocks: true } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: false,
    projects: [
      {
        test: { ...shared, name: 'pure', include: ['{policy,contract,web,setup}/**/*.test.{ts,tsx}'] },
      },
      {
        test: {
          ...shared,
          name: 'house',
          include: ['{server,demo,bench}/**/*.test.ts'],
          globalSetup: ['server/database/testing-cluster.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
