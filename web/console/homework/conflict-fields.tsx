import { FLAGS } from '#policy/homework/facts.ts';
import { useReading } from '#web/messages/console.ts';
import type { ConflictField } from '#web/parts/conflict-dialog.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import type { Values } from './values.ts';

/** How each field of an assignment reads when two versions are laid side by side. */
export function useConflictFields(): readonly ConflictField<Values>[] {
  const { text, format } = useReading();
  const subjectName = useSubjectName();
  const { field } = text.homework;
  const flagged = (values: Values) => FLAGS.filter((flag) => values.flags[flag]).map((flag) => text.words.flag[flag]);
  return [
    { key: 'subject', title: field.subject, show: (values) => subjectName(values.subject) },
    { key: 'title', title: field.title, show: (values) => values.title },
    { key: 'content', title: field.content, show: (values) => values.content },
    { key: 'minutes', title: field.minutes, show: (values) => values.minutes },
    { key: 'form', title: field.form, show: (values) => text.words.form[values.form] },
    { key: 'place', title: field.place, show: (values) => text.words.place[values.place] },
    { key: 'tier', title: field.tier, show: (values) => text.words.tier[values.tier] },
    { key: 'assignedOn', title: field.assignedOn, show: (values) => format.longDay(values.assignedOn) },
    { key: 'dueOn', title: field.dueOn, show: (values) => format.longDay(values.dueOn) },
    {
      key: 'flags',
      title: field.flags,
      show: (values) => flagged(values).join(text.parts.noRight.comma) || text.parts.none,
    },
  ];
}
