import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Candidate, CaseDetail } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { candidatesQuery } from './queries.ts';
import { useAct } from './use-act.ts';

/** Seats that wait for somebody. */
function vacantSeats({ state, opinions }: CaseDetail): number {
  const held = opinions.filter((each) => each.state !== 'recused');
  if (state === 'third') return held.some(({ seat }) => seat === 3) ? 0 : 1;
  return 2 - held.filter(({ seat }) => seat < 3).length;
}

/** Who is asked: the least busy first; who has a tie stands there with the reason and cannot be chosen. */
export function AssignForm({ row }: { row: CaseDetail }) {
  const words = useText().classification.assign;
  const vacant = vacantSeats(row);
  const query = useQuery(candidatesQuery(row.id));
  if (vacant === 0) return null;
  const note = row.state === 'third' ? words.third : vacant === 1 ? words.vacant : words.first;
  return (
    <Panel title={words.title} note={note}>
      <Answered query={query}>{(candidates) => <Choose row={row} vacant={vacant} candidates={candidates} />}</Answered>
    </Panel>
  );
}

function Choose({ row, vacant, candidates }: { row: CaseDetail; vacant: number; candidates: readonly Candidate[] }) {
  const text = useText();
  const words = text.classification.assign;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { act, busy, problem } = useAct(
    (personIds: readonly string[], options) =>
      api.classification.assign(
        { params: { id: row.id }, body: { personIds: [...personIds], version: row.version } },
        options,
      ),
    words.done,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act(chosen);
  };
  if (candidates.length === 0) return <p className="quiet">{words.none}</p>;
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <form className="form" noValidate onSubmit={submit}>
      <FormTrouble problem={problem} prefix="assign" titles={{}} />
      <ul className="candidates">
        {candidates.map(({ personId, name, fields, busy: held, barred }) => (
          <li key={personId}>
            <Checkbox
              checked={chosen.includes(personId)}
              disabled={barred !== null || (chosen.length >= vacant && !chosen.includes(personId))}
              onChange={(event) => toggle(personId, event.target.checked)}
            >
              {name}
            </Checkbox>
            <span className="quiet">
              {barred ?? [...fields.map((field) => words.fields[field]), words.busy(held)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <p className="row-actions">
        <Button type="primary" htmlType="submit" loading={busy} disabled={chosen.length !== vacant}>
          {chosen.length === vacant ? words.do : words.choose(vacant)}
        </Button>
      </p>
    </form>
  );
}
