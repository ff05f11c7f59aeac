import type { ConsoleText } from '../console.ts';

export const findings: ConsoleText['findings'] = {
  title: 'Findings',
  note: (count) =>
    `${count} in all. Each names its rule, clause, measured value and limit, kept as it read on the day.`,
  empty: 'No findings yet.',
  filter: { rule: 'Rule', outcome: 'Outcome', grade: 'Grade' },
  column: {
    found: 'Found',
    sentence: 'Finding',
    place: 'School and class',
    outcome: 'State',
    by: 'Set by',
    rule: 'Rule',
  },
  one: 'Finding',
  facts: {
    day: 'Homework of',
    found: 'Found at',
    by: 'Set by',
    place: 'School and class',
    rule: 'Rule',
    version: 'Rule version',
    outcome: 'State',
    measured: 'Measured',
    limit: 'Limit',
  },
  assignment: 'Open the homework',
  institution: 'Open the institution',
  answer: 'The teacher’s reason',
  handle: {
    title: 'Record what was done',
    note: 'Say how it was checked and what was done. It then counts as handled and cannot be deleted.',
    label: 'What was done',
    do: 'Mark as handled',
    done: 'Recorded',
    stale: 'Somebody has just handled this one; you see it as it is now.',
    by: (p) => `${p.who} · ${p.at}`,
  },
};
