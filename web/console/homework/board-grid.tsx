import type { GradeBoard } from '#contract/homework.ts';
import { useReading } from '#web/messages/console.ts';
import { MinutesBar } from '#web/parts/minutes-bar.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { WarningFilled } from '../../parts/icons.tsx';
import { countedTiers, isCounted } from './drawn.ts';

interface Props {
  board: GradeBoard;
  chosen: { class: string | undefined; day: string | undefined };
  onOpen: (classId: string, day: string) => void;
}

/** Classes down, days across; each cell says what is left and shows who holds the rest. */
export function BoardGrid({ board, chosen, onOpen }: Props) {
  const { text, format } = useReading();
  const subjectName = useSubjectName();
  const words = text.homework.board;
  const days = board.classes[0]?.cells.map((cell) => cell.ledger) ?? [];
  return (
    <div className="board-scroll">
      <table className="board-grid" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{text.homework.field.classId}</th>
            {days.map((day) => (
              <th key={day.day} scope="col">
                {format.dayWithWeekday(day.day)}
                {day.days > 1 && ` +${day.days - 1}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.classes.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.name}</th>
              {each.cells.map(({ ledger, published }) => (
                <td key={ledger.day}>
                  <button
                    type="button"
                    className="board-cell"
                    aria-pressed={chosen.class === each.id && chosen.day === ledger.day}
                    onClick={() => onOpen(each.id, ledger.day)}
                  >
                    <span className="sr">
                      {words.cell({ className: each.name, day: format.dayWithWeekday(ledger.day), count: published })}
                    </span>
                    <span>
                      {ledger.left < 0 ? (
                        <b className="board-over">
                          <WarningFilled aria-hidden /> {words.over(-ledger.left)}
                        </b>
                      ) : (
                        <b>{words.left(ledger.left)}</b>
                      )}
                      <small>/ {ledger.limit}</small>
                    </span>
                    <MinutesBar
                      compact
                      limit={ledger.limit}
                      segments={ledger.holders.filter(isCounted(countedTiers(ledger.holders))).map((holder) => ({
                        key: `${holder.kind}-${holder.ref}`,
                        who: subjectName(holder.subject),
                        minutes: holder.minutes,
                        kind: holder.kind === 'reserved' ? 'reserved' : 'used',
                      }))}
                    />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
