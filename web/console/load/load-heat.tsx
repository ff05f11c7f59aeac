import { getRouteApi } from '@tanstack/react-router';
import type { LoadBoard, LoadCell } from '#contract/load.ts';
import { useReading } from '#web/messages/console.ts';
import { heatOf } from '#web/parts/heat.ts';
import { type HeatCell, type HeatRow, HeatTable } from '#web/parts/heat-table.tsx';

const route = getRouteApi('/in/load');

export function LoadHeat({ board }: { board: LoadBoard }) {
  const { text, format } = useReading();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kinds: Record<string, string> = text.words.dayKind;
  const days = board.days.filter(
    ({ day, kind }) =>
      kind === 'teachingDay' || board.cells.some((cell) => cell.day === day && cell.publishedClasses > 0),
  );
  const grades = [...new Set(board.cells.map((cell) => cell.grade))].sort((a, b) => a - b);

  const shown = (cell: LoadCell): HeatCell => ({
    minutes: cell.mean,
    heat: heatOf(cell.mean, cell.limit, cell.over),
    near: cell.near > 0 && cell.limit > 0,
    label: text.parts.heat.cell({
      grade: text.words.grade(cell.grade),
      day: format.dayWithWeekday(cell.day),
      minutes: format.minutes(cell.mean),
      limit: format.minutes(cell.limit),
      over: cell.over,
      near: cell.near,
    }),
  });
  const rowOf = (grade: number): HeatRow => {
    const cells = days.map(({ day }) =>
      board.cells.find((cell) => cell.grade === grade && cell.day === day && cell.publishedClasses > 0),
    );
    const known = cells.filter((cell) => cell !== undefined);
    const limit = Math.max(0, ...board.cells.filter((cell) => cell.grade === grade).map((cell) => cell.limit));
    const published = known.reduce((sum, cell) => sum + cell.publishedClasses, 0);
    const mean = known.reduce((sum, cell) => sum + cell.mean * cell.publishedClasses, 0) / Math.max(1, published);
    return {
      key: String(grade),
      title: text.words.grade(grade),
      limit: limit === 0 ? text.load.noHomework : format.number(limit),
      cells: cells.map((cell) => (cell ? shown(cell) : null)),
      mean: published > 0 ? format.number(Math.round(mean)) : '–',
    };
  };
  return (
    <HeatTable
      label={text.load.heat}
      columns={days.map(({ day, kind }) => ({
        key: day,
        off: kind !== 'teachingDay',
        title: (
          <span title={kinds[kind] ?? kind}>
            {format.weekday(day)}
            <small className="heat-day">{format.day(day)}</small>
          </span>
        ),
      }))}
      rows={grades.map(rowOf)}
      chosen={search.grade && search.day ? { row: String(search.grade), column: search.day } : null}
      onOpen={(row, column) =>
        void navigate({
          search: (now) => ({ ...now, grade: Number(row), day: column, class: undefined, by: undefined }),
          resetScroll: false,
        })
      }
    />
  );
}
