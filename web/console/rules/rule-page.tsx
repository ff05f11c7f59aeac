import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ParameterEntry, RuleDetail } from '#contract/rule.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { StatusTag, Tag } from '#web/parts/status-tag.tsx';
import { useScope } from '../scope.ts';
import { Fired } from './list-page.tsx';
import { useNumberWords } from './numbers.ts';
import './rules.css';
import { TightenDialog } from './tighten-dialog.tsx';

const route = getRouteApi('/in/rules/$id');

/** One rule: what it rests on, its numbers and their history, where it is enforced, how often it fired. */
export function RulePage() {
  const { id } = route.useParams();
  const at = useScope();
  const query = useQuery(
    ask(['rules', 'one', id, at], (options) => api.rule.read({ params: { id }, query: at }, options)),
  );
  return (
    <Answered page query={query}>
      {(rule) => <Detail rule={rule} />}
    </Answered>
  );
}

function Detail({ rule }: { rule: RuleDetail }) {
  const { text } = useReading();
  const may = useMay();
  const [tightening, setTightening] = useState(false);
  const words = text.rules;
  return (
    <>
      <PageHeader
        parent={<Link to="/rules">{words.title}</Link>}
        title={`${rule.id} ${rule.title}`}
        note={rule.summary}
        tags={rule.inForce ? <StatusTag kind="consequence" value={rule.consequence} /> : <Tag>{words.notInForce}</Tag>}
        actions={
          may('rule.set-parameter') &&
          rule.numbers.length > 0 &&
          rule.locality !== 'N!' && (
            <Button type="primary" onClick={() => setTightening(true)}>
              {words.tighten.open}
            </Button>
          )
        }
      />
      {tightening && <TightenDialog rule={rule} onClose={() => setTightening(false)} />}
      <div className="columns">
        <div>
          <Panel title={words.clauses}>
            {rule.clauses.map((clause) => (
              <blockquote key={clause.id} id={clause.id} className="clause-words clause-large">
                <b>{clause.source}</b>
                {clause.text}
              </blockquote>
            ))}
          </Panel>
          <Panel flush title={words.numbers}>
            <Numbers rows={rule.numbers} label={words.numbers} />
          </Panel>
          {rule.history.length > rule.numbers.length && (
            <Panel flush title={words.history}>
              <Numbers rows={rule.history} label={words.history} />
            </Panel>
          )}
        </div>
        <div>
          <Panel title={words.column.fired}>
            <Fired row={rule} />
          </Panel>
          <Panel title={words.enforced}>
            <ul className="rule-places">
              {rule.enforcedAt.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
          </Panel>
          <Panel>
            <Facts rule={rule} />
          </Panel>
        </div>
      </div>
    </>
  );
}

function Facts({ rule }: { rule: RuleDetail }) {
  const { text, format } = useReading();
  const words = text.rules;
  const localities: Record<string, string> = text.words.locality;
  return (
    <dl className="facts">
      <dt>{words.facts.section}</dt>
      <dd>{words.section(rule.section)}</dd>
      <dt>{words.facts.does}</dt>
      <dd>{text.words.consequence[rule.consequence]}</dd>
      <dt>{words.facts.locality}</dt>
      <dd>{localities[rule.locality] ?? rule.locality}</dd>
      <dt>{words.facts.from}</dt>
      <dd>{format.longDay(rule.from)}</dd>
      <dt>{words.facts.until}</dt>
      <dd>{rule.until ? format.longDay(rule.until) : words.open}</dd>
      <dt>{words.facts.version}</dt>
      <dd>{rule.version}</dd>
    </dl>
  );
}

function Numbers({ rows, label }: { rows: readonly ParameterEntry[]; label: string }) {
  const { text } = useReading();
  const me = useMe();
  const numbers = useNumberWords();
  const words = text.rules;
  const state = (row: ParameterEntry) => {
    if (row.binding) return <Tag tone="ok">{words.binding}</Tag>;
    if (row.inForce) return <Tag>{words.looser}</Tag>;
    return <Tag>{row.from > me.today ? words.future : words.past}</Tag>;
  };
  const columns: readonly Column<ParameterEntry>[] = [
    {
      key: 'title',
      title: words.numberColumn.what,
      name: true,
      cell: (row) => (
        <>
          {row.title}
          <small>{row.source}</small>
        </>
      ),
    },
    { key: 'value', title: words.numberColumn.value, width: 140, cell: (row) => numbers.rule(row) },
    { key: 'where', title: words.numberColumn.where, width: 96, cell: (row) => row.regionName },
    {
      key: 'period',
      title: words.numberColumn.period,
      width: 130,
      cell: (row) => (
        <span className="rule-period">
          {words.since(row.from)}
          <small>{row.until ? words.before(row.until) : words.open}</small>
        </span>
      ),
    },
    { key: 'state', title: words.numberColumn.state, width: 110, cell: state },
  ];
  if (rows.length === 0) return <p className="rule-none">{words.noNumbers}</p>;
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={columns}
      rowKey={(row) => `${row.key}-${row.region}-${row.from}-${row.id}`}
    />
  );
}
