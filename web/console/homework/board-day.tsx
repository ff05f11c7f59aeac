import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import type { GradeBoard } from '#contract/homework.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { LedgerBar, LedgerNotes } from './ledger-panel.tsx';
import { classQuery } from './queries.ts';
import { ReservePanel } from './reserve-panel.tsx';

type Cell = GradeBoard['classes'][number]['cells'][number];

/** One class on one day, opened from the board. */
export function BoardDay({ className, cell }: { className: string; cell: Cell }) {
  const { text, format } = useReading();
  const me = useMe();
  const may = useMay();
  const subjectName = useSubjectName();
  const { ledger } = cell;
  const detail = useQuery(classQuery(ledger.classId));
  const mine = [
    ...new Set(
      (detail.data?.teaching ?? []).filter((each) => each.personId === me.personId).map((each) => each.subject),
    ),
  ];
  const [picked, setPicked] = useState('');
  const subject = mine.includes(picked) ? picked : (mine[0] ?? '');
  return (
    <Panel title={`${className} · ${format.dayWithWeekday(ledger.day)}`}>
      <LedgerBar row={ledger} />
      <LedgerNotes row={ledger} />
      {mine.length > 1 && (
        <Select
          aria-label={text.homework.field.subject}
          style={{ width: '100%', marginTop: 10 }}
          value={subject}
          options={mine.map((code) => ({ value: code, label: subjectName(code) }))}
          onChange={setPicked}
        />
      )}
      {mine.length > 0 && <ReservePanel row={ledger} subject={subject} />}
      <p className="row-actions">
        <Link to="/homework" search={{ class: ledger.classId, on: ledger.day }}>
          {text.homework.board.openDay}
        </Link>
        {mine.length > 0 && may('homework.compose') && (
          <Link to="/homework/new" search={{ class: ledger.classId, day: ledger.day }}>
            {text.homework.board.compose}
          </Link>
        )}
      </p>
    </Panel>
  );
}
