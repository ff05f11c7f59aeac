import { sql } from 'kysely';
import type { ParameterEntry } from '#contract/rule.ts';
import {
  findParameter,
  lineage,
  NATION,
  type ParameterKey,
  type ParameterValue,
  parametersAt,
} from '#policy/kernel/parameter.ts';
import { citationOf, parameterTitle } from '#policy/messages/index.ts';
import type { ReadTx } from '../database/transaction.ts';
import { ruleBookText } from '../messages/index.ts';
import type { Locale } from '../messages/locale.ts';

interface Row extends ParameterValue {
  readonly id: string;
  readonly region_name: string | null;
}

export interface Place {
  /** '0' for the nation. */
  readonly region: string;
  readonly day: string;
  readonly locale: Locale;
}

/** Every number set for the region or above it, newest first, as the rule book shows it on `day`. */
export async function entriesAt(tx: ReadTx, { region, day, locale }: Place): Promise<ParameterEntry[]> {
  const rows = await tx.many(sql<Row>`
    select v.id, v.region_code as region, v.key, v.value::float8 as value, v.valid_from as "from", v.valid_until as until, v.source, r.name as region_name
      from rule_parameter v left join region r on r.code = v.region_code
     where v.region_code = any(${[...lineage(region)]}::text[]) order by v.key, v.valid_from desc, length(v.region_code) desc`);
  const inForce = parametersAt(rows, region, day);
  return rows.flatMap((row): ParameterEntry[] => {
    const declared = findParameter(row.key);
    if (declared === undefined) return [];
    const holds = row.from <= day && (row.until === null || day < row.until);
    return [
      {
        id: row.id,
        key: row.key,
        title: parameterTitle(row.key as ParameterKey, locale),
        region: row.region,
        regionName: row.region === NATION ? ruleBookText(locale).nation : (row.region_name ?? row.region),
        value: row.value,
        unit: declared.unit,
        direction: declared.direction,
        from: row.from,
        until: row.until,
        source: citationOf(row.source, locale),
        inForce: holds,
        binding: holds && inForce.source(row.key) === row,
      },
    ];
  });
}
