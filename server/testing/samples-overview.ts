import type { Samples } from './samples.ts';

export const registrySamples: Pick<Samples, 'registry'> = {
  registry: {
    list: (s) => ({ query: { region: s.region } }),
    overview: (s) => ({ query: { region: s.region } }),
    compare: (s) => ({ query: { region: s.region } }),
    export: (s) => ({ query: { region: s.region } }),
  },
};
