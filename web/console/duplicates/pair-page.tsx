import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PairView } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { Decide } from './decide.tsx';
import './duplicates.css';
import { FieldTable } from './field-table.tsx';
import { PairState } from './pair-columns.tsx';
import { PartTable } from './part-table.tsx';
import { ReasonTable } from './reason-table.tsx';
import { sidesOf, startOf } from './sides.ts';

const route = getRouteApi('/in/duplicates/$id');

/** One pair side by side: why it is proposed, what differs, what would move, and what to decide. */
export function PairPage() {
  const { id } = route.useParams();
  const query = useQuery(ask(['duplicates', 'one', id], (options) => api.duplicates.read({ params: { id } }, options)));
  return (
    <>
      <SectionTabs />
      <Answered page query={query}>
        {(pair) => <Pair key={`${pair.id}/${pair.state}`} pair={pair} />}
      </Answered>
    </>
  );
}

function Pair({ pair }: { pair: PairView }) {
  const { text, format } = useReading();
  const may = useMay();
  const [choice, setChoice] = useState(() => startOf(pair));
  const words = text.duplicates.pair;
  const open = pair.state === 'proposed' && may('duplicate.decide');
  const { kept } = sidesOf(pair, choice.keptId);
  return (
    <>
      <PageHeader
        parent={<Link to="/duplicates">{words.parent}</Link>}
        title={words.title(pair.first.name, pair.second.name)}
        tags={<PairState value={pair.state} />}
        note={words.note({
          place: pair.regionName,
          percent: format.percent(pair.permille / 1000),
          at: format.instant(pair.foundAt),
        })}
      />
      <Panel title={words.why} note={words.whyNote} flush>
        <ReasonTable pair={pair} />
      </Panel>
      <Panel
        title={words.fields}
        note={words.fieldsNote(format.number(pair.fields.filter((field) => field.differs).length))}
        flush
      >
        <FieldTable pair={pair} choice={choice} onChoose={open ? setChoice : null} />
      </Panel>
      <Panel title={words.parts} flush>
        <PartTable pair={pair} />
      </Panel>
      {may('duplicate.decide') ? (
        <Decide pair={pair} choice={choice} keptName={kept.name} />
      ) : (
        <p className="pair-note">{words.readOnly}</p>
      )}
    </>
  );
}
