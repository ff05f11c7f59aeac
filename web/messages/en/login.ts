import type { ConsoleText } from '../console.ts';

export const login: ConsoleText['login'] = {
  title: 'Sign in',
  welcome: 'Lighter by the minute',
  lead: 'Qingzhou is an open desk for carrying out the Double Reduction plan: before homework is set it shows the minutes left, above the limit it is stopped with the clause, and boards, imports and checks all follow the same rules.',
  demoTitle: 'Choose a person and walk into their day',
  demoLead: 'A fictional city with a whole term of data. One click signs you in, no password.',
  group: {
    official: 'Education offices',
    school: 'Schools',
    institution: 'Institutions and field',
    family: 'Families',
    oversight: 'Oversight and running',
  },
  form: 'Sign in with an account',
  name: 'Login name',
  password: 'Password',
  submit: 'Sign in',
  refused: 'The login name or the password is wrong.',
  need: 'Please give the login name and the password.',
  public: 'Without signing in',
  publicBoard: 'Read homework boards',
  publicCheck: 'Check your own register',
  publicRules: 'Read the rule book',
};
