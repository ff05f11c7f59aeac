import type { CaseDetail, DimensionSheet } from '#contract/institutions/index.ts';
import type { CourseKind } from '#policy/institutions/index.ts';
import { useText } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { DIMENSIONS } from './sheet.ts';

interface Voice {
  readonly key: string;
  readonly title: string;
  readonly sheet: DimensionSheet | null;
  readonly kind: CourseKind | null;
  readonly reason: string | null;
  /** Said instead of a sheet. */
  readonly silent: string;
}

/** Everybody's four dimensions beside each other: the institution, the experts once all have spoken, the decision, the re-examination. */
export function SheetTable({ row }: { row: CaseDetail }) {
  const text = useText();
  const words = text.classification;
  const voices = useVoices(row);
  return (
    <Panel title={words.sheet.title} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="table-scroll" aria-label={text.parts.table.scroll(words.sheet.title)} tabIndex={0}>
        <table className="sheets">
          <thead>
            <tr>
              <th scope="col">{words.sheet.dimension}</th>
              {voices.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {DIMENSIONS.map((dimension) => (
              <tr key={dimension}>
                <th scope="row">{words.dimension[dimension]}</th>
                {voices.map(({ key, sheet, silent }) => (
                  <td key={key}>
                    {sheet === null ? <span className="quiet">{silent}</span> : <Said of={sheet[dimension]} />}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{words.sheet.conclusion}</th>
              {voices.map(({ key, kind, reason }) => (
                <td key={key}>
                  {kind && <b>{words.kind[kind]}</b>}
                  {reason && <p>{reason}</p>}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

function Said({ of }: { of: DimensionSheet['purpose'] }) {
  const words = useText().classification;
  if (of === null) return <span className="quiet">{words.says.none}</span>;
  return (
    <>
      <b>{of.subject ? words.says.yes : words.says.no}</b>
      <p>{of.evidence}</p>
    </>
  );
}

function useVoices(row: CaseDetail): readonly Voice[] {
  const words = useText().classification;
  const own = {
    key: 'self',
    title: words.sheet.self,
    sheet: row.self,
    kind: row.self === null ? null : row.declaredKind,
    reason: null,
    silent: words.sheet.undeclared,
  };
  const experts = row.opinions
    .filter(({ state }) => state !== 'recused')
    .map(({ id, seat, expert, sheet, kind, reason, state }) => ({
      key: id,
      title: words.sheet.expert({ seat, name: expert }),
      sheet,
      kind,
      reason,
      silent: state === 'given' ? words.sheet.hidden : words.seat.state[state],
    }));
  const decider = {
    key: 'decided',
    title: words.sheet.decider,
    kind: row.decidedKind,
    reason: row.decision,
    silent: '',
  };
  const reviewer = {
    key: 'reviewed',
    title: words.sheet.reviewer,
    kind: row.appealKind,
    reason: row.appealDecision,
    silent: '',
  };
  return [
    own,
    ...experts,
    ...(row.sheet === null ? [] : [{ ...decider, sheet: row.sheet }]),
    ...(row.appealSheet === null ? [] : [{ ...reviewer, sheet: row.appealSheet }]),
  ];
}
