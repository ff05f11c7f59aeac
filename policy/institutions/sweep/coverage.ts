/** Counts of one block, street or campaign. */
export interface Tally {
  readonly targets: number;
  /** Targets with a first visit that has arrived, whatever it found. */
  readonly seen: number;
  readonly blocks: number;
  /** Blocks that somebody has walked to the end. */
  readonly blocksDone: number;
}

export interface Coverage extends Tally {
  /** Seen of the targets; a block without targets is covered once it has been walked. */
  readonly permille: number;
}

/** REG-1: how much of a county somebody has looked at. Rounded down, so that 1000 means all of it. */
export function coverageOf(tally: Tally): Coverage {
  const [done, all] = tally.targets > 0 ? [tally.seen, tally.targets] : [tally.blocksDone, tally.blocks];
  return { ...tally, permille: all === 0 ? 0 : Math.floor((done * 1000) / all) };
}

export const addTallies = (tallies: readonly Tally[]): Tally => ({
  targets: tallies.reduce((sum, each) => sum + each.targets, 0),
  seen: tallies.reduce((sum, each) => sum + each.seen, 0),
  blocks: tallies.reduce((sum, each) => sum + each.blocks, 0),
  blocksDone: tallies.reduce((sum, each) => sum + each.blocksDone, 0),
});
