import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import type { RuleRow } from '#contract/rule.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { Clause } from '#web/parts/clause.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { FilterBar, FilterSelect, FilterText } from '#web/parts/filter-bar.tsx';
import { PageHeader } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { StatusTag, Tag } from '#web/parts/status-tag.tsx';
import { useScope } from '../scope.ts';
import { useNumberWords } from './numbers.ts';
import './rules.css';

const route = getRouteApi('/in/rules');
type Search = ReturnType<typeof route.useSearch>;
const DOES = ['block', 'warn', 'record', 'duty', 'case'] as const;

/** The outcomes of a finding, in the order in which a person looks at them. */
const OUTCOMES = ['refused', 'answered', 'open', 'handled'] as const;
const timesFired = ({ fired }: RuleRow) => OUTCOMES.reduce((sum, outcome) => sum + fired[outcome], 0);

const matches = (rule: RuleRow, { q, does, fired }: Search) =>
  (!does || rule.consequence === does) &&
  (!fired || timesFired(rule) > 0) &&
  (!q || `${rule.id} ${rule.title} ${rule.summary}`.toLowerCase().includes(q.toLowerCase()));

/** Every rule: its clause, its numbers here today, where it is enforced, how often it fired. */
export function RulesPage() {
  const { text, format } = useReading();
  const scope = useScope();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(ask(['rules', 'list', scope], (options) => api.rule.list({ query: scope }, options)));
  const columns = useColumns();
  const words = text.rules;
  const set = (next: Partial<Search>) => void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  const clear = () => set({ q: undefined, does: undefined, fired: undefined });
  const active = [search.q, search.does, search.fired].filter((value) => value !== undefined).length;
  return (
    <>
      <PageHeader title={words.title} note={query.data && words.note(format.number(query.data.length))} />
      <section className="panel">
        <FilterBar active={active} onClear={clear}>
          <FilterText label={text.parts.filter.search} value={search.q} onChange={(q) => set({ q })} />
          <FilterSelect
            label={words.filter.does}
            value={search.does}
            options={DOES.map((value) => ({ value, label: text.words.consequence[value] }))}
            onChange={(does) => set({ does })}
          />
          <Checkbox
            checked={search.fired === true}
            onChange={(event) => set({ fired: event.target.checked || undefined })}
          >
            {words.filter.fired}
          </Checkbox>
        </FilterBar>
        <Answered query={query}>
          {(rules) => {
            const rows = rules.filter((rule) => matches(rule, search));
            return rows.length === 0 ? (
              <EmptyState
                why={text.parts.empty.filtered}
                action={<Button onClick={clear}>{text.parts.empty.clear}</Button>}
              />
            ) : (
              <DataTable label={words.title} rows={rows} columns={columns} rowKey={(row) => row.id} />
            );
          }}
        </Answered>
      </section>
    </>
  );
}

function useColumns(): readonly Column<RuleRow>[] {
  const { text } = useReading();
  const numbers = useNumberWords();
  const words = text.rules.column;
  return [
    { key: 'id', title: words.rule, width: 84, cell: (row) => <Clause rule={row.id} /> },
    {
      key: 'title',
      title: words.title,
      name: true,
      cell: (row) => (
        <>
          <Link to="/rules/$id" params={{ id: row.id }}>
            {row.title}
          </Link>
          <small>{row.summary}</small>
        </>
      ),
    },
    {
      key: 'does',
      title: words.does,
      width: 104,
      cell: (row) =>
        row.inForce ? <StatusTag kind="consequence" value={row.consequence} /> : <Tag>{text.rules.notInForce}</Tag>,
    },
    {
      key: 'numbers',
      title: words.numbers,
      width: 190,
      cell: (row) =>
        row.numbers
          .filter((entry) => entry.binding)
          .map((entry) => (
            <span key={entry.key} className="rule-number" title={entry.title}>
              {numbers.rule(entry)}
            </span>
          )),
    },
    {
      key: 'enforced',
      title: words.enforced,
      width: 170,
      cell: (row) => <span className="quiet">{row.enforcedAt.join(text.parts.noRight.comma)}</span>,
    },
    { key: 'fired', title: words.fired, width: 130, cell: (row) => <Fired row={row} /> },
  ];
}

/** How often, each count opening to exactly its findings: those of one outcome since the term began. */
export function Fired({ row }: { row: RuleRow }) {
  const { text, format } = useReading();
  const words = text.rules.fired;
  const { since } = row.fired;
  if (since === null || timesFired(row) === 0) return <span className="quiet">{words.none}</span>;
  return (
    <span className="rule-fired">
      {OUTCOMES.filter((outcome) => row.fired[outcome] > 0).map((outcome) => (
        <Link key={outcome} to="/findings" search={{ rule: row.id, outcome, from: since }}>
          {words[outcome](format.number(row.fired[outcome]))}
        </Link>
      ))}
    </span>
  );
}
