import type { ImportText, RowSaid } from '../zh-CN/imports.ts';

const say = (sentence: string, hint: string | null = null): RowSaid => ({ sentence, hint });

export const imports: ImportText = {
  sentences: {
    classUnknown: say(
      'No such class',
      'Check school, grade and class number; only classes in your area can be imported.',
    ),
    contentMissing: say('Neither title nor content is filled in', 'Fill in at least one.'),
    nobodyTeaches: say(
      'Nobody is registered to teach this subject in this class',
      'Register the teaching in the staff roster first.',
    ),
    otherTeaches: say(
      'Another teacher is registered for this subject',
      'Check the name, or update the teaching first.',
    ),
    notYours: say(
      'This subject in this class is not yours to give',
      'Teachers import their own; a grade lead imports the grade.',
    ),
    schoolUnknown: say('No such school', 'Check the school code; only schools in your area can be imported.'),
    outsideCounty: say('The county code is not your county', 'Only schools of your own county can be imported.'),
    streetUnknown: say('No such street or township', 'Check the code, or leave it blank.'),
    kindSystem: say('This kind of school cannot have this system', 'Check kind and system.'),
    twice: say('Repeats an earlier row', 'Delete one of them.'),
    gradeMissing: say('The grade cannot be told', 'Fill in the grade column, or write the class as “5(2)”.'),
    gradeOutside: say('This school does not have that grade', 'Check kind and grade.'),
    numberMissing: say('The class number cannot be told', 'Fill in a class number from 1 to 60.'),
    leadUnknown: say('No such class teacher', 'Import the staff first, or leave it blank.'),
    gradeForLead: say('A grade lead needs the grade they lead', null),
    teachingClassUnknown: say('A class of the teaching column was not found', 'Import the classes first.'),
    teachingTwice: say(
      'Two teachers for the same subject in the same class',
      'Register one teacher for each subject of a class.',
    ),
    pupilUnknown: say('No pupil with this student number', 'Import the pupils first.'),
    pupilElsewhere: say('This student number is at another school', 'Have the pupil released there first.'),
  platformTwice: say('Names the same institution as an earlier row', 'Only the earlier row is compared; check the export for doubles.'),
  },
  failures: {
    duty: 'The sender no longer holds the duty; this import is void.',
    fault: 'Something broke on our side; nothing was written. Upload the file again.',
  },
  settled: 'No longer found by a later comparison; closed by itself.',
  marked: 'annotated',
};
