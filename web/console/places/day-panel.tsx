import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { SchoolCalendarView } from '#contract/place.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { useScope } from '../scope.ts';

type CalendarDay = SchoolCalendarView['days'][number];
const SETTABLE = ['teachingDay', 'suspended', 'vacation', 'restDay'] as const;
type Settable = (typeof SETTABLE)[number];

/** What a day is, and, for those who may, what it shall be. */
export function DayPanel({ day }: { day: CalendarDay | undefined }) {
  const { text, format } = useReading();
  const may = useMay();
  const kinds: Record<string, string> = text.words.dayKind;
  const words = text.places.calendar;
  if (!day) {
    return (
      <Panel>
        <p className="quiet">{words.choose}</p>
      </Panel>
    );
  }
  return (
    <Panel title={`${format.longDay(day.day)} ${format.longWeekday(day.day)}`}>
      <p>
        <b>{kinds[day.kind] ?? day.kind}</b>
      </p>
      {day.note && <p>{day.note}</p>}
      {!day.published && <p className="quiet">{words.unpublished(day.day.slice(0, 4))}</p>}
      {may('calendar.edit') && <SetDay key={day.day} day={day} />}
    </Panel>
  );
}

function SetDay({ day }: { day: CalendarDay }) {
  const { text } = useReading();
  const me = useMe();
  const scope = useScope();
  const client = useQueryClient();
  const { message } = App.useApp();
  const words = text.places.calendar;
  const [kind, setKind] = useState<Settable>(SETTABLE.find((each) => each === day.kind) ?? 'suspended');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const where = me.duty.schoolId
    ? { school: me.duty.schoolId }
    : scope.school
      ? { school: scope.school }
      : { region: scope.region ?? me.duty.region };
  const { send, busy } = useSend((body: { day: string; kind: Settable; note: string }, options) =>
    api.calendar.setDay({ body: { ...where, ...body } }, options),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ day: day.day, kind, note: note.trim() });
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    void message.success(words.saved);
    setNote('');
    await client.invalidateQueries();
  };
  const error = errorsByField(problem?.errors).note ?? (problem && explain(problem)) ?? undefined;
  return (
    <form className="form day-form" noValidate onSubmit={(event) => void submit(event)}>
      <p className="quiet">{words.editNote}</p>
      <Choice
        label={words.kind}
        value={kind}
        options={SETTABLE.map((value) => ({ value, label: text.words.dayKind[value] }))}
        onChange={setKind}
      />
      <Field label={words.reason} error={error}>
        {(wiring) => (
          <Input {...wiring} maxLength={60} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      <p>
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
      </p>
    </form>
  );
}
