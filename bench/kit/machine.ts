import { arch, availableParallelism, platform, release, totalmem } from 'node:os';

export interface Machine {
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string | null;
}

/** What a figure depends on, and nothing that names the machine. */
export const describeMachine = (postgres: number | null): Machine => ({
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release().split('-')[0]} ${arch()}`,
  node: process.versions.node,
  postgres: postgres === null ? null : String(postgres),
});
