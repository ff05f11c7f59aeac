import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { AssignmentDetail } from '#contract/homework.ts';
import { FLAGS } from '#policy/homework/facts.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { ButtonLink } from '#web/parts/button-link.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { StatusTag } from '#web/parts/status-tag.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { ChangeList } from './change-list.tsx';
import './homework.css';
import { assignmentQuery } from './queries.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const route = getRouteApi('/in/homework/$id');

/** One assignment: what was set, how its minutes fall, what the rules said, what was changed since. */
export function AssignmentPage() {
  const { id } = route.useParams();
  const query = useQuery(assignmentQuery(id));
  return (
    <Answered page query={query}>
      {(row) => <Detail row={row} />}
    </Answered>
  );
}

function Detail({ row }: { row: AssignmentDetail }) {
  const { text, format } = useReading();
  const subjectName = useSubjectName();
  const words = text.homework;
  return (
    <>
      <PageHeader
        parent={<Link to="/homework">{words.list}</Link>}
        title={row.title}
        note={`${row.schoolName} · ${row.className} · ${subjectName(row.subject)} · ${row.teacher}`}
        tags={
          <>
            <StatusTag kind="state" value={row.state} />
            {row.correctedAt && <StatusTag kind="state" value="corrected" />}
          </>
        }
        actions={<Actions row={row} />}
      />
      <div className="columns">
        <div>
          <Panel title={words.field.content}>
            <p className="assignment-content">
              {row.content || <span className="quiet">{words.detail.noContent}</span>}
            </p>
          </Panel>
          <Panel title={words.detail.findings}>
            <FindingList findings={row.findings} empty={words.detail.noFindings} />
          </Panel>
          <Panel title={words.detail.history}>
            <ChangeList row={row} />
          </Panel>
        </div>
        <div>
          <Panel>
            <Facts row={row} />
          </Panel>
          {row.shares.length > 0 && (
            <Panel title={words.detail.shares}>
              <dl className="facts">
                {row.shares.map((share) => (
                  <Share
                    key={share.day}
                    label={words.detail.share({ day: format.dayWithWeekday(share.day), days: share.days })}
                    minutes={format.minutes(share.minutes)}
                  />
                ))}
              </dl>
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}

function Share({ label, minutes }: { label: string; minutes: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="numeric">{minutes}</dd>
    </>
  );
}

function Facts({ row }: { row: AssignmentDetail }) {
  const { text, format } = useReading();
  const words = text.homework;
  const flagged = FLAGS.filter((flag) => row.flags[flag]).map((flag) => text.words.flag[flag]);
  const facts: readonly (readonly [string, string])[] = [
    [words.column.minutes, format.minutes(row.minutes)],
    [words.field.form, text.words.form[row.form]],
    [words.field.place, text.words.place[row.place]],
    [words.field.tier, text.words.tier[row.tier]],
    [words.field.assignedOn, format.longDay(row.assignedOn)],
    [words.field.dueOn, format.longDay(row.dueOn)],
    [words.detail.declared, flagged.join(text.parts.noRight.comma) || words.detail.noneDeclared],
    ...(row.publishedAt ? [[words.field.published, format.instant(row.publishedAt)] as const] : []),
    [words.field.source, text.words.source[row.source]],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <Share key={name} label={name} minutes={value} />
      ))}
    </dl>
  );
}

function Actions({ row }: { row: AssignmentDetail }) {
  const { text } = useReading();
  const me = useMe();
  const may = useMay();
  const [withdrawing, setWithdrawing] = useState(false);
  const words = text.homework;
  const own = row.teacherId === me.personId;
  return (
    <>
      {row.state !== 'draft' && <Button href={`/board/${row.schoolId}/${row.assignedOn}`}>{words.detail.board}</Button>}
      {row.state === 'draft' && own && (
        <ButtonLink to="/homework/new" search={{ draft: row.id }} primary>
          {words.detail.edit}
        </ButtonLink>
      )}
      {row.state === 'published' && own && may('homework.correct') && (
        <ButtonLink to="/homework/$id/correct" params={{ id: row.id }}>
          {words.correct}
        </ButtonLink>
      )}
      {row.state === 'published' && own && may('homework.withdraw') && (
        <Button onClick={() => setWithdrawing(true)}>{words.detail.withdraw}</Button>
      )}
      {withdrawing && <WithdrawDialog row={row} onClose={() => setWithdrawing(false)} />}
    </>
  );
}
