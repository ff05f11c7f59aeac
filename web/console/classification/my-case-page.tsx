import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { MyCase } from '#contract/institutions/index.ts';
import { useText } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { CourseFacts } from './case-aside.tsx';
import './classification.css';
import { CourseText } from './course-text.tsx';
import { PrecedentsPanel } from './precedents-panel.tsx';
import { myCaseQuery } from './queries.ts';
import { SeatSteps } from './seat-steps.tsx';
import { DIMENSIONS } from './sheet.ts';
import { TieForm } from './tie-form.tsx';

const route = getRouteApi('/in/my-cases/$id');

/** My seat: the tie first, then the course with one dimension at a time, then the conclusion. */
export function MyCasePage() {
  const { id } = route.useParams();
  return (
    <Answered page query={useQuery(myCaseQuery(id))}>
      {(seat) => <Seat key={seat.id} seat={seat} />}
    </Answered>
  );
}

function Seat({ seat }: { seat: MyCase }) {
  const words = useText().classification;
  return (
    <>
      <PageHeader
        parent={<Link to="/my-cases">{words.mine.title}</Link>}
        title={seat.course?.name ?? words.mine.step.tie}
        tags={
          <Tag tone={seat.state === 'asked' || seat.state === 'reading' ? 'warn' : 'plain'}>
            {words.seat.state[seat.state]}
          </Tag>
        }
        note={seat.institutionName}
      />
      {seat.state === 'asked' && <TieForm seat={seat} />}
      {seat.state === 'recused' && (
        <Panel>
          <p>{words.mine.tie.recused}</p>
        </Panel>
      )}
      {seat.state === 'withdrawn' && <p className="notice-warn">{words.mine.withdrawn}</p>}
      {seat.course && (
        <div className="columns">
          <div>
            {seat.state === 'reading' && <SeatSteps seat={seat} />}
            {seat.state === 'given' && <Given seat={seat} />}
            <Panel title={words.text.title} note={words.text.note}>
              <CourseText course={seat.course} signals={seat.signals} />
            </Panel>
          </div>
          <div>
            <Panel title={words.mine.self}>
              {seat.self === null ? <p className="quiet">{words.mine.noSelf}</p> : <Sheet sheet={seat.self} />}
            </Panel>
            <Panel>
              <dl className="facts">
                <CourseFacts row={{ course: seat.course, declaredKind: seat.declaredKind ?? 'non-subject' }} />
              </dl>
            </Panel>
            <PrecedentsPanel id={seat.caseId} links={false} />
          </div>
        </div>
      )}
    </>
  );
}

function Given({ seat }: { seat: MyCase }) {
  const words = useText().classification;
  return (
    <Panel title={words.mine.conclusion.kind} note={words.mine.given}>
      <p className="result-kind">{seat.kind && words.kind[seat.kind]}</p>
      <p>{seat.reason}</p>
      {seat.sheet && <Sheet sheet={seat.sheet} />}
    </Panel>
  );
}

function Sheet({ sheet }: { sheet: NonNullable<MyCase['sheet']> }) {
  const words = useText().classification;
  return (
    <dl className="facts facts-stacked">
      {DIMENSIONS.map((dimension) => {
        const judged = sheet[dimension];
        return (
          <div key={dimension} className="facts-pair">
            <dt>
              {judged === null
                ? words.dimension[dimension]
                : words.mine.saysOf({
                    dimension: words.dimension[dimension],
                    says: judged.subject ? words.says.yes : words.says.no,
                  })}
            </dt>
            <dd>{judged?.evidence}</dd>
          </div>
        );
      })}
    </dl>
  );
}
