import { createHash } from 'node:crypto';
import {
  type Matter,
  type OurRecord,
  type PlatformRecord,
  reconcile,
  type Status,
} from '#policy/institutions/index.ts';
import { addDays } from '#policy/kernel/day.ts';
import { clock, instantOf } from '../homework/index.ts';
import { hexBytes } from '../load/loader.ts';
import type { Pen } from '../pen.ts';
import { getOffice, type Offices } from '../people/officials.ts';
import { LAKE, STREAM } from '../place/regions.ts';
import { PLACES } from './place.ts';
import { registerNameKey } from './register-name.ts';
import type { DemoFile } from './write.ts';

/** Counties that have compared their register with the platform's export, and so many days ago. */
const COMPARED = [
  { div: LAKE, ago: 3, file: '全国平台机构导出-东湖区.csv' },
  { div: STREAM, ago: 17, file: '全国平台机构导出-临溪县.csv' },
] as const;

const WORDS: Partial<Record<Status, string>> = {
  suspended: '暂停招生',
  rectifying: '整改中',
  closed: '已终止',
  revoked: '已吊销',
};

const ourRecord = ({ of, courses, ledger }: DemoFile): OurRecord => ({
  id: of.id,
  name: of.name,
  nameKey: registerNameKey(of.name),
  creditCode: of.creditCode,
  licenceNo: of.licenceNo,
  address: of.spot.address,
  legalPerson: of.legalForm === 'none' ? null : of.legalPerson,
  licenceUntil: of.licenceUntil,
  status: of.status,
  stages: of.stages,
  platformId: (ledger.values.platformId as string | undefined) ?? null,
  courses: courses.filter((course) => course.running).length,
});

/** The platform's row of an institution: mostly the same, here and there older or incomplete. */
function theirRow(pen: Pen, our: OurRecord): PlatformRecord {
  const random = pen.random(`platform/${our.id}`);
  const off = (share: number) => random.chance(share);
  return {
    name: our.name,
    nameKey: our.nameKey,
    creditCode: our.creditCode,
    licenceNo: our.licenceNo,
    address: off(0.05) ? '未填报' : our.address,
    legalPerson: off(0.04) ? '王建国' : our.legalPerson,
    licenceUntil: off(0.05) && our.licenceUntil !== null ? addDays(our.licenceUntil, -365) : our.licenceUntil,
    status: WORDS[our.status] ?? '正常办学',
    stages: our.stages.includes('preschool') ? '学前、义务教育阶段' : '义务教育阶段',
    platformId: our.platformId,
    courses: off(0.05) ? 0 : our.courses,
    prepaid: !off(0.04),
    account: '清川农商行 6222****',
  };
}

const stranger = (div: string): PlatformRecord => ({
  name: '清川市蓝鲸智学教育科技有限公司',
  nameKey: registerNameKey('清川市蓝鲸智学教育科技有限公司'),
  creditCode: null,
  licenceNo: `1${div}70009999`,
  address: '滨江大道99号',
  legalPerson: '周海',
  licenceUntil: '2027-06-30',
  status: '正常办学',
  stages: '义务教育阶段',
  platformId: null,
  courses: 3,
  prepaid: true,
  account: null,
});

function addMatter(pen: Pen, div: string, run: string, matter: Matter): void {
  pen.loader.add('platform_difference', {
    div,
    id: pen.namer.id(`difference/${div}/${matter.key}`),
    matter: matter.key,
    kind: matter.kind,
    institution_id: matter.institutionId,
    name: matter.name,
    credit_code: matter.creditCode,
    field: matter.field,
    ours: matter.ours,
    theirs: matter.theirs,
    state: 'open',
    first_run_id: run,
    last_run_id: run,
  });
}

function addFile(
  pen: Pen,
  run: { id: string; div: string; file: string; at: string; by: string },
  rows: readonly PlatformRecord[],
): string {
  const lines = rows.map((row) => [row.name, row.creditCode ?? '', row.licenceNo ?? '', row.status ?? ''].join(','));
  const bytes = Buffer.from(`\uFEFF${['机构名称,统一社会信用代码,办学许可证号,办学状态', ...lines].join('\r\n')}\r\n`);
  const id = pen.namer.id(`file/${run.id}`);
  pen.loader.add('stored_file', {
    div: run.div,
    id,
    school_id: null,
    institution_id: null,
    name: run.file,
    media_type: 'text/csv',
    size: bytes.length,
    sha256: hexBytes(createHash('sha256').update(bytes).digest()),
    bytes: hexBytes(bytes),
    created_by: run.by,
    created_at: run.at,
  });
  return id;
}

/** 平台核对: what the two registers say differently, found by the product's own comparison. */
export function addPlatformRuns(pen: Pen, files: readonly DemoFile[], offices: Offices): void {
  for (const { div, ago, file } of COMPARED) {
    const ours = files.filter(({ of }) => of.div === div).map(ourRecord);
    const listed = ours.filter((our) => our.platformId !== null && our.creditCode !== null);
    const theirs = [...listed.map((our) => theirRow(pen, our)), stranger(div)];
    const { matters, matched } = reconcile(ours, theirs, PLACES);
    const by = getOffice(offices, 'county-official', div, 3).person.id;
    const run = {
      id: pen.namer.id(`platform/${div}`),
      div,
      file,
      by,
      at: instantOf({ day: addDays(pen.today, -ago), minute: clock(15, 5) }),
    };
    pen.loader.add('platform_run', {
      div,
      id: run.id,
      file_name: file,
      file_id: addFile(pen, run, theirs),
      row_count: theirs.length,
      matched_count: matched,
      run_by: by,
      run_at: run.at,
    });
    for (const matter of matters) addMatter(pen, div, run.id, matter);
  }
}
