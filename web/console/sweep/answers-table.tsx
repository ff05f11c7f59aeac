import type { VisitDetail } from '#contract/institutions/index.ts';
import { questionsFor } from '#policy/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { useAnswerText } from './answer-text.ts';

interface Row {
  readonly key: string;
  readonly mine: unknown;
  readonly at: string | null;
  readonly file: string | null;
  readonly theirs: unknown;
  readonly differs: boolean;
}

/** What the file says of the same things, as far as it does. */
function inFile(key: string, { file }: VisitDetail, format: (day: string) => string): string | null {
  if (file === null) return null;
  if (key === 'signboard') return file.name;
  if (key === 'licence')
    return [file.licenceNo, file.licenceUntil && format(file.licenceUntil)].filter(Boolean).join(' · ');
  if (key === 'address') return file.point?.address ?? file.address;
  if (key === 'phone') return file.phone;
  return null;
}

/** Question by question: what was seen, when, and beside it the file; of a repeated visit also what the other one saw. */
export function AnswersTable({ visit }: { visit: VisitDetail }) {
  const { text, format } = useReading();
  const words = text.sweep.visit;
  const say = useAnswerText();
  const { other } = visit;
  const shown = questionsFor(visit.outcome).filter(
    ({ key, required }) =>
      visit.answers[key] !== undefined || required.includes(visit.outcome) || other?.answers[key] !== undefined,
  );
  const rows: Row[] = shown.map(({ key }) => ({
    key,
    mine: visit.answers[key]?.value,
    at: visit.answers[key]?.at ?? null,
    file: inFile(key, visit, format.longDay),
    theirs: other?.answers[key]?.value,
    differs: other?.differing.includes(key) ?? false,
  }));
  const columns: readonly Column<Row>[] = [
    {
      key: 'question',
      title: words.question,
      width: 120,
      name: true,
      cell: (row) => text.sweep.question[row.key]?.title ?? row.key,
    },
    {
      key: 'mine',
      title: words.onSpot,
      cell: (row) => (
        <>
          <span className={row.differs ? 'differs' : undefined}>{say(row.key, row.mine)}</span>
          {row.at && <small>{words.answeredAt(format.time(row.at))}</small>}
        </>
      ),
    },
    ...(visit.file === null ? [] : [{ key: 'file', title: words.inFile, cell: (row: Row) => row.file ?? '' }]),
    ...(other === null
      ? []
      : [
          {
            key: 'theirs',
            title: `${words.other} · ${other.worker}`,
            cell: (row: Row) => <span className={row.differs ? 'differs' : undefined}>{say(row.key, row.theirs)}</span>,
          },
        ]),
  ];
  const note =
    other === null
      ? undefined
      : other.differing.length === 0
        ? words.otherSame
        : words.otherDiffer(format.number(other.differing.length));
  return (
    <Panel title={words.onSpot} note={note} flush>
      <DataTable label={words.onSpot} rows={rows} columns={columns} rowKey={(row) => row.key} />
    </Panel>
  );
}
