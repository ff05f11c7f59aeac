import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';

export const caseQuery = (id: string) =>
  ask(['classification', 'one', id], (options) => api.classification.read({ params: { id } }, options));

export const precedentsQuery = (id: string) =>
  ask(['classification', 'precedents', id], (options) => api.classification.precedents({ params: { id } }, options));

export const candidatesQuery = (id: string) =>
  ask(['classification', 'candidates', id], (options) => api.classification.candidates({ params: { id } }, options));

export const countsQuery = (region: string | undefined) =>
  ask(['classification', 'counts', region], (options) =>
    api.classification.counts({ query: region === undefined ? {} : { region } }, options),
  );

export const agreementQuery = (region: string | undefined) =>
  ask(['classification', 'agreement', region], (options) =>
    api.classification.agreement({ query: region === undefined ? {} : { region } }, options),
  );

type Why = 'undeclared' | 'changed' | 'undecided';
export const coursesQuery = (query: { region?: string; why?: Why; page: number; size?: number }) =>
  ask(['classification', 'courses', query], (options) => api.classification.courses({ query }, options));

export const startQuery = (id: string) =>
  ask(['classification', 'start', id], (options) => api.classification.start({ params: { id } }, options), {
    staleTime: Number.POSITIVE_INFINITY,
  });

export const myCasesQuery = ask(['classification', 'mine'], (options) => api.classification.myCases({}, options));

export const myCaseQuery = (id: string) =>
  ask(['classification', 'mine', id], (options) => api.classification.myCase({ params: { id } }, options));
