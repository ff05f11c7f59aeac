import type { ConsoleText } from '../console.ts';

export const system: ConsoleText['system'] = {
  audit: {
    title: 'Audit trail',
    note: (count) => `${count} in all. Only added to, never changed; each entry is chained to the one before.`,
    empty: 'No entries yet.',
    filter: { action: 'Action', from: 'From', until: 'Until' },
    column: {
      at: 'When',
      action: 'Action',
      outcome: 'Outcome',
      by: 'Who',
      role: 'Duty',
      region: 'Region',
      touched: 'Touched',
    },
    outcome: { done: 'Done', refused: 'Refused', fault: 'Fault' },
    touched: (count) => `${count} ${count === 1 ? 'row' : 'rows'}`,
    nobody: 'not signed in',
  },
  people: {
    title: 'People and duties',
    note: (count) => `${count} people`,
    empty: 'No accounts yet.',
    column: { name: 'Name', login: 'Login name', duties: 'Duties', seen: 'Last signed in' },
    never: 'never',
    noLogin: 'cannot sign in',
  },
  notifications: { title: 'Notifications', note: (unread) => `${unread} unread` },
};
