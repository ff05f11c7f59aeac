import { judgeWhiteListing } from '#policy/institutions/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import { findingColumns } from '../finding-columns.ts';
import type { Pen } from '../pen.ts';
import { getOffice, type Offices } from '../people/officials.ts';
import { HEADS_OWN } from './cases.ts';
import { whiteFacts } from './lists.ts';
import type { DemoFile } from './write.ts';

/** Days before the demo's day on which the office tried to put the head's own institution on the white list. */
const AGO = 3;

/** The head of the login page finds a refused entry on the desk: what fails is what the file shows today. */
export function addRefusedEntry(pen: Pen, files: readonly DemoFile[], offices: Offices): void {
  const file = files.find(({ of }) => of.key === HEADS_OWN);
  if (file === undefined) return;
  const day = addDays(pen.today, -AGO);
  const by = getOffice(offices, 'county-official', file.of.div, 1).person.id;
  for (const finding of judgeWhiteListing(whiteFacts(file, day), day))
    pen.loader.add('finding', {
      div: file.of.div,
      id: pen.namer.id(`refused/${file.of.key}/${finding.rule}/${finding.sentence}`),
      ...findingColumns(finding),
      outcome: 'refused',
      day,
      school_id: null,
      class_id: null,
      grade: null,
      assignment_id: null,
      answer: null,
      found_by: by,
      found_at: `${day}T10:20:00+08:00`,
      handled_by: null,
      handled_at: null,
      handling_note: null,
      version: 1,
      institution_id: file.of.id,
    });
}
