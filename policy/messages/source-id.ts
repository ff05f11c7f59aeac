/** The parts of a clause id: 'YJ-5' is clause 5 of YJ, 'SEED-2-5' the 5th sentence of section 2 of the plan, 'QZ' a whole source. */
export interface ClauseParts {
  readonly source: string;
  readonly section: number | null;
  readonly clause: number | null;
}

export function clauseParts(id: string): ClauseParts {
  const plan = /^SEED-(\d+)-(\d+)$/.exec(id);
  if (plan !== null) return { source: 'SEED', section: Number(plan[1]), clause: Number(plan[2]) };
  const national = /^(.+)-(\d+)$/.exec(id);
  if (national !== null) return { source: national[1]!, section: null, clause: Number(national[2]) };
  return { source: id, section: null, clause: null };
}
