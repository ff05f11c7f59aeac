import { Button, Input, InputNumber, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { VisitDetail } from '#contract/institutions/index.ts';
import { OUTCOMES, type Question, questionsFor } from '#policy/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Field, type Wiring } from '#web/parts/field.tsx';
import { useAnswerText } from './answer-text.ts';
import { useChange } from './queries.ts';
import { Refused } from './refused.tsx';

type Answers = VisitDetail['answers'];
type Value = Answers[string]['value'];

/** The visit as the office knows it to be; whatever differs from what was sent is kept beside it. */
export function CorrectDialog({ visit, onClose }: { visit: VisitDetail; onClose: () => void }) {
  const { text } = useReading();
  const words = text.sweep.visit;
  const [outcome, setOutcome] = useState(visit.outcome);
  const [answers, setAnswers] = useState<Answers>(visit.answers);
  const [note, setNote] = useState('');
  const [wanting, setWanting] = useState(false);
  const { change, busy, problem } = useChange(
    (body: { outcome: typeof outcome; answers: Answers; note: string }, options) =>
      api.sweep.correct({ params: { id: visit.id }, body: { ...body, version: visit.version } }, options),
    words.corrected,
  );
  const questions = questionsFor(outcome);
  const set = (key: string, value: Value | null) =>
    setAnswers(({ [key]: before, ...rest }) =>
      value === null || value === '' ? rest : { ...rest, [key]: { value, at: before?.at ?? visit.endedAt } },
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = note.trim();
    setWanting(given.length < 2);
    if (given.length < 2) return;
    const kept = Object.fromEntries(questions.flatMap(({ key }) => (answers[key] ? [[key, answers[key]]] : [])));
    if (await change({ outcome, answers: kept, note: given })) onClose();
  };
  const fixed = visit.targetId === null && visit.secondId === null;
  return (
    <Modal open title={words.correct} width={640} footer={null} onCancel={onClose} destroyOnHidden>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <p className="quiet">{words.correctNote}</p>
        {!fixed && (
          <Field label={words.facts.outcome}>
            {(wiring) => (
              <Select
                {...wiring}
                value={outcome}
                options={OUTCOMES.filter((each) => each !== 'new').map((value) => ({
                  value,
                  label: text.sweep.outcome[value],
                }))}
                onChange={setOutcome}
              />
            )}
          </Field>
        )}
        {questions.map((question) => (
          <Field
            key={question.key}
            label={text.sweep.question[question.key]?.title ?? question.key}
            optional={!question.required.includes(outcome)}
          >
            {(wiring) => (
              <Answer
                wiring={wiring}
                question={question}
                value={answers[question.key]?.value}
                onChange={(value) => set(question.key, value)}
              />
            )}
          </Field>
        ))}
        <Field label={words.correctReason} error={wanting ? words.needNote : undefined}>
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
        <Refused problem={problem} />
        <p className="row-actions row-end">
          <Button onClick={onClose}>{text.parts.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {words.correct}
          </Button>
        </p>
      </form>
    </Modal>
  );
}

interface AnswerProps {
  readonly wiring: Wiring;
  readonly question: Question;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | null) => void;
}

function Answer({ wiring, question, value, onChange }: AnswerProps) {
  const say = useAnswerText();
  const { kind, key, options = [] } = question;
  const named = options.map((option) => ({ value: option, label: say(key, option) }));
  if (kind === 'choice')
    return (
      <Select
        {...wiring}
        allowClear
        value={typeof value === 'string' ? value : null}
        options={named}
        onChange={(next: string | undefined) => onChange(next ?? null)}
      />
    );
  if (kind === 'choices')
    return (
      <Select
        {...wiring}
        mode="multiple"
        value={Array.isArray(value) ? value : []}
        options={named}
        onChange={(next: string[]) => onChange(next.length > 0 ? next : null)}
      />
    );
  if (kind === 'number')
    return (
      <InputNumber
        {...wiring}
        min={0}
        max={question.max ?? 9999}
        precision={0}
        value={typeof value === 'number' ? value : null}
        onChange={(next) => onChange(next)}
      />
    );
  return (
    <Input
      {...wiring}
      maxLength={question.max ?? 10}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
