import type { Certificate, Employment, StaffKind } from '#policy/institutions/facts.ts';
import { addDays, type Day } from '#policy/kernel/day.ts';
import type { Pen } from '../pen.ts';
import type { Random } from '../random.ts';
import { COURSES } from './courses.ts';
import { type DemoInstitution, personName } from './institution.ts';

export interface DemoStaff {
  readonly id: string;
  readonly name: string;
  readonly kind: StaffKind;
  readonly employment: Employment;
  readonly subjects: readonly string[];
  readonly certificate: Certificate;
  readonly certificateNo: string | null;
  readonly vettedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly joinedOn: Day;
  readonly experience: string | null;
}

/** One in so many persons whose yearly vetting has lapsed or was never done. */
const VETTING_GAP = 0.05;

function certificateOf(random: Random, { trade }: DemoInstitution, kind: StaffKind): [Certificate, string | null] {
  if (kind === 'other') return ['none', null];
  const year = random.int(2010, 2024);
  const serial = String(random.int(1, 99_999_999)).padStart(8, '0');
  return trade === 'subject' || random.chance(0.15)
    ? ['teacher', `${year}98${random.int(1, 5)}01${serial}`]
    : ['professional', `ZY${year}${serial}`];
}

function makeOne(pen: Pen, of: DemoInstitution, at: number, kind: StaffKind): DemoStaff {
  const random = pen.random(`institution-staff/${of.key}/${at}`);
  const [certificate, certificateNo] = certificateOf(random, of, kind);
  const subjects = kind === 'other' ? [] : [random.pick(COURSES[of.trade]).subject];
  const vetted = of.gaps > 0 && random.chance(VETTING_GAP) ? -random.int(380, 700) : -random.int(10, 330);
  const joinedOn = addDays(pen.today, -random.int(100, 2_400));
  return {
    id: pen.namer.id(`institution-staff/${of.key}/${at}`),
    name: personName(random),
    kind,
    employment: kind === 'teaching' && at > 1 && random.chance(0.25) ? 'part' : 'full',
    subjects,
    certificate,
    certificateNo,
    vettedOn: addDays(pen.today, vetted),
    publishedOn: kind === 'other' || random.chance(of.gaps) ? null : addDays(joinedOn, 12),
    joinedOn,
    experience: kind === 'other' || random.chance(of.gaps) ? null : experienceOf(random, of),
  };
}

const PLACES = ['民办培训机构任教', '少年宫任教', '高校相关专业毕业后从教', '职业院校任教'];
const experienceOf = (random: Random, of: DemoInstitution): string =>
  `${random.pick(PLACES)}${random.int(3, 18)}年${of.trade === 'subject' ? '，持教师资格证' : '，持专业技能证书'}`;

/** Three to eleven persons: most teach, one in five looks after the rest. */
export function makeStaff(pen: Pen, of: DemoInstitution): readonly DemoStaff[] {
  if (of.legalForm === 'none') return [];
  const random = pen.random(`institution-staff/${of.key}`);
  const count = random.int(3, of.trade === 'subject' ? 11 : 8);
  return Array.from({ length: count }, (_, at) => {
    const kind: StaffKind = at % 5 === 4 ? 'other' : at % 9 === 7 ? 'research' : 'teaching';
    return makeOne(pen, of, at, kind);
  });
}
