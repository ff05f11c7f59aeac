import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldWork } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { newKey } from '#web/api/send.ts';
import { useFieldReading } from '#web/messages/sweep-field.ts';
import { PhoneLink } from '../navigation.tsx';
import { Icon } from '../parts/icon.tsx';
import { useOnline } from '../parts/use-online.ts';
import { DoorLine } from './door-line.tsx';
import { type Door, type Here, inOrder } from './doors.ts';
import { FIELD_KEY } from './field-work.ts';

interface Props {
  readonly block: FieldWork['blocks'][number];
  readonly doors: readonly Door[];
  readonly here: Here | null;
}

/** A block: its doors, a way to write down one that nobody knew, and the word that it is finished. */
export function BlockCard({ block, doors, here }: Props) {
  const { text, format } = useFieldReading();
  const done = block.doneAt !== null;
  return (
    <section className="card" aria-labelledby={`block-${block.id}`}>
      <h2 id={`block-${block.id}`} className="card-title flex items-center gap-2">
        <span className="flex-1">{block.name}</span>
        {done && <span className="tag bg-ok-tint text-ok">{text.blockDoneTag}</span>}
      </h2>
      <p className="text-[0.9375rem] text-ink-2">
        {[block.campaign, text.until(format.day(block.lastDay))].join(' · ')}
      </p>
      <ul className="mt-1 divide-y divide-line">
        {inOrder(doors, here).map((door) => (
          <DoorLine key={door.key} door={door} here={here} />
        ))}
      </ul>
      <div className="mt-3 grid gap-2">
        <PhoneLink to="/sweep/visit" search={{ block: block.id }} className="btn">
          <Icon name="plus" size={20} />
          {text.addNew}
        </PhoneLink>
        <DoneButton block={block} done={done} />
      </div>
    </section>
  );
}

function DoneButton({ block, done }: { block: Props['block']; done: boolean }) {
  const { text } = useFieldReading();
  const client = useQueryClient();
  const online = useOnline();
  const [problem, setProblem] = useState('');
  const change = async () => {
    setProblem('');
    const body = { done: !done, version: block.version };
    const result = await api.sweep.finishBlock({ params: { id: block.id }, body }, { idempotencyKey: newKey() });
    if (!result.ok) setProblem(result.problem.detail ?? result.problem.title);
    await client.invalidateQueries({ queryKey: FIELD_KEY });
  };
  return (
    <>
      <button type="button" className="btn" disabled={!online} onClick={() => void change()}>
        <Icon name="check" size={20} />
        {done ? text.blockOpen : text.blockDone}
      </button>
      {!online && <p className="text-center text-sm text-ink-3">{text.needsNetwork}</p>}
      <p role="alert" className="text-bad empty:hidden">
        {problem}
      </p>
    </>
  );
}
