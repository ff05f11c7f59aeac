import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addressOf } from '#contract/client.ts';
import type { PublishedDraw } from '#contract/institutions/index.ts';
import { routes } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import type { Column } from '#web/parts/columns.ts';
import { DownloadOutlined } from '#web/parts/icons.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { VTable } from '#web/parts/v-table.tsx';
import { drawsQuery } from './queries.ts';

/** List, seed and outcome together: whoever has them draws the same. */
export function DrawsPanel({ campaign }: { campaign: string }) {
  const { text } = useReading();
  const words = text.sweep.seconds;
  const query = useQuery(drawsQuery(campaign));
  return (
    <Panel title={words.draws} note={words.how}>
      <Answered query={query}>
        {(draws) =>
          draws.length === 0 ? (
            <EmptyState why={words.drawsNone} />
          ) : (
            draws.map((draw) => <Draw key={draw.id} draw={draw} />)
          )
        }
      </Answered>
    </Panel>
  );
}

type Listed = PublishedDraw['listed'][number];

function Draw({ draw }: { draw: PublishedDraw }) {
  const { text, format } = useReading();
  const words = text.sweep.seconds;
  const drawn = draw.listed.filter((each) => each.drawn).length;
  const columns: readonly Column<Listed>[] = [
    {
      key: 'visit',
      title: text.sweep.column.visit,
      name: true,
      cell: (row) => (
        <Link to="/sweep/visits/$id" params={{ id: row.id }} className="digest">
          {row.id}
        </Link>
      ),
    },
    { key: 'rank', title: text.sweep.column.rank, cell: (row) => <span className="digest">{row.rank}</span> },
    { key: 'drawn', title: text.sweep.column.drawn, width: 90, cell: (row) => (row.drawn ? words.yes : words.no) },
  ];
  return (
    <section className="draw">
      <h3>
        {words.drawHead({ at: format.instant(draw.at), by: draw.by })}
        <small>{words.count({ drawn: format.number(drawn), listed: format.number(draw.listed.length) })}</small>
      </h3>
      <dl className="facts">
        <dt>{words.seed}</dt>
        <dd className="digest">{draw.seed}</dd>
        <dt>{words.commitment}</dt>
        <dd className="digest">{draw.commitment}</dd>
      </dl>
      <p className="row-actions">
        <a className="button-link" href={addressOf(routes.sweep.drawFile, { params: { id: draw.id } })} download>
          <DownloadOutlined />
          {words.download}
        </a>
      </p>
      <VTable label={words.draws} rows={draw.listed} columns={columns} rowKey={(row) => row.id} height={280} />
    </section>
  );
}
