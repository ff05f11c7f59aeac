import type * as z from 'zod';
import type { AssignmentInput } from '#contract/homework.ts';
import { addDays } from '#policy/kernel/day.ts';
import { TODAY } from './house.ts';

type Draft = z.input<typeof AssignmentInput>;

/** Written homework given on a day and handed in on the next, unless told otherwise. */
export const written = (
  classId: string,
  subject: string,
  minutes: number,
  more: Partial<AssignmentInput> = {},
): Draft => {
  const assignedOn = more.assignedOn ?? TODAY;
  return {
    classId,
    subject,
    title: `${subject} 课后练习 ${assignedOn}`,
    // No two alike, or HW-15 would ask.
    content: `${subject} ${assignedOn} ${minutes} ${more.tier ?? ''}${more.title ?? ''}`,
    form: 'written',
    place: 'either',
    minutes,
    assignedOn,
    dueOn: addDays(assignedOn, 1),
    ...more,
  };
};

export const noFlags = {
  parentAction: false,
  parentCheck: false,
  selfMarking: false,
  phoneRequired: false,
  punitive: false,
  repetitive: false,
};
