import type { ConsoleText } from '../console.ts';

export const institutions: ConsoleText['institutions'] = {
  tabs: {
    label: 'Pages on institutions',
    registry: 'Register',
    overview: 'Overview',
    sweep: 'Sweep',
    duplicates: 'Duplicates',
    classifications: 'Classification',
    lists: 'Lists',
    platform: 'National platform',
  },
};
