import { classColumns } from '#server/sheets/columns/classes.ts';
import type { Part } from './cast.ts';
import { addCast } from './cast.ts';
import { clock, JUNIOR_SIX_CLASS, playSchool, SILENT_CLASSES, STORY_CLASS, storyKeyOf } from './homework/index.ts';
import { addInstitutions, type DemoInstitutions, GRID_WORKER_OF, HEADS_OWN } from './institutions/index.ts';
import { addImport } from './load/import-file.ts';
import type { Pen } from './pen.ts';
import { addFamilies, addSchools, type Households, type PeopledSchool } from './people/county.ts';
import { addOfficials, getOffice, type Office, type Offices } from './people/officials.ts';
import { addDuty, dutyIdOf, type Person } from './people/person.ts';
import { SCHOOL_YEAR, type SchoolClass } from './people/school.ts';
import { CITY, COUNTIES, LAKE, PROVINCE, RIDGE, STREAM } from './place/regions.ts';
import { STORY_SCHOOL, VILLAGE_SCHOOL } from './place/schools.ts';
import { addNumbers, addPlaces } from './place/write.ts';

/** Who has a child at which seat besides a post in a school or an office. */
const PARENTS = {
  manyDuties: 'lake-3/7/2/9',
  officialParent: 'ridge-2/8/3/11',
} as const;
/** The grade whose lead is a parent too. */
const MANY_DUTIES_GRADE = 4;
const ROSTER_SCHOOL = 'lake-2';
const SCHOOL_TEACHERS_WHO_ARE_PARENTS = 14;

/** Everything that stands before homework is given: places, people, numbers, and the cast of the login page. */
export function addPeople(pen: Pen, nationHeld: boolean): readonly PeopledSchool[] {
  addPlaces(pen);
  const offices = addOfficials(pen);
  addNumbers(pen, nationHeld, setters(offices));
  const schools = COUNTIES.flatMap((county) => addSchools(pen, county));
  const institutions = addInstitutions(pen, offices);
  const known = knownParents(pen, schools, offices);
  const households = COUNTIES.map((county) =>
    addFamilies(
      pen,
      schools.filter(({ school }) => school.seed.div === county),
      known,
      STORY_CLASS,
    ),
  );
  addRoster(pen, getSchool(schools, ROSTER_SCHOOL), getOffice(offices, 'county-official', LAKE));
  addCast(pen, castDuties(pen, schools, offices, known, households, institutions));
  return schools;
}

/** The classes of a school as the county's office took them over before the school year. */
function addRoster(pen: Pen, { school }: PeopledSchool, office: Office): void {
  const { code, schoolYear, grade, class: number, name } = classColumns;
  const rows = school.classes.map((cls) => [
    school.code,
    String(SCHOOL_YEAR),
    String(cls.grade),
    String(cls.number),
    cls.name,
  ]);
  addImport(pen, {
    id: pen.namer.id(`import/classes/${school.seed.key}`),
    div: school.seed.div,
    schoolId: null,
    kind: 'classes',
    file: `${school.seed.name}班级名册.csv`,
    rows: [[code, schoolYear, grade, number, name].map(({ zh }) => zh), ...rows],
    by: office.person,
    duty: office.duty,
    moment: { day: '2026-08-27', minute: clock(10, 12) },
  });
}

export const addHomework = (pen: Pen, school: PeopledSchool): void => playSchool(pen, school);

const setters = (offices: Offices): ReadonlyMap<string, string> =>
  new Map([
    [CITY, getOffice(offices, 'city-official', CITY).person.id],
    [LAKE, getOffice(offices, 'county-official', LAKE).person.id],
    [STREAM, getOffice(offices, 'county-official', STREAM).person.id],
  ]);

function getSchool(schools: readonly PeopledSchool[], key: string): PeopledSchool {
  const found = schools.find(({ school }) => school.seed.key === key);
  if (found === undefined) throw new Error(`no school ${key}`);
  return found;
}

function getClass(schools: readonly PeopledSchool[], key: string): SchoolClass {
  const found = schools.flatMap(({ school }) => school.classes).find((cls) => storyKeyOf(cls) === key);
  if (found === undefined) throw new Error(`no class ${key}`);
  return found;
}

