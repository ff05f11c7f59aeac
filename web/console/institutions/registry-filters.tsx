import { Button } from 'antd';
import { useState } from 'react';
import { LISTS, MODES, RISK_GRADES, SCOPES, STAGES, STATUSES } from '#policy/institutions/facts.ts';
import { SOURCES } from '#policy/institutions/overview/index.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Chip } from '#web/parts/chip.tsx';
import { FilterSelect, FilterText } from '#web/parts/filter-bar.tsx';
import { useScope } from '../scope.ts';
import { useFieldTitle } from './field-title.ts';
import { useStreets } from './forms/catalogue-fields.ts';
import type { RegisterSearch } from './register-search.ts';

/** Digits of a county's code. */
const COUNTY = 6;

interface Props {
  search: RegisterSearch;
  set: (next: RegisterSearch) => void;
}

/** What a list is narrowed by: four that everybody uses, the rest behind a button that opens by itself when one of them is set. */
export function RegistryFilterFields({ search, set }: Props) {
  const { text } = useReading();
  const words = text.institutions.filter;
  const { street, stage, mode, atLeast, below, freshness, licence, ending, request, source, risk } = search;
  const rest = [street, stage, mode, atLeast, below, freshness, licence, ending, request, source, risk];
  const [open, setOpen] = useState(false);
  const shown = open || rest.some((value) => value !== undefined);
  return (
    <>
      <FilterText label={words.q} value={search.q} onChange={(q) => set({ q })} width={280} />
      <FilterSelect
        label={words.status}
        value={search.status}
        options={STATUSES.map((value) => ({ value, label: text.words.institutionStatus[value] }))}
        onChange={(status) => set({ status })}
        width={150}
      />
      <FilterSelect
        label={words.scope}
        value={search.scope}
        options={SCOPES.map((value) => ({ value, label: text.words.licenceScope[value] }))}
        onChange={(scope) => set({ scope })}
        width={150}
      />
      <FilterSelect
        label={words.list}
        value={search.list}
        options={[
          ...LISTS.map((value) => ({ value, label: text.words.list[value] })),
          { value: 'none' as const, label: words.noList },
        ]}
        onChange={(list) => set({ list })}
        width={120}
      />
      {!shown && (
        <Button type="text" onClick={() => setOpen(true)}>
          {words.more}
        </Button>
      )}
      {shown && <MoreFilters search={search} set={set} />}
      <FilterChips search={search} set={set} />
    </>
  );
}

function MoreFilters({ search, set }: Props) {
  const { text } = useReading();
  const words = text.institutions.filter;
  return (
    <>
      <StreetFilter search={search} set={set} />
      <CompletenessFilter search={search} set={set} />
      <FilterSelect
        label={words.freshness}
        value={search.freshness}
        options={(['stale', 'fresh'] as const).map((value) => ({ value, label: words.freshnesses[value] }))}
        onChange={(freshness) => set({ freshness })}
        width={120}
      />
      <LicenceFilter search={search} set={set} />
      <FilterSelect
        label={words.stage}
        value={search.stage}
        options={STAGES.map((value) => ({ value, label: text.words.stage[value] }))}
        onChange={(stage) => set({ stage })}
        width={120}
      />
      <FilterSelect
        label={words.mode}
        value={search.mode}
        options={MODES.map((value) => ({ value, label: text.words.mode[value] }))}
        onChange={(mode) => set({ mode })}
        width={100}
      />
      <FilterSelect
        label={words.request}
        value={search.request}
        options={(['open', 'overdue', 'answered'] as const).map((value) => ({ value, label: words.requests[value] }))}
        onChange={(request) => set({ request })}
        width={140}
      />
      <FilterSelect
        label={words.source}
        value={search.source}
        options={SOURCES.map((value) => ({ value, label: text.words.institutionSource[value] }))}
        onChange={(source) => set({ source })}
        width={120}
      />
      <FilterSelect
        label={words.risk}
        value={search.risk}
        options={[
          ...RISK_GRADES.map((value) => ({ value, label: text.words.riskGrade[value] })),
          { value: 'none' as const, label: words.noRisk },
        ]}
        onChange={(risk) => set({ risk })}
        width={120}
      />
    </>
  );
}

/** The streets of one county; who looks after several first narrows to one. */
function StreetFilter({ search, set }: Props) {
  const { text } = useReading();
  const me = useMe();
  const { region = me.duty.region } = useScope();
  const streets = useStreets(region);
  const words = text.institutions.filter;
  if (region.length !== COUNTY) return null;
  return (
    <FilterSelect
      label={words.streetLabel}
      value={search.street}
      options={[...streets, { value: 'none', label: words.noStreet }]}
      onChange={(street) => set({ street })}
      width={140}
    />
  );
}

/** Spans of completeness in per mille. */
const SPANS = {
  incomplete: { atLeast: undefined, below: 1000 },
  full: { atLeast: 1000, below: undefined },
  high: { atLeast: 800, below: 1000 },
  middle: { atLeast: 500, below: 800 },
  low: { atLeast: undefined, below: 500 },
} as const;
type Span = keyof typeof SPANS;

function CompletenessFilter({ search, set }: Props) {
  const { text } = useReading();
  const words = text.institutions.filter;
  const below = search.below !== undefined && search.below > 1000 ? undefined : search.below;
  const chosen = (Object.keys(SPANS) as Span[]).find(
    (span) =>
      SPANS[span].atLeast === search.atLeast && SPANS[span].below === below && (search.atLeast ?? below) !== undefined,
  );
  return (
    <FilterSelect
      label={words.completeness}
      value={chosen}
      options={(Object.keys(SPANS) as Span[]).map((value) => ({ value, label: words.spans[value] }))}
      onChange={(span) => set(span === undefined ? { atLeast: undefined, below: undefined } : SPANS[span])}
      width={140}
    />
  );
}

function LicenceFilter({ search, set }: Props) {
  const { text } = useReading();
  const words = text.institutions.filter;
  const chosen = search.licence ?? (search.ending === undefined ? undefined : `${search.ending}`);
  const days = [...new Set([30, 90, ...(search.ending === undefined ? [] : [search.ending])])].toSorted(
    (a, b) => a - b,
  );
  const options = [
    ...(['expired', 'none'] as const).map((value) => ({ value: value as string, label: words.licences[value] })),
    ...days.map((value) => ({ value: `${value}`, label: words.ending(value) })),
  ];
  return (
    <FilterSelect
      label={words.licence}
      value={chosen}
      options={options}
      onChange={(value) => {
        const licence = value === 'expired' || value === 'none' ? value : undefined;
        set({ licence, ending: licence === undefined && value !== undefined ? Number(value) : undefined });
      }}
      width={150}
    />
  );
}

/** Filters that only a figure sets. */
function FilterChips({ search, set }: Props) {
  const { text } = useReading();
  const title = useFieldTitle();
  const words = text.institutions.filter;
  return (
    <>
      {search.standing && <Chip onClear={() => set({ standing: undefined })}>{words.standings[search.standing]}</Chip>}
      {search.missing && (
        <Chip onClear={() => set({ missing: undefined })}>{words.missing(title(search.missing))}</Chip>
      )}
    </>
  );
}
