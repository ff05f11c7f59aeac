import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { VisitDetail } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/console.ts';
import { Field } from '#web/parts/field.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { useChange } from './queries.ts';
import { Refused } from './refused.tsx';

/** The decision first: accept into the file, return with what is to be mended, or correct what the office knows better. */
export function ReviewPanel({ visit }: { visit: VisitDetail }) {
  const text = useText();
  const words = text.sweep.visit;
  const [note, setNote] = useState('');
  const [wanting, setWanting] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const params = { id: visit.id };
  const accept = useChange(
    (_: null, options) => api.sweep.accept({ params, body: { version: visit.version } }, options),
    words.accepted,
  );
  const giveBack = useChange(
    (given: string, options) => api.sweep.return({ params, body: { note: given, version: visit.version } }, options),
    words.returned,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = note.trim();
    setWanting(given.length < 2);
    if (given.length >= 2) void giveBack.change(given);
  };
  const lacking = visit.missingKeys.map((key) => text.sweep.question[key]?.title ?? key).join(words.comma);
  const explained =
    visit.round === 2
      ? words.secondRound
      : visit.file === null && visit.outcome === 'new'
        ? words.noFile
        : words.acceptNote;
  return (
    <Panel title={words.decide}>
      <p className="quiet">{lacking === '' ? explained : words.lacking(lacking)}</p>
      <p className="row-actions">
        <Button type="primary" loading={accept.busy} disabled={lacking !== ''} onClick={() => void accept.change(null)}>
          {words.accept}
        </Button>
        <Button onClick={() => setCorrecting(true)}>{words.correct}</Button>
      </p>
      <form className="form" noValidate onSubmit={submit}>
        <Field label={words.returnLabel} hint={words.returnHint} error={wanting ? words.needNote : undefined}>
          {(wiring) => (
            <Input.TextArea
              {...wiring}
              rows={2}
              maxLength={300}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <p>
          <Button htmlType="submit" loading={giveBack.busy}>
            {words.return}
          </Button>
        </p>
      </form>
      <Refused problem={accept.problem ?? giveBack.problem} />
      {correcting && <CorrectDialog visit={visit} onClose={() => setCorrecting(false)} />}
    </Panel>
  );
}
