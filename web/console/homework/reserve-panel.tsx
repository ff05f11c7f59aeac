import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, InputNumber } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Holder, LedgerDay } from '#contract/homework.ts';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { ActionPopover } from '#web/parts/action-popover.tsx';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { useSubjectName } from '#web/parts/subject.ts';

/** Hold minutes for my subject, give them back, or ask another subject for some of theirs. */
export function ReservePanel({ row, subject }: { row: LedgerDay; subject: string }) {
  const { text, format } = useReading();
  const me = useMe();
  const may = useMay();
  const words = text.homework.reserve;
  const reserved = row.holders.filter((holder) => holder.kind === 'reserved');
  const own = reserved.filter((holder) => holder.personId === me.personId);
  const others = reserved.filter((holder) => holder.personId !== me.personId);
  if (!may('homework.reserve')) return null;
  return (
    <div className="reserve">
      <p className="quiet">{words.note}</p>
      {own.map((holder) => (
        <Own key={holder.ref} holder={holder} />
      ))}
      {subject === '' ? (
        <p className="quiet">{words.pickSubject}</p>
      ) : (
        own.every((holder) => holder.subject !== subject) && <Reserve row={row} subject={subject} />
      )}
      {subject !== '' &&
        may('homework.ask-swap') &&
        others.map((holder) => (
          <p key={holder.ref} className="reserve-line">
            <OtherName holder={holder} />
            <b>{format.minutes(holder.minutes)}</b>
            <AskSwap holder={holder} subject={subject} />
          </p>
        ))}
    </div>
  );
}

function OtherName({ holder }: { holder: Holder }) {
  const subjectName = useSubjectName();
  return (
    <span>
      {subjectName(holder.subject)} {holder.teacher}
    </span>
  );
}

function useAfter() {
  const client = useQueryClient();
  const { message } = App.useApp();
  return async (words: string) => {
    void message.success(words);
    await client.invalidateQueries();
  };
}

function Reserve({ row, subject }: { row: LedgerDay; subject: string }) {
  const { text, format } = useReading();
  const words = text.homework.reserve;
  const [minutes, setMinutes] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const after = useAfter();
  const { send, busy } = useSend((body: { classId: string; day: string; subject: string; minutes: number }, options) =>
    api.homework.reserve({ body }, options),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ classId: row.classId, day: row.day, subject, minutes: minutes ?? 0 });
    setProblem(result.ok ? null : result.problem);
    if (result.ok) {
      setMinutes(null);
      await after(words.done(format.minutes(result.data.minutes)));
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={words.minutes}
        error={
          errorsByField(problem?.errors).minutes ??
          (problem && !problem.findings?.length ? explain(problem) : undefined)
        }
      >
        {(wiring) => (
          <span className="reserve-row">
            <InputNumber
              {...wiring}
              controls={false}
              inputMode="numeric"
              step={5}
              value={minutes}
              onChange={setMinutes}
            />
            <Button htmlType="submit" loading={busy}>
              {words.do}
            </Button>
          </span>
        )}
      </Field>
      {problem?.findings && problem.findings.length > 0 && <FindingList findings={problem.findings} />}
    </form>
  );
}

function Own({ holder }: { holder: Holder }) {
  const explain = useExplainLine();
  const { text, format } = useReading();
  const words = text.homework.reserve;
  const { message } = App.useApp();
  const after = useAfter();
  const { send, busy } = useSend((version: number, options) =>
    api.homework.release({ params: { id: holder.ref }, body: { version } }, options),
  );
  const release = async () => {
    const result = await send(holder.version);
    if (result.ok) await after(words.released);
    else void message.error(explain(result.problem));
  };
  return (
    <p className="reserve-line">
      <span>{words.own(format.minutes(holder.minutes))}</span>
      <Button size="small" loading={busy} onClick={() => void release()}>
        {words.release}
      </Button>
    </p>
  );
}

function AskSwap({ holder, subject }: { holder: Holder; subject: string }) {
  const { text } = useReading();
  const subjectName = useSubjectName();
  const words = text.homework.reserve;
  return (
    <ActionPopover
      title={words.askTitle(subjectName(holder.subject))}
      content={<AskForm holder={holder} subject={subject} />}
    >
      <Button size="small">{words.ask}</Button>
    </ActionPopover>
  );
}

function AskForm({ holder, subject }: { holder: Holder; subject: string }) {
  const { text } = useReading();
  const words = text.homework.reserve;
  const [minutes, setMinutes] = useState<number | null>(holder.minutes);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const explain = useExplainLine();
  const after = useAfter();
  const { send, busy } = useSend(
    (body: { reservationId: string; subject: string; minutes: number; reason: string }, options) =>
      api.homework.askSwap({ body }, options),
  );
  const errors = errorsByField(problem?.errors);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ reservationId: holder.ref, subject, minutes: minutes ?? 0, reason: reason.trim() });
    setProblem(result.ok ? null : result.problem);
    if (result.ok) await after(words.asked);
  };
  return (
    <form className="form popover-form" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={words.askMinutes} error={errors.minutes}>
        {(wiring) => (
          <InputNumber
            {...wiring}
            controls={false}
            inputMode="numeric"
            step={5}
            value={minutes}
            onChange={setMinutes}
          />
        )}
      </Field>
      <Field
        label={words.askReason}
        error={errors.reason ?? (problem && !problem.errors?.length ? explain(problem) : undefined)}
      >
        {(wiring) => (
          <Input {...wiring} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={busy}>
        {words.ask}
      </Button>
    </form>
  );
}
