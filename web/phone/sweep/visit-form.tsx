import { useState } from 'react';
import { PHOTOS_NEEDED, type Question, questionsFor } from '#policy/institutions/index.ts';
import { useFieldReading } from '#web/messages/sweep-field.ts';
import { usePhoneNavigate } from '../navigation.tsx';
import { Skeleton } from '../parts/states.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { PhotoCard } from './photo-card.tsx';
import { PositionCard } from './position-card.tsx';
import { QuestionCard } from './question-card.tsx';
import { handIn, type OutboxItem } from './store.ts';
import { useFlush } from './use-outbox.ts';
import { usePosition } from './use-position.ts';
import { bodyOf, lacking, type Subject, useVisitForm } from './use-visit-form.ts';

const isElement = ({ key }: Question): boolean => key.startsWith('element.');
/** Names told before the rest is counted. */
const TOLD = 3;
const isMore = ({ key }: Question): boolean => key === 'clues';

/** The questions of one door, one after the other; what may be left out is folded away. */
export function VisitForm({ subject }: { subject: Subject }) {
  const { text } = useFieldReading();
  const navigate = usePhoneNavigate();
  const send = useFlush();
  const form = useVisitForm(subject);
  const standing = usePosition(subject.visit === null);
  const [shown, setShown] = useState<readonly string[]>([]);
  const [full, setFull] = useState(false);
  const { draft } = form;
  if (draft === null) return <Skeleton />;

  const { outcome } = draft;
  // What is required comes first, then what may be added.
  const questions =
    outcome === null
      ? []
      : [...questionsFor(outcome)].sort(
          (a, b) => Number(b.required.includes(outcome)) - Number(a.required.includes(outcome)),
        );
  const handedIn = subject.visit?.photoIds ?? [];
  const missing = lacking(draft);
  const position = standing.at ?? subject.visit?.position ?? null;

  const submit = async () => {
    setShown(missing);
    const [first] = missing;
    if (first !== undefined) {
      const card = document.getElementById(`q-${first}`);
      card?.scrollIntoView({ block: 'center' });
      card?.focus();
      return;
    }
    const body = bodyOf(subject, draft, position);
    const item: OutboxItem = {
      id: draft.id,
      personId: subject.personId,
      name: subject.name || String(draft.answers.name?.value ?? ''),
      doorKey: subject.key,
      filledAt: body.endedAt,
      body,
      amends: subject.visit?.version ?? null,
      photos: body.photos.filter((id) => !handedIn.includes(id)).map((id) => ({ id, at: body.endedAt, sent: false })),
      visitSent: false,
      state: 'waiting',
      reason: null,
    };
    try {
      await handIn(item, draft.key);
    } catch {
      setFull(true);
      return;
    }
    await navigate({ to: '/sweep' });
    void send();
  };

  const card = (question: Question, plain = false) => (
    <QuestionCard
      key={question.key}
      question={question}
      plain={plain}
      required={outcome !== null && question.required.includes(outcome)}
      value={draft.answers[question.key]?.value}
      wrong={shown.includes(question.key) && missing.includes(question.key)}
      onAnswer={(value) => form.answer(question.key, value)}
    />
  );
  const elements = questions.filter(isElement);
  const more = questions.filter(isMore);
  const title = (key: string) => text.questions[key]?.title ?? key;
  const said = () => {
    if (missing.length === 0) return text.visit.whole;
    const names = missing.slice(0, TOLD).map(title).join(text.visit.comma);
    return missing.length > TOLD ? text.visit.missingMany(names, missing.length) : text.visit.missing(names);
  };
  return (
    <div className="pb-24">
      {subject.visit?.note && (
        <section className="card bg-warn-tint! text-warn" aria-label={text.visit.office}>
          <b className="block">{text.visit.office}</b>
          {subject.visit.note}
        </section>
      )}
      {outcome !== 'new' && (
        <OutcomeCard value={outcome} wrong={shown.includes('outcome') && outcome === null} onChoose={form.setOutcome} />
      )}
      {outcome !== null && (
        <>
          <PhotoCard
            photos={draft.photos}
            handedIn={handedIn}
            required={PHOTOS_NEEDED[outcome] > 0}
            wrong={shown.includes('photos') && missing.includes('photos')}
            onAdd={form.addPhoto}
            onRemove={form.removePhoto}
          />
          {questions.filter((each) => !isElement(each) && !isMore(each)).map((question) => card(question))}
          {elements.length > 0 && (
            <Folded title={text.visit.elements}>{elements.map((each) => card(each, true))}</Folded>
          )}
          {more.length > 0 && <Folded title={title('clues')}>{more.map((each) => card(each, true))}</Folded>}
          <PositionCard standing={standing} onAgain={standing.again} />
        </>
      )}
      <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-1 mx-4 mt-4 rounded-xl border border-line bg-white p-3">
        <p role="status" className="text-[0.9375rem] text-ink-2">
          {said()}
        </p>
        <p role="alert" className="text-bad empty:hidden">
          {full ? text.outbox.noSpace : ''}
        </p>
        <button type="button" className="btn btn-main mt-2 w-full" onClick={() => void submit()}>
          {text.visit.submit}
        </button>
      </div>
    </div>
  );
}

function Folded({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <details className="card py-2!">
      <summary className="card-title flex min-h-11 items-center">{title}</summary>
      <div className="divide-y divide-line">{children}</div>
    </details>
  );
}
