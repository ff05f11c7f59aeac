import type { statements as source } from '../zh-CN/statements.ts';

export const statements: typeof source = {
  privacy: {
    title: 'Privacy',
    lead: 'Public pages collect nothing about you; signed in, you see only what your duty covers.',
    parts: [
      {
        heading: 'Without signing in',
        lines: [
          'Nothing about you is asked for; there are no statistics, no advertising and nothing from other sites.',
          'One cookie (qz_lang) is kept when you switch the language, to remember your choice.',
          'The check page reads your file in memory only, and forgets it once it is judged.',
        ],
      },
      {
        heading: 'What a notice holds',
        lines: [
          'Classes and homework only: subject, content, minutes, changes and their reasons.',
          'No teacher’s name, and nothing about any pupil.',
        ],
      },
      {
        heading: 'What is public of an institution',
        lines: [
          'The institution, its licence, lists and prices, and the teaching and research staff that must be published: name, photo, certificate. Whoever has left or is no longer published is gone at once.',
          'No legal person, no phone, no identity document; of a teaching point in a dwelling the street alone. The open data name nobody.',
        ],
      },
      {
        heading: 'Signed in',
        lines: [
          'The session cookie only says who you are; passwords are kept as hashes.',
          'Guardians see the notices of their own children’s classes; the database itself refuses anything beyond.',
          'Every reading of a pupil’s data leaves a record of action and ids, never of content.',
        ],
      },
      {
        heading: 'Questions',
        lines: ['Please ask the school or the local education office; they are in charge of these data.'],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Public and family pages are made to WCAG 2.2 AA, for phones, desktops and older readers.',
    parts: [
      {
        heading: 'What works',
        lines: [
          'Public pages need no script; everything can be done by keyboard; every page lets you skip to its content.',
          'Text stands out from its ground by at least 4.5:1; colour never carries meaning alone.',
          'Text enlarged to 200% hides and loses nothing; phone pages offer three sizes; targets are at least 44 pixels.',
          'High contrast and reduced motion follow your system; boards can be printed as they are.',
        ],
      },
      {
        heading: 'What is not good enough yet',
        lines: [
          'Homework is written by schools, in Chinese only.',
          'Users of screen readers have not yet gone through every page; please tell the school or the office what fails.',
        ],
      },
    ],
  },
};
