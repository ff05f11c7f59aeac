import type { QuestionWords, visitOutcomes as zh } from '../zh-CN/visit-form.ts';

const met = { met: 'Met', 'not-met': 'Not met', unknown: 'Cannot tell' };
const wall = { shown: 'On the wall', none: 'Not there' };

export const visitQuestions: Readonly<Record<string, QuestionWords>> = {
  name: {
    title: 'Name',
    ask: 'What is it called?',
    hint: 'As on the sign; where there is none, what they call themselves.',
  },
  address: {
    title: 'Address',
    ask: 'Where is it really?',
    hint: 'Building, stairway, floor and door; leave it out where it is as registered.',
  },
  signboard: {
    title: 'Sign',
    ask: 'Does the sign bear the registered name?',
    options: { same: 'The same', other: 'Another', none: 'No sign' },
  },
  signName: { title: 'Words on the sign', ask: 'What does the sign say?' },
  opening: {
    title: 'Opening',
    ask: 'Is it open?',
    options: { teaching: 'Teaching now', open: 'Open, no lesson', shut: 'Shut' },
  },
  pupils: { title: 'Pupils seen', ask: 'How many pupils did you see?', hint: 'Write 0 if none.' },
  subjects: {
    title: 'What is taught',
    ask: 'What do they teach?',
    hint: 'Several are possible: look at timetable, books and board.',
  },
  licence: {
    title: 'Licence',
    ask: 'Is the licence on the wall?',
    options: { shown: 'Yes, in force', expired: 'Yes, expired', none: 'No' },
  },
  fees: { title: 'Fees shown', ask: 'Are the fees on the wall?', options: wall },
  staff: { title: 'Teachers shown', ask: 'Are teachers and their certificates on the wall?', options: wall },
  exits: {
    title: 'Fire exits',
    ask: 'Are the ways out clear?',
    options: { clear: 'Clear', blocked: 'Blocked', none: 'No second exit' },
  },
  contact: { title: 'Who was met', ask: 'Who received you?' },
  phone: { title: 'Phone', ask: 'What is their phone number?', hint: 'Digits only.' },
  closedHow: {
    title: 'Sign of closing',
    ask: 'How can you tell that it has closed?',
    options: {
      notice: 'A notice',
      empty: 'The rooms are empty',
      neighbours: 'Neighbours say so',
      moved: 'It moved away',
    },
  },
  closedSince: { title: 'Closed since', ask: 'Since which day?', hint: 'Roughly is enough.' },
  refusedBy: {
    title: 'Refused by',
    ask: 'Who did not let you in?',
    options: { head: 'The head', staff: 'Staff', guard: 'Guard or caretaker', other: 'Somebody else' },
  },
  searched: {
    title: 'Why not found',
    ask: 'Why could it not be found?',
    options: {
      'no-address': 'No such address',
      'other-tenant': 'Somebody else is there',
      gone: 'The house is gone',
      unknown: 'Nobody knows',
    },
  },
  'element.body': { title: 'Body', ask: 'Body: papers complete, name as registered?', options: met },
  'element.staff': { title: 'Staff', ask: 'Staff: certified, and no teachers in service?', options: met },
  'element.time': { title: 'Time', ask: 'Time: no weekends, holidays, vacations or late hours?', options: met },
  'element.place': { title: 'Place', ask: 'Place: where it has been approved?', options: met },
  'element.content': { title: 'Content', ask: 'Content: the approved subjects?', options: met },
  'element.mode': { title: 'Mode', ask: 'Mode: online or offline as approved?', options: met },
  clues: {
    title: 'Clues of disguise',
    ask: 'Do any of these apply?',
    hint: 'Several are possible; leave out what you are not sure of.',
    options: {
      'YB-1': 'Under a sign of consulting, culture or housekeeping, or without papers',
      'YB-2': 'Teachers without certificate, or in service at a school',
      'YB-3': 'Recordings in place of live lessons to dodge the hours',
      'YB-4': 'In a home, hotel or café, or one to one at the door',
      'YB-5': 'Subjects under the name of tours, camps, thinking, classics, arts or sport',
      'YB-6': 'An offline institution teaching over chat or meeting tools',
      'YB-7': 'Other disguised subject training',
    },
  },
  note: { title: 'Remarks', ask: 'Anything else to say?' },
  outcome: { title: 'Outcome', ask: 'What did you find here?' },
  photos: { title: 'Photos', ask: 'Take a photo', hint: 'Door, wall and room; no faces of pupils.' },
};

export const visitOutcomes: Readonly<Record<keyof typeof zh, string>> = {
  visited: 'Visited',
  closed: 'Closed',
  refused: 'Refused',
  'not-found': 'Not found',
  new: 'New',
};
