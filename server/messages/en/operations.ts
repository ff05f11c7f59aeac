import type { Api } from '#contract/index.ts';

/** The contract tells its summaries in Chinese; a row without an English one does not compile. */
type Summaries = { readonly [M in keyof Api]: { readonly [N in keyof Api[M]]: string } };

export const operations: Summaries = {
  session: {
    read: 'Who I am, as what, and what I may do',
    open: 'Sign in with login name and password',
    close: 'Sign out',
    switchDuty: 'Act as another of my duties',
    demoPeople: 'People of the demo (demo mode only)',
    demoOpen: 'Sign in as a person of the demo (demo mode only)',
  },
  place: {
    regions: 'The tree of regions within my scope',
    schools: 'Register of schools',
    school: 'One school',
    classes: 'Classes of my school or grade, or those I teach',
    class: 'One class and who teaches it',
    pupils: 'The pupils of a class',
    staff: 'Register of staff',
  },
  calendar: {
    read: 'School calendar: terms, kinds of days, end of work; a year not yet published is said so',
    setDay: 'Set one day (suspended, made up, examination) for a region or a school',
  },
  rule: {
    list: 'The rule book',
    read: 'One rule: clauses, history of its numbers, how often it fired',
    setParameter: 'Tighten a number for one’s own level (never loosen)',
  },
  finding: { list: 'Findings', read: 'One finding', handle: 'Note how a finding was handled' },
  homework: {
    list: 'Assignments',
    read: 'One assignment: changes, shares, findings',
    export: 'The register of assignments by filter, as a workbook',
    draft: 'Keep as a draft',
    edit: 'Change a draft',
    discard: 'Delete a draft',
    preview: 'Without saving: may it be given, and what is left',
    publish: 'Publish (new, or a draft by id and version)',
    correct: 'Correct a published assignment; the old text stays',
    withdraw: 'Withdraw it and give the minutes back; the board shows it as withdrawn',
    ledger: 'The minutes of a class and day: what is left, who holds the rest',
    reserve: 'Reserve minutes for one’s subject',
    release: 'Give reserved minutes back',
    askSwap: 'Ask another subject for its reserved minutes',
    decideSwap: 'The holder grants or declines; the grade lead decides',
    swaps: 'Swaps that wait for me',
    gradeBoard: 'A grade’s week: who holds the minutes of each class',
  },
  load: {
    board: 'Homework load: grade by weekday',
    drill: 'Open a cell: county, school, class, subject',
    missing: 'Classes without a notice on a day',
    classDays: 'The class-days that a figure of the board counts: over the limit, near it, without a notice',
  },
  register: {
    check: 'Judge a homework register without storing it',
    annotate: 'The same, handing back the annotated workbook',
    template: 'An empty template',
  },
  imports: {
    list: 'Imports',
    homework: 'Upload a homework register for a dry run',
    roster: 'Upload a roster for a dry run',
    read: 'One import',
    findings: 'Problems row by row',
    marked: 'The uploaded workbook with its problems marked',
    events: 'Progress',
    commit: 'Write it: all rows or none',
    cancel: 'Give this import up',
  },
  desk: {
    today: 'What waits today',
    search: 'Search within my scope',
    notifications: 'Notifications',
    markRead: 'Mark as read',
  },
  family: { homework: 'My children: homework of a day, minutes of its week' },
  board: {
    counties: 'Counties that have schools',
    schools: 'Schools with a board, by name and county',
    school: 'One school’s board of one day',
  },
  audit: { list: 'The trail' },
  people: { list: 'Accounts and duties' },
};
