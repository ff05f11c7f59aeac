import { useCallback, useEffect, useState } from 'react';
import type { OwnVisit, VisitInput } from '#contract/institutions/index.ts';
import { misfits, questionsFor, wholenessOf } from '#policy/institutions/index.ts';
import { newDeviceId } from './device-id.ts';
import { type Draft, dropPhoto, findDraft, type GivenAnswer, putDraft } from './store.ts';

/** What the form is about. */
export interface Subject {
  readonly key: string;
  readonly personId: string;
  readonly blockId: string;
  readonly targetId: string | null;
  readonly secondId: string | null;
  readonly name: string;
  /** The visit that is being mended. */
  readonly visit: OwnVisit | null;
}

const isNew = ({ targetId, secondId }: Subject): boolean => targetId === null && secondId === null;

function blank(subject: Subject): Draft {
  const { key, personId, visit } = subject;
  if (visit !== null) {
    const { id, begunAt, outcome, answers, photoIds } = visit;
    return { key, personId, id, begunAt, outcome, answers, photos: photoIds };
  }
  const outcome = isNew(subject) ? 'new' : null;
  return { key, personId, id: newDeviceId(), begunAt: new Date().toISOString(), outcome, answers: {}, photos: [] };
}

/** Answers that the outcome asks for: what was given before the worker changed their mind stays on the phone only. */
function asked(draft: Draft): Record<string, GivenAnswer> {
  if (draft.outcome === null) return {};
  const keys = new Set(questionsFor(draft.outcome).map(({ key }) => key));
  return Object.fromEntries(Object.entries(draft.answers).filter(([key]) => keys.has(key)));
}

/** The form of one door. Every change is on the phone at once: a closed page, an empty battery, a dead spot cost nothing. */
export function useVisitForm(subject: Subject) {
  const [draft, setDraft] = useState<Draft | null>(null);
  // As it was when the form opened: a list read again meanwhile changes nothing under the worker's hands.
  const [about] = useState(subject);
  useEffect(() => {
    let gone = false;
    void findDraft(about.key).then((kept) => {
      // A draft of an earlier round of mending belongs to a visit that has moved on.
      const mine = kept?.personId === about.personId && (about.visit === null || kept.id === about.visit.id);
      if (!gone) setDraft(mine ? kept : blank(about));
    });
    return () => {
      gone = true;
    };
  }, [about]);

  const change = useCallback((next: (now: Draft) => Draft) => {
    setDraft((now) => {
      if (now === null) return now;
      const changed = next(now);
      void putDraft(changed);
      return changed;
    });
  }, []);

  return {
    draft,
    setOutcome: (outcome: VisitInput['outcome']) => change((now) => ({ ...now, outcome })),
    answer: (key: string, value: GivenAnswer['value'] | null) =>
      change((now) => {
        const { [key]: _before, ...rest } = now.answers;
        const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
        return { ...now, answers: empty ? rest : { ...rest, [key]: { value, at: new Date().toISOString() } } };
      }),
    addPhoto: (id: string) => change((now) => ({ ...now, photos: [...now.photos, id] })),
    removePhoto: (id: string) => {
      void dropPhoto(id);
      change((now) => ({ ...now, photos: now.photos.filter((each) => each !== id) }));
    },
  };
}

/** Keys of what is missing or cannot be, in the order in which it is asked. */
export function lacking(draft: Draft): readonly string[] {
  const { outcome, photos } = draft;
  if (outcome === null) return ['outcome'];
  const answers = asked(draft);
  const keys = new Set([
    ...wholenessOf({ outcome, answers, photos: photos.length }).missing,
    ...misfits(outcome, answers),
  ]);
  return ['photos', ...questionsFor(outcome).map(({ key }) => key)].filter((key) => keys.has(key));
}

export function bodyOf(subject: Subject, draft: Draft, position: VisitInput['position']) {
  return {
    id: draft.id,
    blockId: subject.blockId,
    targetId: subject.targetId,
    secondId: subject.secondId,
    outcome: draft.outcome ?? 'new',
    answers: asked(draft),
    photos: [...draft.photos],
    position,
    begunAt: draft.begunAt,
    endedAt: new Date().toISOString(),
  };
}
