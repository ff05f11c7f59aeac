import type { Day } from '../../kernel/day.ts';
import type { Finding } from '../../kernel/finding.ts';
import { bareIdentifier, parseLicenceNumber, parseMobile, parseUscc } from '../../kernel/identifiers/index.ts';
import type { Parameters } from '../../kernel/parameter.ts';
import { findingOf } from '../../kernel/rule.ts';
import type { LegalForm } from '../facts.ts';
import { type FieldValue, type FieldValues, type FileBasis, isEnded } from './field.ts';
import { judgeNonProfit } from './judge-nonprofit.ts';
import {
  areaPerPupil,
  creditCode,
  legalFormCode,
  licenceNumber,
  licenceRuns,
  phoneNumber,
  sharedNumber,
} from './rules.ts';

/** What is written into the fields of a file. */
export interface FieldEntry {
  /** As they would stand, columns and ledger, with what follows from the points. */
  readonly values: FieldValues;
  readonly basis: FileBasis;
  /** Keys that this write changes: what was wrong before is no reason to refuse something else. */
  readonly changed: ReadonlySet<string>;
  /** Names of other institutions of the county with the same licence number, or the same credit code. */
  readonly sameLicence: readonly string[];
  readonly sameCredit: readonly string[];
  /** The county's six digits. */
  readonly region: string;
}

/** Legal form by the first two digits of the credit code (policy-facts 11.2). */
const FORM_OF: Readonly<Record<string, LegalForm>> = {
  '52': 'nonprofit',
  '91': 'enterprise',
  '12': 'public',
  '92': 'sole-trader',
};

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

function judgeCredit({ values, basis, changed, sameCredit }: FieldEntry): Finding[] {
  const given = text(values.creditCode);
  if (given === '' || !(changed.has('creditCode') || changed.has('legalForm'))) return [];
  const field = 'values.creditCode';
  const code = parseUscc(given, true);
  if (!code.ok)
    return [findingOf(creditCode, { sentence: `file.creditCode.${code.reason}`, field, facts: { code: given } })];
  const found: Finding[] = [];
  if (code.warning !== null && changed.has('creditCode'))
    found.push(
      findingOf(creditCode, {
        sentence: 'file.creditCode.check-digit',
        consequence: 'warn',
        field,
        facts: { code: code.code },
      }),
    );
  if (FORM_OF[code.prefix] !== basis.legalForm)
    found.push(
      findingOf(legalFormCode, {
        sentence: 'file.legalFormDiffers',
        field,
        facts: { prefix: code.prefix, legalForm: basis.legalForm },
      }),
    );
  if (sameCredit.length > 0)
    found.push(
      findingOf(sharedNumber, {
        sentence: 'file.sharedCredit',
        consequence: 'warn',
        field,
        facts: { other: sameCredit[0]! },
      }),
    );
  return found;
}

function judgeLicenceNumber({ values, changed, sameLicence, region }: FieldEntry): Finding[] {
  const given = text(values.licenceNo);
  if (given === '' || !changed.has('licenceNo')) return [];
  const field = 'values.licenceNo';
  const number = parseLicenceNumber(given, region);
  if (!number.ok) return [findingOf(licenceNumber, { sentence: 'file.licenceForm', field, facts: { number: given } })];
  if (sameLicence.length > 0)
    return [
      findingOf(sharedNumber, {
        sentence: 'file.sharedLicence',
        field,
        facts: { number: given, other: sameLicence[0]! },
      }),
    ];
  if (number.warning === 'region-differs')
    return [
      findingOf(licenceNumber, {
        sentence: 'file.licenceRegion',
        consequence: 'warn',
        field,
        facts: { region: number.region, county: region },
      }),
    ];
  return number.warning === 'level'
    ? [
        findingOf(licenceNumber, {
          sentence: 'file.licenceLevel',
          consequence: 'warn',
          field,
          facts: { level: number.level },
        }),
      ]
    : [];
}

function judgeLicenceSpan({ values, basis, changed }: FieldEntry, day: Day): Finding[] {
  const [from, until] = [text(values.licenceFrom), text(values.licenceUntil)];
  if (until === '' || !(changed.has('licenceUntil') || changed.has('licenceFrom'))) return [];
  const field = 'values.licenceUntil';
  if (from !== '' && until <= from)
    return [
      findingOf(licenceRuns, { sentence: 'file.licenceSpan', consequence: 'block', field, facts: { from, until } }),
    ];
  return until < day && !isEnded(basis.status)
    ? [findingOf(licenceRuns, { sentence: 'file.licenceLapsed', field, facts: { until } })]
    : [];
}

/** Eight equal digits in a row, or digits counted up or down: nobody's telephone. */
const INVENTED = /(\d)\1{7}|12345678|23456789|87654321/;
const LANDLINE = /^(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?$/;

/** A mobile number or a landline that can exist (REG-C7). */
export function judgePhone(given: string, field: string): Finding[] {
  const bare = bareIdentifier(given);
  if (!parseMobile(bare).ok && !LANDLINE.test(bare))
    return [findingOf(phoneNumber, { sentence: 'file.phoneForm', field, facts: { phone: given } })];
  return INVENTED.test(bare.replace(/\D/g, ''))
    ? [findingOf(phoneNumber, { sentence: 'file.phoneInvented', consequence: 'warn', field, facts: { phone: given } })]
    : [];
}

/** SET-1: how many pupils may be in rooms of this many square metres at once. */
export const capacityOf = (area: number, parameters: Parameters): number =>
  Math.floor(area / parameters.get('set.areaPerPupilMin'));

function judgeCapacity({ values, changed }: FieldEntry, parameters: Parameters): Finding[] {
  const { capacity, pointArea } = values;
  if (!changed.has('capacity') || typeof capacity !== 'number' || typeof pointArea !== 'number') return [];
  const limit = capacityOf(pointArea, parameters);
  if (capacity <= limit) return [];
  const facts = { capacity, limit, area: pointArea, perPupil: parameters.get('set.areaPerPupilMin') };
  return [
    findingOf(areaPerPupil, {
      sentence: 'file.capacityOver',
      measured: capacity,
      limit,
      unit: 'item',
      field: 'values.capacity',
      facts,
    }),
  ];
}

/** What the rules say of a write to the fields of a file: REG-C1 to REG-C7, LIC-5, SET-1. */
export function judgeFields(entry: FieldEntry, day: Day, parameters: Parameters): readonly Finding[] {
  const phone = text(entry.values.phone);
  const decisive = ['creditCode', 'legalForm', 'scope', 'stages'].some((key) => entry.changed.has(key));
  return [
    ...judgeCredit(entry),
    ...judgeLicenceNumber(entry),
    ...judgeLicenceSpan(entry, day),
    ...(phone !== '' && entry.changed.has('phone') ? judgePhone(phone, 'values.phone') : []),
    ...judgeCapacity(entry, parameters),
    ...(decisive ? judgeNonProfit(entry.basis, text(entry.values.creditCode), day) : []),
  ];
}
