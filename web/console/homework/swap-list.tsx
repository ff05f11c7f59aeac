import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { SwapRequest } from '#contract/homework.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { useExplainLine } from '#web/parts/problem.ts';
import { StatusTag } from '#web/parts/status-tag.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { swapsQuery } from './queries.ts';

/** Requests for another subject's minutes; those that wait for me carry the decision. */
export function SwapList({ swaps }: { swaps: readonly SwapRequest[] }) {
  const { text } = useReading();
  const may = useMay();
  const waiting = useQuery({ ...swapsQuery, enabled: may('homework.decide-swap') });
  const mine = new Set((waiting.data ?? []).map((swap) => swap.id));
  if (swaps.length === 0) return <p className="quiet">{text.homework.swap.none}</p>;
  return (
    <ul>
      {swaps.map((swap) => (
        <li key={swap.id} className="swap">
          <SwapLine swap={swap} />
          {swap.state === 'asked' && mine.has(swap.id) && <Decide swap={swap} />}
        </li>
      ))}
    </ul>
  );
}

function SwapLine({ swap }: { swap: SwapRequest }) {
  const { text, format } = useReading();
  const subjectName = useSubjectName();
  const words = text.homework.swap;
  const line = words.line({
    to: `${subjectName(swap.toSubject)} ${swap.toTeacher}`,
    from: `${subjectName(swap.fromSubject)} ${swap.fromTeacher}`,
    minutes: format.minutes(swap.minutes),
  });
  return (
    <>
      <p>
        <b>{swap.className}</b> {format.dayWithWeekday(swap.day)} <StatusTag kind="swap" value={swap.state} />
      </p>
      <p>{line}</p>
      <p className="quiet">{words.reason(swap.reason)}</p>
      {swap.decidedBy && (
        <p className="quiet">
          {swap.decidedBy} {swap.decision}
        </p>
      )}
    </>
  );
}

function Decide({ swap }: { swap: SwapRequest }) {
  const { text } = useReading();
  const words = text.homework.swap;
  const client = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplainLine();
  const [note, setNote] = useState('');
  const { send, busy } = useSend((grant: boolean, options) =>
    api.homework.decideSwap(
      { params: { id: swap.id }, body: { grant, note: note.trim(), version: swap.version } },
      options,
    ),
  );
  const decide = async (grant: boolean) => {
    const result = await send(grant);
    if (!result.ok) {
      void message.error(explain(result.problem));
      return;
    }
    void message.success(grant ? words.granted : words.declined);
    await client.invalidateQueries();
  };
  return (
    <div className="swap-decide">
      <Input
        aria-label={words.note}
        placeholder={words.note}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="primary" loading={busy} onClick={() => void decide(true)}>
        {words.grant}
      </Button>
      <Button disabled={busy} onClick={() => void decide(false)}>
        {words.decline}
      </Button>
    </div>
  );
}
