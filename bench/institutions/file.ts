import { creditCodeOf, licenceNoOf } from '#demo/institutions/identity.ts';
import { Random } from '#demo/random.ts';
import { addDays } from '#policy/kernel/day.ts';
import { type OutCell, writeWorkbook } from '#server/sheets/index.ts';
import { TODAY } from '../county/place.ts';
import { personName, seatOf, streetOf } from './rows.ts';

/** The columns of a county's register as an office keeps it. */
const HEADERS = [
  ...[
    '机构名称',
    '统一社会信用代码',
    '登记形式',
    '办学许可证号',
    '发证机关',
    '发证日期',
    '许可证有效期至',
    '许可类别',
    '学段',
    '培训形式',
  ],
  ...[
    '机构状态',
    '街道/乡镇代码',
    '地址',
    '法定代表人',
    '联系电话',
    '举办者',
    '行政负责人',
    '登记机关',
    '班级数',
    '最大容量',
    '计划课时',
    '已授课时',
  ],
  ...['签订协议数', '预收费总额', '预收费余额', '监管银行', '监管账户', '保险'],
] as const;
export const WIDTH = HEADERS.length;
const kindOf = (header: string) =>
  header.endsWith('日期') || header.endsWith('期至')
    ? 'day'
    : /数$|容量|课时|总额|余额/.test(header)
      ? 'number'
      : 'text';

/** The cells of the file into the register itself, as this one file spells them; $1 is the county. Nothing is judged, no initials are read. */
export const INTO_REGISTER = `
  insert into institution (div, id, name, name_key, credit_code, legal_form, licence_no, licence_authority, licence_from, licence_until, scope, stages, modes, status,
    status_since, street_code, address, legal_person, phone, ledger, source, created_at, changed_at)
  select $1, uuidv7(), c0, c0, c1, case c2 when '企业' then 'enterprise' else 'nonprofit' end, c3, c4, c5::date, c6::date,
         case c7 when '学科类' then 'subject' else 'non-subject' end, '{compulsory}', '{offline}', 'operating', c5::date, c11, c12, c13, c14,
         jsonb_build_object('organiser', c15, 'principal', c16, 'registrationAuthority', c17, 'classCount', c18::int, 'capacity', c19::int,
           'lessonsPlanned', c20::int, 'lessonsDelivered', c21::int, 'contractCount', c22::int, 'prepaidReceived', c23::int, 'prepaidBalance', c24::int,
           'custodyBank', c25, 'custodyAccount', c26, 'insurance', c27),
         'import', now(), now() from bench_cells`;

/** A credit code whose last character was copied wrongly. */
const misspelt = (code: string): string => code.slice(0, -1) + (code.endsWith('8') ? '3' : '8');

/** What somebody must answer for in a row. */
const strayOf = (n: number): 'code' | 'region' | null => (n % 20 === 7 ? 'code' : n % 30 === 11 ? 'region' : null);

function rowOf(div: string, county: string, n: number): readonly OutCell[] {
  const random = new Random(`row ${n}`);
  const { name, trade } = seatOf(div, county, n);
  const form = trade === 'subject' ? 'nonprofit' : 'enterprise';
  const until = addDays(TODAY, random.int(30, 900));
  const [code, stray] = [creditCodeOf(form, div, n), strayOf(n)];
  const received = random.int(10, 900) * 1_000;
  return [
    ...[name, stray === 'code' ? misspelt(code) : code, form === 'nonprofit' ? '民办非企业单位' : '企业'],
    ...[
      licenceNoOf(stray === 'region' ? '980199' : div, n),
      `${county}教育局`,
      { day: addDays(until, -1_095) },
      { day: until },
    ],
    ...[
      trade === 'subject' ? '学科类' : '非学科类',
      '小学、初中',
      '线下',
      '正常办学',
      streetOf(div, n),
      `文化路${n}号`,
      personName(random),
    ],
    ...[
      `139${String(n).padStart(8, '0')}`,
      personName(random),
      '钱文',
      '市场监督管理局',
      random.int(3, 30),
      random.int(60, 400),
      1_440,
      720,
    ],
    ...[
      random.int(20, 300),
      received,
      Math.round(received / 2),
      '清川银行',
      `62220000${String(n).padStart(8, '0')}`,
      '公众责任险',
    ],
  ];
}

export interface RegisterFile {
  readonly bytes: Uint8Array;
  /** Rows of which the import warns. */
  readonly warned: number;
}

/** A county's register of so many institutions; of one row in twelve somebody has to say why it is right all the same. */
export async function registerFile(rows: number, div: string, county: string): Promise<RegisterFile> {
  const numbers = Array.from({ length: rows }, (_, n) => 1_000 + n);
  const bytes = await writeWorkbook([
    {
      name: '培训机构台账',
      columns: HEADERS.map((header) => ({ header, kind: kindOf(header) }) as const),
      rows: numbers.values().map((n) => rowOf(div, county, n)),
    },
  ]);
  return { bytes, warned: numbers.filter((n) => strayOf(n) !== null).length };
}
