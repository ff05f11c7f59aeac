import type { BoardCounty } from '#contract/board.ts';
import type { register } from '#contract/sheet.ts';
import { countiesWithSchools } from '../../board/index.ts';
import { annotateRegister, judgeRegisterFile, type RegisterVerdict } from '../../homework/index.ts';
import type { Call } from '../../http/call.ts';
import type { Locale } from '../../messages/locale.ts';
import { Refusal } from '../../refusal.ts';
import { parameterValues } from '../../rules/parameters.ts';
import { SheetRefused, sayRefusal } from '../../sheets/index.ts';
import type { CheckForm } from './form.ts';

export interface Checked {
  readonly verdict: RegisterVerdict;
  readonly copy: Uint8Array;
  readonly counties: readonly BoardCounty[];
}

function refusalOf(cause: unknown, locale: Locale): unknown {
  if (!(cause instanceof SheetRefused)) return cause;
  const { sentence, hint } = sayRefusal(cause.refusal, locale);
  return new Refusal('FILE_UNREADABLE', { errors: [{ path: 'file', message: `${sentence}${hint}` }] });
}

/**
 * Judges the file and marks its copy; both live only as long as the answer.
 * @throws Refusal FILE_UNREADABLE with the reason in the reader's language
 */
export async function checkRegister(call: Call<typeof register.check>, form: CheckForm): Promise<Checked> {
  const { locale, house, look } = call;
  const { upload, system, region } = form;
  const around = house.clock.today();
  const [parameters, counties] = await look(async (tx) => [
    await parameterValues(tx),
    await countiesWithSchools(tx, around),
  ]);
  try {
    const options = { locale, around, system, parameters, ...(region === null ? {} : { region }) };
    const verdict = await judgeRegisterFile(upload.bytes, upload.name, options);
    return { verdict, counties, copy: await annotateRegister(upload.bytes, verdict, locale) };
  } catch (cause) {
    throw refusalOf(cause, locale);
  }
}