/** Parents who teach or sit in an office get the guardian's duty beside their own. */
function knownParents(pen: Pen, schools: readonly PeopledSchool[], offices: Offices): ReadonlyMap<string, Person> {
  const known = new Map<string, Person>();
  const add = (seat: string, person: Person) => {
    known.set(seat, person);
    addDuty(pen, person, { role: 'guardian', region: person.div, from: '2026-08-31' });
  };
  add(PARENTS.manyDuties, getSchool(schools, STORY_SCHOOL).staff.leads.get(MANY_DUTIES_GRADE)!);
  add(PARENTS.officialParent, getOffice(offices, 'county-official', RIDGE, 1).person);
  const random = pen.random('parents');
  for (let count = 0; count < SCHOOL_TEACHERS_WHO_ARE_PARENTS; count++) {
    const { school, staff } = random.pick(schools);
    const cls = random.pick(school.classes);
    const seat = `${storyKeyOf(cls)}/${random.int(2, 15)}`;
    const person = random.pick(staff.teachers);
    const taken = known.has(seat) || [...known.values()].some(({ id }) => id === person.id);
    if (!taken && person.gender === 'f') add(seat, person);
  }
  return known;
}

function castDuties(
  pen: Pen,
  schools: readonly PeopledSchool[],
  offices: Offices,
  known: ReadonlyMap<string, Person>,
  households: readonly Households[],
  { hands }: DemoInstitutions,
): ReadonlyMap<Part, string> {
  const story = getClass(schools, STORY_CLASS);
  const { staff, school } = getSchool(schools, STORY_SCHOOL);
  const at = (cls: SchoolClass) => ({ region: cls.school.seed.div, schoolId: cls.school.id });
  const teacher = (cls: SchoolClass, subject: string) =>
    dutyIdOf(pen, cls.teachers.get(subject)!, 'teacher', at(cls).schoolId);
  const village = getSchool(schools, VILLAGE_SCHOOL);
  const grade2 = school.classes.find(({ grade, number }) => grade === 2 && number === 1)!;
  const grandmother = households.map((each) => each.grandmotherOf(story)).find((person) => person !== undefined)!;
  const junior = getClass(schools, JUNIOR_SIX_CLASS);
  const father = households.map((each) => each.fatherOf(junior)).find((person) => person !== undefined)!;
  return new Map<Part, string>([
    ['english', teacher(story, 'WY-EN')],
    ['maths', teacher(story, 'SX')],
    ['gradeLead', dutyIdOf(pen, staff.leads.get(5)!, 'grade-lead', school.id, 5)],
    ['secondGrade', teacher(grade2, 'YW')],
    ['juniorSix', teacher(junior, 'SX')],
    ['villageTeacher', teacher(getClass(schools, SILENT_CLASSES[0]), 'YW')],
    ['manyDuties', dutyIdOf(pen, known.get(PARENTS.manyDuties)!, 'grade-lead', school.id, MANY_DUTIES_GRADE)],
    ['principal', dutyIdOf(pen, staff.principal, 'principal', school.id)],
    ['villagePrincipal', dutyIdOf(pen, village.staff.principal, 'principal', village.school.id)],
    ['county', getOffice(offices, 'county-official', LAKE).duty],
    ['countyTightened', getOffice(offices, 'county-official', STREAM).duty],
    ['officialParent', getOffice(offices, 'county-official', RIDGE, 1).duty],
    ['city', getOffice(offices, 'city-official', CITY).duty],
    ['province', getOffice(offices, 'province-official', PROVINCE).duty],
    ['grandmother', dutyIdOf(pen, grandmother, 'guardian', LAKE)],
    ['father', dutyIdOf(pen, father, 'guardian', RIDGE)],
    ['institutionHead', hands.heads.get(HEADS_OWN)!.duty],
    ['gridWorker', hands.workers.get(GRID_WORKER_OF)![0]!.duty],
    ['expert', hands.experts.get(LAKE)![0]!.duty],
    ['auditor', getOffice(offices, 'auditor', CITY).duty],
    ['admin', getOffice(offices, 'admin', CITY).duty],
  ]);
}
