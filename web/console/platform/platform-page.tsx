import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DIFFERENCE_KINDS, PLATFORM_FIELDS } from '#policy/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { ButtonLink } from '#web/parts/button-link.tsx';
import { FilterSelect } from '#web/parts/filter-bar.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { ListPage } from '#web/parts/list-page.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { UploadOutlined } from '../../parts/icons.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { PlatformCounts } from './counts.tsx';
import { useDifferenceColumns } from './difference-columns.tsx';
import './platform.css';
import { PlatformRuns } from './runs.tsx';

const route = getRouteApi('/in/platform');
type Search = ReturnType<typeof route.useSearch>;
const STATES = ['open', 'handled', 'settled'] as const;

/** 平台核对: where the register and the national platform do not say the same, one row per matter over all comparisons. */
export function PlatformPage() {
  const { text, format } = useReading();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { region, state = 'open', kind, field, page = 1 } = search;
  const within = region === undefined ? {} : { region };
  const counts = useQuery(
    ask(['platform', 'counts', region], (options) => api.platform.counts({ query: within }, options)),
  );
  const asked = { ...within, state, page, ...(kind && { kind }), ...(field && { field }) };
  const query = useQuery({
    ...ask(['platform', 'differences', asked], (options) => api.platform.differences({ query: asked }, options)),
    placeholderData: keepPreviousData,
  });
  const set = (next: Partial<Search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  const words = text.platform;
  const latest = counts.data?.rows
    .flatMap((row) => row.comparedAt ?? [])
    .sort()
    .at(-1);
  const upload = may('platform.reconcile') && (
    <ButtonLink to="/imports/new" search={{ kind: 'platform' }} primary icon={<UploadOutlined aria-hidden />}>
      {words.upload}
    </ButtonLink>
  );
  return (
    <>
      <SectionTabs />
      <PageHeader
        title={words.title}
        note={latest === undefined ? words.note : `${words.note}${words.compared(format.instant(latest))}`}
        actions={upload}
      />
      <Answered query={counts}>
        {({ rows, ages }) => (
          <>
            {ages.length > 0 && <FindingList findings={ages} />}
            <PlatformCounts rows={rows} region={region} />
          </>
        )}
      </Answered>
      <ListPage
        label={words.state[state]}
        header={null}
        query={query}
        columns={useDifferenceColumns()}
        rowKey={(row) => row.id}
        onPage={(next) => void navigate({ search: (now) => ({ ...now, page: next }) })}
        active={[search.state, kind, field].filter((value) => value !== undefined).length}
        onClear={() => set({ state: undefined, kind: undefined, field: undefined })}
        filters={
          <>
            <FilterSelect
              label={words.filter.state}
              value={state}
              options={STATES.map((value) => ({ value, label: words.state[value] }))}
              onChange={(next) => set({ state: next })}
            />
            <FilterSelect
              label={words.filter.kind}
              width={170}
              value={kind}
              options={DIFFERENCE_KINDS.map((value) => ({ value, label: words.kind[value] }))}
              onChange={(next) => set({ kind: next })}
            />
            <FilterSelect
              label={words.filter.field}
              width={170}
              value={field}
              options={PLATFORM_FIELDS.map((value) => ({ value, label: words.field[value] }))}
              onChange={(next) => set({ field: next })}
            />
          </>
        }
        empty={
          <EmptyState
            why={latest === undefined ? words.never : state === 'open' ? words.empty.open : words.empty.other}
            {...(latest === undefined && upload && { action: upload })}
          />
        }
      />
      <PlatformRuns region={region} />
    </>
  );
}
