import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { DeclareStart } from '#contract/institutions/index.ts';
import type { CourseKind } from '#policy/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { Choice } from '#web/parts/choice.tsx';
import { useDraft } from '#web/parts/draft.ts';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { CourseFacts } from './case-aside.tsx';
import './classification.css';
import { CourseText } from './course-text.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { startQuery } from './queries.ts';
import { dimensionErrors } from './refusal.ts';
import { type FilledSheet, filledOf, sheetOf } from './sheet.ts';
import { SheetForm } from './sheet-form.tsx';
import { useAct } from './use-act.ts';

const route = getRouteApi('/in/classifications/declare');

/** 自评申报: what the course is, said by whoever runs it, in four dimensions with evidence. */
export function DeclarePage() {
  const { text } = useReading();
  const words = text.classification;
  const { course } = route.useSearch();
  return (
    <>
      <PageHeader
        parent={<Link to="/classifications">{words.title}</Link>}
        title={words.declare.title}
        note={words.declare.note}
      />
      {course === undefined ? (
        <section className="panel">
          <EmptyState
            why={words.declare.pick}
            action={
              <Link to="/classifications" search={{ view: 'courses' }}>
                {words.views.courses}
              </Link>
            }
          />
        </section>
      ) : (
        <Start course={course} />
      )}
    </>
  );
}

function Start({ course }: { course: string }) {
  const query = useQuery(startQuery(course));
  return <Answered query={query}>{(start) => <Declaring key={start.openCase?.version ?? 0} start={start} />}</Answered>;
}

interface Values {
  readonly kind: CourseKind | '';
  readonly sheet: FilledSheet;
}
const PREFIX = 'declare';

function Declaring({ start }: { start: DeclareStart }) {
  const { text, format } = useReading();
  const words = text.classification;
  const me = useMe();
  const navigate = useNavigate();
  const { openCase } = start;
  const [first] = useState<Values>({
    kind: openCase?.self ? start.declaredKind : '',
    sheet: filledOf(openCase?.self ?? null),
  });
  const form = `declare.${start.courseId}.${openCase?.version ?? 0}`;
  const { value, change, clear } = useDraft<Values>(me.personId, form, first);
  const { act, busy, problem } = useAct(
    ({ kind, sheet }: { kind: CourseKind; sheet: FilledSheet }, options) =>
      api.classification.declare(
        {
          body: {
            courseId: start.courseId,
            kind,
            sheet: sheetOf(sheet),
            ...(openCase === null ? {} : { version: openCase.version }),
          },
        },
        options,
      ),
    words.declare.done,
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value.kind === '') return;
    const made = await act({ ...value, kind: value.kind });
    if (made === null) return;
    clear(first);
    await navigate({ to: '/classifications/$id', params: { id: made.id } });
  };
  return (
    <div className="columns columns-read-first">
      <form className="panel" noValidate onSubmit={(event) => void submit(event)}>
        <div className="panel-body form">
          {start.changed && <p className="notice-warn">{words.declare.changed}</p>}
          {openCase?.self && <p className="notice-info">{words.declare.again}</p>}
          {start.decidedKind && start.decidedOn && (
            <p>
              {words.declare.decided({ kind: words.kind[start.decidedKind], day: format.longDay(start.decidedOn) })}
            </p>
          )}
          <FormTrouble problem={problem} prefix={PREFIX} titles={{}} />
          <Choice
            label={words.declare.kind}
            value={value.kind}
            options={(['subject', 'non-subject'] as const).map((kind) => ({ value: kind, label: words.kind[kind] }))}
            onChange={(kind) => change((now) => ({ ...now, kind }))}
          />
          <SheetForm
            value={value.sheet}
            onChange={(sheet) => change((now) => ({ ...now, sheet }))}
            prefix={PREFIX}
            errors={dimensionErrors(problem)}
          />
        </div>
        <footer className="form-foot">
          <Button type="primary" htmlType="submit" loading={busy} disabled={value.kind === ''}>
            {words.declare.do}
          </Button>
        </footer>
      </form>
      <Panel title={start.course.name} note={start.institutionName}>
        <CourseText course={start.course} signals={[]} />
        <dl className="facts facts-after">
          <CourseFacts row={start} />
        </dl>
        <p className="quiet">{words.declare.edit}</p>
      </Panel>
    </div>
  );
}
