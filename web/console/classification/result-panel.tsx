import { Link } from '@tanstack/react-router';
import type { CaseDetail, DimensionSheet } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { DIMENSIONS } from './sheet.ts';
import { KindWord } from './tags.tsx';

/** What was decided, by whom, on which clause, why; what the institution says against it; what the level above said. */
export function ResultPanel({ row }: { row: CaseDetail }) {
  const { text, format } = useReading();
  const words = text.classification.result;
  if (row.decidedKind === null) return null;
  return (
    <Panel title={words.title}>
      <div className="result">
        <p className="result-kind">
          <KindWord kind={row.decidedKind} />
        </p>
        <p>{row.decision}</p>
        <Marks sheet={row.sheet} />
        <p className="quiet">
          {words.clauseIs(row.clause ?? '')} · {words.by({ who: row.decidedBy ?? '', day: day(row.decidedOn, format) })}
        </p>
        {row.precedentId && (
          <p>
            <Link to="/classifications/$id" params={{ id: row.precedentId }}>
              {words.precedent}
            </Link>
          </p>
        )}
        {row.state === 'decided' && row.appealUntil && <p>{words.until(format.longDay(row.appealUntil))}</p>}
      </div>
      {row.appealReason && (
        <div className="result">
          <h3 className="panel-sub">{words.appeal}</h3>
          <p>{row.appealReason}</p>
          {row.appealedAt && <p className="quiet">{format.instant(row.appealedAt)}</p>}
        </div>
      )}
      {row.appealKind && (
        <div className="result">
          <h3 className="panel-sub">
            {words.final} · {row.appealKind === row.decidedKind ? words.upheld : words.changed}
          </h3>
          <p className="result-kind">
            <KindWord kind={row.appealKind} />
          </p>
          <p>{row.appealDecision}</p>
          <Marks sheet={row.appealSheet} />
          <p className="quiet">
            {words.clauseIs(row.appealClause ?? '')} ·{' '}
            {words.by({ who: row.appealBy ?? '', day: day(row.appealOn, format) })}
          </p>
        </div>
      )}
    </Panel>
  );
}

/** What was said of each dimension, in one line; the evidence stands in the table. */
function Marks({ sheet }: { sheet: DimensionSheet | null }) {
  const { text } = useReading();
  const words = text.classification;
  if (sheet === null) return null;
  const says = (judged: DimensionSheet['purpose']) =>
    words.says[judged === null ? 'none' : judged.subject ? 'yes' : 'no'];
  const marks = DIMENSIONS.map((each) =>
    words.mine.saysOf({ dimension: words.dimension[each], says: says(sheet[each]) }),
  );
  return <p className="quiet">{marks.join(text.parts.noRight.comma)}</p>;
}

const day = (value: string | null, format: ReturnType<typeof useReading>['format']) =>
  value === null ? '' : format.longDay(value);
