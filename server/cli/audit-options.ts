import { parseArgs } from 'node:util';
import { type SchoolSystem, SYSTEMS } from '#policy/homework/index.ts';
import { FIRST_DAY, isDay } from '#policy/kernel/day.ts';
import {
  checkTightening,
  findParameter,
  NATION,
  nationalValues,
  type ParameterValue,
} from '#policy/kernel/parameter.ts';
import { sentenceOf } from '#policy/messages/index.ts';
import type { RegisterOptions } from '../homework/index.ts';
import type { Locale } from '../messages/locale.ts';
import { cliText, languageOf, UsageError } from './text.ts';

export interface AuditOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly out: string | null;
  readonly judge: RegisterOptions;
}

/** @throws UsageError with what is wrong, in the language asked for */
export function readAuditOptions(args: string[]): AuditOptions {
  const locale = languageOf(args);
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new UsageError(cliText(locale).auditUsage);
  if (values.out !== undefined && positionals.length > 1) throw new UsageError(cliText(locale).oneOut);
  const system = values.system ?? '6-3';
  if (!(SYSTEMS as readonly string[]).includes(system)) throw new UsageError(`--system ${system}`);
  const around = values.around ?? Temporal.Now.plainDateISO('Asia/Shanghai').toString();
  if (!isDay(around)) throw new UsageError(`--around ${around}`);
  const region = values.region ?? NATION;
  if (!/^(0|\d{2}|\d{4}|\d{6})$/.test(region)) throw new UsageError(`--region ${region}`);
  const parameters = [...nationalValues];
  for (const set of values.set ?? []) parameters.push(localValue(set, region, parameters, locale));
  const judge = { locale, around, system: system as SchoolSystem, region, parameters };
  return { files: positionals, json: values.json === true, out: values.out ?? null, judge };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        out: { type: 'string' },
        lang: { type: 'string' },
        system: { type: 'string' },
        region: { type: 'string' },
        set: { type: 'string', multiple: true },
        around: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A number that the region tightened, checked as the server checks it: a lower level may only tighten. */
function localValue(set: string, region: string, existing: readonly ParameterValue[], locale: Locale): ParameterValue {
  const found = /^([\w.]+)=(\d+(?:\.\d+)?)$/.exec(set);
  if (!found?.[1] || !findParameter(found[1]) || region === NATION)
    throw new UsageError(`--set ${set} --region ${region}`);
  const value = {
    region,
    key: found[1],
    value: Number(found[2]),
    from: FIRST_DAY,
    until: null,
    source: `--set ${set}`,
  };
  const refused = checkTightening(existing, value);
  if (refused) throw new UsageError(`--set ${set}: ${sentenceOf(refused, locale)}`);
  return value;
}
