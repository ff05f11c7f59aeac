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
    institutionMany: say(
      'More than one institution fits this row',
      'Give the credit code, or merge the doubles first.',
    ),
    institutionTwoCodes: say(
      'Credit code and licence number belong to two institutions',
      'Check both numbers; if it is one institution, merge the files first.',
    ),
    institutionByName: say(
      'No number fits; taken for a known institution by name and address',
      'If it is the same, say why; if not, give a number or mend the address.',
    ),
    institutionScope: say('There is a licence number but no scope', 'A new file needs to say what the licence admits.'),
    institutionUnfit: say('This value cannot be kept', 'Check its form and length.'),
    institutionFile: say(
      'No file of this county has this number',
      'Give the file number as an exported register has it, or leave it blank to search by number and name; a file that went into another no longer stands alone.',
    ),
    institutionUnknown: say(
      'No such institution',
      'Check credit code, licence number or full name; only those of your county can be imported.',
    ),
    teacherUnknown: say(
      'A teacher is not on the staff list of the institution',
      'Import the staff first, or check the name.',
    ),
    pointUnknown: say('No such teaching point', 'Check its name, or enter it in the file first.'),
    identityKey: say(
      'No key for identity numbers is set, so none can be taken',
      'Ask the administrator, or leave the column out.',
    ),
    identityNeeded: say(
      'The institution has several people of this name',
      'Give the identity number to tell them apart.',
    ),
    leftBeforeJoined: say('Left before joining', 'Check the two days.'),
    platformTwice: say(
      'Names the same institution as an earlier row',
      'Only the earlier row is compared; check the export for doubles.',
    ),
  },
  failures: {
    duty: 'The sender no longer holds the duty; this import is void.',
    fault: 'Something broke on our side; nothing was written. Upload the file again.',
  },
  settled: 'No longer found by a later comparison; closed by itself.',
  marked: 'annotated',
};
