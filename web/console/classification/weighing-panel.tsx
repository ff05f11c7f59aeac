import type { CaseDetail } from '#contract/institutions/index.ts';
import { useText } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { CourseText } from './course-text.tsx';
import { SuggestionTag } from './tags.tsx';

/** The course's material with what the words say: a hint that shows its reasons. */
export function WeighingPanel({ row }: { row: CaseDetail }) {
  const text = useText();
  const words = text.classification.text;
  const { weighing } = row;
  const outside = weighing?.signals.filter(({ field }) => field === null) ?? [];
  return (
    <Panel
      title={words.title}
      note={weighing ? words.note : undefined}
      tools={weighing && <SuggestionTag suggestion={weighing.suggestion} />}
    >
      {row.currentTextVersion > row.textVersion && <p className="notice-warn">{words.changed}</p>}
      <CourseText course={row.course} signals={weighing?.signals ?? []} />
      {outside.length > 0 && (
        <>
          <h3 className="panel-sub">{words.outside}</h3>
          <ul className="plain-list">
            {outside.map((each) => (
              <li key={`${each.id}-${each.phrase}`}>{each.sentence}</li>
            ))}
          </ul>
        </>
      )}
      {weighing && weighing.doubts.length > 0 && (
        <>
          <h3 className="panel-sub">{words.doubts}</h3>
          <ul className="plain-list">
            {weighing.doubts.map((each) => (
              <li key={`${each.id}-${each.field}`}>
                {each.phrase !== '' && <b>“{each.phrase}” </b>}
                {each.sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      {weighing && (
        <>
          <h3 className="panel-sub">{words.weights}</h3>
          <dl className="weights">
            {weighing.weights.map(({ dimension, weight, suspected }) => (
              <div key={dimension} className={suspected ? 'weight-suspected' : undefined}>
                <dt>{text.classification.dimension[dimension]}</dt>
                <dd>{words.weight({ weight, suspected })}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Panel>
  );
}
