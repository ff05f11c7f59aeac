import type { SheetText } from '../zh-CN/sheets.ts';

const saveAs = 'Open it in a spreadsheet program, save it as .xlsx and send that.';

export const sheets: SheetText = {
  refusals: {
    missing: ({ facts }) => ({
      sentence: `There is no file ${facts.path ?? ''}.`,
      hint: 'Check its name and place.',
    }),
    empty: () => ({
      sentence: 'The file is empty.',
      hint: 'Make sure it is the right one: it needs a header and at least one row.',
    }),
    'too-big': ({ facts }) => ({
      sentence: `The file is larger than ${facts.megabytes} MB and was not read on.`,
      hint: 'Split it by school or by month.',
    }),
    'not-a-sheet': () => ({ sentence: 'This is not a spreadsheet.', hint: 'Send an .xlsx or .csv file.' }),
    'not-zip': () => ({ sentence: 'The name says spreadsheet, the content is not .xlsx.', hint: saveAs }),
    'not-xlsx': () => ({ sentence: 'This is an archive without an .xlsx workbook in it.', hint: saveAs }),
    html: () => ({ sentence: 'This is a renamed web page, not a spreadsheet.', hint: saveAs }),
    'old-xls': () => ({ sentence: 'This is the old .xls (or .et) format.', hint: saveAs }),
    encrypted: () => ({
      sentence: 'The file is protected by a password.',
      hint: 'Save a copy without the password and send that.',
    }),
    damaged: () => ({
      sentence: 'The file is damaged or incomplete.',
      hint: 'Open it in a spreadsheet program, save it again and send that.',
    }),
    bomb: () => ({
      sentence: 'The file expands to an abnormal size; reading was stopped.',
      hint: 'Paste the data alone into a new workbook and send that.',
    }),
    'too-many-rows': ({ facts }) => ({
      sentence: `There are more than ${facts.most} rows; reading was stopped.`,
      hint: 'Split the file, or delete surplus blank rows.',
    }),
    encoding: () => ({
      sentence: 'The text encoding is neither UTF-8 nor GBK.',
      hint: 'Save it as .xlsx or as “CSV UTF-8”.',
    }),
    'no-sheet': () => ({ sentence: 'The workbook holds no sheet.', hint: 'Make sure it is the right file.' }),
    header: ({ missing, facts }) => ({
      sentence: `Missing columns: ${(missing ?? []).map(({ zh, en, closest }) => `“${zh}” (${en})${closest ? `, closest found “${closest}”` : ''}`).join('; ')}${facts.row ? `; the header was taken from row ${facts.row}` : '; no header in the first 30 rows'}.`,
      hint: 'Add these headers as in the template; order and further columns do not matter.',
    }),
    'too-slow': () => ({ sentence: 'Reading took too long and was stopped.', hint: 'Split the file.' }),
    memory: () => ({ sentence: 'Reading this file took too much memory and was stopped.', hint: 'Split the file.' }),
    cancelled: () => ({ sentence: 'Cancelled.', hint: 'Send the file again when needed.' }),
  },
  cells: {
    missing: () => ({ sentence: 'Not filled in.', hint: 'Fill it in.' }),
    tooLong: ({ most, length }) => ({ sentence: `${length} characters, more than ${most}.`, hint: 'Shorten it.' }),
    formula: () => ({
      sentence: 'A formula without a stored result.',
      hint: 'Open and save the file in a spreadsheet program, or type the value.',
    }),
    cellError: ({ text }) => ({
      sentence: `The formula failed: ${text}.`,
      hint: 'Correct the formula or type the value.',
    }),
    number: ({ text, least, most }) => ({
      sentence: `“${text}” is not a whole number from ${least} to ${most}.`,
      hint: 'Type a whole number.',
    }),
    minutes: ({ text }) => ({
      sentence: `“${text}” does not say how many minutes.`,
      hint: 'Type whole minutes, such as 20.',
    }),
    minutesNegative: ({ text }) => ({
      sentence: `The minutes “${text}” are below 0.`,
      hint: 'Type whole minutes from 1.',
    }),
    minutesZero: () => ({
      sentence: 'The minutes are 0.',
      hint: 'Type whole minutes from 1, or delete a row without homework.',
    }),
    minutesFraction: ({ text }) => ({ sentence: `The minutes “${text}” are not whole.`, hint: 'Type whole minutes.' }),
    minutesLarge: ({ text, most }) => ({
      sentence: `The minutes “${text}” exceed ${most}, which cannot be meant.`,
      hint: 'Check for a surplus digit or another unit.',
    }),
    day: ({ text }) => ({ sentence: `“${text}” is not a day that can be read.`, hint: 'Write it as 2026-11-18.' }),
    dayYear: ({ text }) => ({ sentence: `“${text}” has no year.`, hint: 'Add the year, as in 2026-11-18.' }),
    dueBeforeAssigned: ({ assigned, due }) => ({
      sentence: `Due on ${due}, before it was assigned on ${assigned}.`,
      hint: 'Check both days.',
    }),
    subject: ({ text }) => ({
      sentence: `“${text}” is not a known subject.`,
      hint: 'Write the subject, such as 语文, 数学 or English.',
    }),
    grade: ({ text }) => ({
      sentence: `“${text}” does not say which grade.`,
      hint: 'Write 一年级 to 九年级, or 1 to 9.',
    }),
    gradeMissing: ({ text }) => ({
      sentence: `The class “${text}” does not say its grade.`,
      hint: 'Add a grade column, or write the class as 5.2.',
    }),
    class: ({ text }) => ({ sentence: `“${text}” does not say which class.`, hint: 'Write it as 五（2）班 or 5.2.' }),
    classGrade: ({ text, grade }) => ({
      sentence: `The class “${text}” disagrees with grade ${grade} in the grade column.`,
      hint: 'Make them agree.',
    }),
    choice: ({ text, choices }) => ({
      sentence: `“${text}” is not one of the choices.`,
      hint: `Choose one of: ${choices}.`,
    }),
    yesNo: ({ text }) => ({ sentence: `“${text}” says neither yes nor no.`, hint: 'Write yes or no.' }),
    phone: () => ({
      sentence: 'The phone number is not valid.',
      hint: '11 digits beginning with 1; format the column as text.',
    }),
    residentId: () => ({
      sentence: 'The identity number fails its check.',
      hint: '18 characters with a day of birth that exists and a fitting check character; format the column as text.',
    }),
    studentNumber: () => ({
      sentence: 'The student number fails its check.',
      hint: '19 characters beginning with G, J or L; format the column as text so that the last digits do not turn into 0.',
    }),
    schoolCode: ({ text }) => ({
      sentence: `The school code “${text}” is not valid.`,
      hint: '10 digits; format the column as text.',
    }),
    region: ({ text }) => ({ sentence: `“${text}” is not a county code.`, hint: '6 digits.' }),
    teaching: ({ text }) => ({
      sentence: `The classes taught “${text}” cannot be read.`,
      hint: 'Write them as 五1语文、五2语文.',
    }),
    money: ({ text }) => ({
      sentence: `“${text}” is no amount of money.`,
      hint: 'Give yuan as a number, such as 1600 or 1600.5.',
    }),
    duplicate: ({ row }) => ({ sentence: `The same as row ${row}.`, hint: 'Delete one of them.' }),
  },
  copy: {
    column: 'Findings',
    sheet: 'Findings list',
    where: 'Sheet',
    row: 'Row',
    field: 'Column',
    rule: 'Rule',
    clause: 'Clause',
    severity: 'Severity',
    sentence: 'Finding',
    hint: 'What to do',
    severities: { error: 'must be mended', warn: 'worth a look' },
  },
  template: {
    notesSheet: 'How to fill in',
    listsSheet: 'Choices',
    header: 'Column',
    need: 'Needed',
    explanation: 'Explanation',
    sample: 'Example',
    mustFill: 'must be filled in',
    mayBlank: 'may be blank',
    pick: 'Choose from the list.',
    oneOf: (words) => `One of: ${words}.`,
    kinds: {
      homework: {
        title: 'Homework register',
        about:
          'One row for each piece of homework. Columns may be moved and others added; delete or overwrite the example row.',
      },
      schools: { title: 'Schools', about: 'One row for each school, told apart by school code.' },
      classes: {
        title: 'Classes',
        about: 'One row for each class, told apart by school, school year, grade and number.',
      },
      staff: { title: 'Staff', about: 'One row for each person, told apart by school and staff number.' },
      pupils: {
        title: 'Pupils',
        about: 'One row for each pupil, told apart by student number. Keep it within your office.',
      },
      guardians: {
        title: 'Guardians',
        about: 'One row for each guardian, joined to the pupil by student number. Keep it within your office.',
      },
      institutions: {
        title: 'Register of institutions',
        about:
          'One institution a row, known by credit code, then licence number, then name and address. Blank cells leave what is there.',
      },
      'institution-staff': {
        title: 'Staff of institutions',
        about:
          'One person a row, known by institution and identity number, which is compared and never kept. Blank cells leave what is there.',
      },
      courses: {
        title: 'Courses',
        about: 'One course a row, known by institution and name. Blank cells leave what is there.',
      },
      platform: {
        title: 'Export of the national platform',
        about:
          'Upload the export as it is: similar headers will do, columns that are missing are not compared. One institution a row.',
      },
    },
    notes: {
      'homework.school': 'Needed when the sheet covers several schools.',
      'homework.grade': 'May be blank when the class is written as 5.2.',
      'homework.class': 'Such as 五（2）班, 5.2 or 七年级3班; a bare number needs the grade column.',
      'homework.subject': 'Such as 语文, 数学, English.',
      'homework.minutes': 'Whole minutes that an average pupil needs.',
      'homework.assignedOn': 'A day such as 2026-11-18.',
      'homework.dueOn': 'Blank means the same day. Work over several days is spread over them.',
      'homework.form': 'Only written work counts towards the minutes; blank counts as written.',
      'homework.place': 'Grades 1 and 2 get no written homework at home; blank counts as home.',
      'homework.tier': 'Each tier is summed on its own and the largest judged; blank counts as everyone.',
      'homework.parentAction': 'Homework may not be given to parents, openly or in disguise.',
      'homework.parentCheck': 'Parents may not be asked to check, mark or sign.',
      'homework.selfMarking': 'Pupils may not be asked to mark their own work.',
      'homework.phoneRequired': 'A phone may not be needed for homework.',
      'homework.punitive': 'No homework as a punishment.',
      'homework.repetitive': 'No mechanical, repetitive homework.',
      'schools.code': '10 digits, formatted as text.',
      'schools.system': 'In a 5-4 school grade 6 counts as junior secondary.',
      'schools.div': '6-digit county code.',
      'classes.code': 'School code, 10 digits, formatted as text.',
      'classes.schoolYear': 'The year in which the school year begins, such as 2026.',
      'classes.leadNumber': 'Staff number of the class teacher, who must be in the staff list.',
      'staff.identity':
        '18 characters, formatted as text; only used to find whoever also works for an institution, never kept.',
      'staff.teaching': 'Such as 五1语文、五2语文.',
      'staff.grade': 'For grade leads.',
      'pupils.studentNumber': '19 characters beginning with G, J or L, formatted as text.',
      'guardians.studentNumber': 'The student number of the pupil, formatted as text.',
      'institutions.creditCode': '18 characters, as text; this or the licence number must be there.',
      'institutions.licenceNo': '13 or 15 digits, as text.',
      'institutions.legalForm':
        'Must fit the credit code: 52 non-profit, 91 enterprise, 12 public institution, 92 sole trader.',
      'institutions.legalPersonId': '18 characters, as text; checked, compared and never kept.',
      'institutions.stages': 'Several, parted by commas.',
      'institutions.modes': 'Both where it teaches online and offline.',
      'institutions.status': 'Only for new files; the status of a known one is changed on its page.',
      'institutions.streetCode': 'The nine digits of street or town.',
      'institutions.prepaidReceived': 'In yuan.',
      'institutions.prepaidBalance': 'In yuan.',
      'institution-staff.institution': 'Credit code, licence number or full name.',
      'institution-staff.identity': '18 characters, as text; compared and never kept.',
      'institution-staff.vettedOn': 'The day of the latest query of the criminal record.',
      'institution-staff.subjects': 'Several, parted by commas.',
      'courses.institution': 'Credit code, licence number or full name.',
      'courses.price': 'Of the whole course, in yuan.',
      'courses.teachers': 'Must be on the staff list already; several, parted by commas.',
      'courses.point': 'Name of the teaching point of an offline course; may be blank where there is only one.',
      'courses.state': 'Blank stands for declared.',
      'guardians.mayCollect': 'Yes for those who may collect the child.',
    },
  },
};
