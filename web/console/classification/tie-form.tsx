import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { MyCase } from '#contract/institutions/index.ts';
import type { TieRelation } from '#policy/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { Field } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { useAct } from './use-act.ts';

const RELATIONS = ['post', 'part-time', 'relative', 'shares', 'other'] as const satisfies readonly TieRelation[];
type Said = TieRelation | 'none' | '';

/** Before anything of the course is shown: is there a tie? */
export function TieForm({ seat }: { seat: MyCase }) {
  const words = useText().classification;
  const [said, setSaid] = useState<Said>('');
  const [note, setNote] = useState('');
  const { act, busy, problem } = useAct(
    (given: { relation: TieRelation | null; note: string }, options) =>
      api.classification.declareTie({ params: { id: seat.id }, body: { ...given, version: seat.version } }, options),
    words.mine.tie.done,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said !== '') void act({ relation: said === 'none' ? null : said, note: note.trim() });
  };
  const options: readonly { value: Said; label: string }[] = [
    { value: 'none', label: words.mine.tie.none },
    ...RELATIONS.map((value) => ({ value, label: words.tie[value] })),
  ];
  return (
    <Panel title={words.mine.tie.title(seat.institutionName)}>
      <form className="form" noValidate onSubmit={submit}>
        <p>{words.mine.tie.note}</p>
        <FormTrouble problem={problem} prefix="tie" titles={{}} />
        <Choice label={words.mine.tie.label} value={said} options={options} onChange={setSaid} />
        {said !== '' && said !== 'none' && (
          <Field label={words.mine.tie.noteLabel} optional>
            {(wiring) => (
              <Input {...wiring} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
            )}
          </Field>
        )}
        <p className="row-actions">
          <Button type="primary" htmlType="submit" loading={busy} disabled={said === ''}>
            {words.mine.tie.do}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
