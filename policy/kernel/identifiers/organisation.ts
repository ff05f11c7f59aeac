import { bareIdentifier, fault, type Identified } from './result.ts';

/** GB 32100-2015: 31 characters, without I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * A code in real use whose check character is wrong since it was given out (policy-facts 11.2). Other such codes exist; they
 * pass when a person has compared them with the certificate.
 */
const WRONG_SINCE_ISSUE: ReadonlySet<string> = new Set(['91350203M0001QAY9B']);

export interface UnifiedSocialCreditCode {
  readonly code: string;
  /** Registering department and kind: 91 enterprise, 92 sole trader, 52 private non-enterprise unit, 12 public institution. */
  readonly prefix: string;
  /** Division code of the registering office, as of the day of registration. */
  readonly region: string;
  /** The organisation code of GB 11714 inside it. */
  readonly organisation: string;
}

/**
 * 统一社会信用代码 (GB 32100-2015).
 * @param confirmed a person has compared the code with the certificate: a wrong check character is then only warned of.
 */
export function parseUscc(text: string, confirmed = false): Identified<UnifiedSocialCreditCode> {
  const code = bareIdentifier(text);
  if (code === '') return fault('empty');
  if (code.length !== 18) return fault('length');
  if (!/^[1-9A-HJ-NPQRTUWXY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return fault('characters');
  const right = code.charAt(17) === usccCheck(code);
  if (!right && !confirmed && !WRONG_SINCE_ISSUE.has(code)) return fault('check-digit');
  return {
    ok: true,
    warning: right ? null : 'check-digit',
    code,
    prefix: code.slice(0, 2),
    region: code.slice(2, 8),
    organisation: code.slice(8, 17),
  };
}

/** The check character that belongs to the first 17 characters. */
export function usccCheck(code: string): string {
  const sum = USCC_WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(code.charAt(at)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

export interface OrganisationCode {
  readonly code: string;
}

/** 组织机构代码 (GB 11714): 8 characters and one check character, with or without a hyphen before it. */
export function parseOrganisationCode(text: string): Identified<OrganisationCode> {
  const code = bareIdentifier(text).replace('-', '');
  if (code === '') return fault('empty');
  if (code.length !== 9) return fault('length');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return fault('characters');
  if (code.charAt(8) !== organisationCheck(code)) return fault('check-digit');
  return { ok: true, warning: null, code };
}

/** The check character that belongs to the first 8 characters. */
export function organisationCheck(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * characterValue(code.charCodeAt(at)),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Digits are their own value, letters count on from A = 10. */
const characterValue = (character: number): number => (character <= 57 ? character - 48 : character - 55);
