import type { AssignmentInput } from '#contract/homework.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';

export const myClassesQuery = ask(['classes', 'mine'], (options) =>
  api.place.classes({ query: { mine: 'true' } }, options),
);

export const classQuery = (id: string) =>
  ask(['classes', 'one', id], (options) => api.place.class({ params: { id } }, options));

export const assignmentQuery = (id: string) =>
  ask(['homework', 'one', id], (options) => api.homework.read({ params: { id } }, options));

/** How a class's day stands; asked again often, for others are at work on the same minutes. */
export const ledgerQuery = (classId: string, day: string) =>
  ask(
    ['homework', 'ledger', classId, day],
    (options) => api.homework.ledger({ query: { class: classId, day } }, options),
    { staleTime: 5_000, refetchInterval: 20_000 },
  );

export const previewQuery = (body: AssignmentInput & { id?: string }) =>
  ask(['homework', 'preview', body], (options) => api.homework.preview({ body }, options), {
    staleTime: 5_000,
    refetchInterval: 20_000,
    retry: false,
  });

export const gradeBoardQuery = (school: string, grade: number, week: string) =>
  ask(
    ['homework', 'grade-board', school, grade, week],
    (options) => api.homework.gradeBoard({ query: { school, grade, week } }, options),
    { refetchInterval: 30_000 },
  );

export const swapsQuery = ask(['homework', 'swaps'], (options) => api.homework.swaps({}, options));
