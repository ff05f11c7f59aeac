import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { GradeBoard } from '#contract/homework.ts';
import { GRADES } from '#policy/kernel/grade.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { mondayOf, shiftDay } from '#web/parts/format.ts';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { schoolsQuery } from '../shell/scope-chip.tsx';
import { BoardDay } from './board-day.tsx';
import { BoardGrid } from './board-grid.tsx';
import './homework.css';
import { gradeBoardQuery, myClassesQuery } from './queries.ts';
import { SwapList } from './swap-list.tsx';

const route = getRouteApi('/in/grade-board');
type Search = ReturnType<typeof route.useSearch>;

/** A grade's week: who holds the minutes of each class, what is reserved, which swaps wait. */
export function GradeBoardPage() {
  const { text, format } = useReading();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mine = useQuery({ ...myClassesQuery, enabled: me.duty.schoolId !== null && me.duty.grade === null });
  const school = me.duty.schoolId ?? search.school;
  const grade = search.grade ?? me.duty.grade ?? mine.data?.[0]?.grade ?? (mine.isLoading ? undefined : GRADES[4]);
  const week = search.week ?? mondayOf(me.today);
  const set = (next: Partial<Search>) => void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  const words = text.homework.board;
  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        actions={
          <>
            <Button onClick={() => set({ week: shiftDay(week, -7), day: undefined })}>{words.previous}</Button>
            <Button disabled={week === mondayOf(me.today)} onClick={() => set({ week: undefined, day: undefined })}>
              {words.this}
            </Button>
            <Button onClick={() => set({ week: shiftDay(week, 7), day: undefined })}>{words.next}</Button>
          </>
        }
      />
      <div className="board-pick">
        {me.duty.schoolId === null && (
          <SchoolPick value={search.school} onChange={(next) => set({ school: next, class: undefined })} />
        )}
        <Select
          aria-label={text.homework.field.grade}
          style={{ width: 120 }}
          {...(grade && { value: grade })}
          options={GRADES.map((each) => ({ value: each, label: text.words.grade(each) }))}
          onChange={(next: number) => set({ grade: next, class: undefined, day: undefined })}
        />
        <span className="quiet">
          {format.dayWithWeekday(week)} – {format.dayWithWeekday(shiftDay(week, 6))}
        </span>
      </div>
      {school && grade ? (
        <Week school={school} grade={grade} week={week} search={search} set={set} />
      ) : (
        <Panel>
          <EmptyState why={words.pick} />
        </Panel>
      )}
    </>
  );
}

function SchoolPick({ value, onChange }: { value: string | undefined; onChange: (school: string) => void }) {
  const { text } = useReading();
  const schools = useQuery(schoolsQuery());
  return (
    <Select
      aria-label={text.homework.board.school}
      placeholder={text.homework.board.school}
      style={{ width: 240 }}
      showSearch={{ optionFilterProp: 'label' }}
      loading={schools.isPending}
      {...(value && { value })}
      options={(schools.data?.rows ?? []).map((school) => ({ value: school.id, label: school.name }))}
      onChange={onChange}
    />
  );
}

function Week({
  school,
  grade,
  week,
  search,
  set,
}: {
  school: string;
  grade: number;
  week: string;
  search: Search;
  set: (next: Partial<Search>) => void;
}) {
  const { text } = useReading();
  const query = useQuery(gradeBoardQuery(school, grade, week));
  return (
    <Answered query={query}>
      {(board) =>
        board.classes.length === 0 ? (
          <Panel>
            <EmptyState why={text.homework.board.empty} />
          </Panel>
        ) : (
          <Board board={board} search={search} set={set} />
        )
      }
    </Answered>
  );
}

function Board({ board, search, set }: { board: GradeBoard; search: Search; set: (next: Partial<Search>) => void }) {
  const { text } = useReading();
  const open = board.classes.find((each) => each.id === search.class);
  const cell = open?.cells.find((each) => each.ledger.day === search.day);
  return (
    <div className="columns board-columns">
      <Panel flush>
        <BoardGrid
          board={board}
          chosen={{ class: search.class, day: search.day }}
          onOpen={(classId, day) => set({ class: classId, day })}
        />
      </Panel>
      <div>
        {open && cell && <BoardDay className={open.name} cell={cell} />}
        <Panel title={text.homework.swap.title}>
          <SwapList swaps={board.swaps} />
        </Panel>
      </div>
    </div>
  );
}
