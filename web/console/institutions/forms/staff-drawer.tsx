import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { addressOf } from '#contract/client.ts';
import type { StaffInput, StaffView } from '#contract/institutions/index.ts';
import { CERTIFICATES, EMPLOYMENTS, STAFF_KINDS } from '#policy/institutions/facts.ts';
import { subjects } from '#policy/kernel/subject.ts';
import { api, routes } from '#web/api/client.ts';
import { newKey } from '#web/api/send.ts';
import { useText } from '#web/messages/console.ts';
import { Field } from '#web/parts/field.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { useSubjectName } from '#web/parts/subject.ts';
import { formWith } from '../../imports/file-drop.tsx';
import { useFile, useFileNavigation, useFilePowers } from '../file/file-context.ts';
import { EndForm } from './end-form.tsx';
import { FileForm } from './file-form.tsx';
import type { FormField, FormValues } from './form-field.ts';
import { PartFacts } from './part-facts.tsx';
import { currentPart, pick } from './part-task.ts';

const KINDS = {
  name: 'text',
  identity: 'text',
  phone: 'text',
  kind: 'choice',
  employment: 'choice',
  subjects: 'choices',
  certificateKind: 'choice',
  certificateNo: 'text',
  vettedOn: 'day',
  vettingResult: 'choice',
  joinedOn: 'day',
  experience: 'long',
  publishedOn: 'day',
  platformFiledOn: 'day',
  abroad: 'flag',
} as const satisfies Partial<Record<keyof StaffInput, FormField['kind']>>;
type Key = keyof typeof KINDS;
const KEYS = Object.keys(KINDS) as Key[];
const NEEDED: readonly Key[] = ['name', 'kind', 'employment', 'certificateKind', 'joinedOn'];

function useStaffFields(person: StaffView | null): readonly FormField[] {
  const text = useText();
  const subject = useSubjectName();
  const { words } = text;
  const own = text.institutions;
  const named = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) =>
    values.map((value) => ({ value, label: names[value] }));
  const options: Partial<Record<Key, FormField['options']>> = {
    kind: named(STAFF_KINDS, words.staffKind),
    employment: named(EMPLOYMENTS, words.employment),
    certificateKind: named(CERTIFICATES, words.certificate),
    vettingResult: named(['clear', 'hit'] as const, own.vettingResult),
    subjects: subjects.map(({ code }) => ({ value: code, label: subject(code) })),
  };
  return KEYS.map((key) => ({
    key,
    title: own.staff.field[key],
    kind: KINDS[key],
    optional: !NEEDED.includes(key),
    ...(options[key] && { options: options[key] }),
    ...(key === 'identity' && { hint: own.staff.identityHint(person?.identityMasked ?? null) }),
  }));
}

/** The identity number is only sent when somebody has typed one: what is known stays known. */
function inputOf(values: FormValues): StaffInput {
  const { identity, ...rest } = values;
  const typed = typeof identity === 'string' && identity.trim() !== '' ? { identity: identity.trim() } : {};
  return { ...rest, ...typed, subjects: rest.subjects ?? [], abroad: rest.abroad === true } as unknown as StaffInput;
}

/** Somebody who works here: written by who may, read by the others. */
export function StaffDrawer({ person }: { person: StaffView | null }) {
  const { file } = useFile();
  const { edit, bar } = useFilePowers();
  const { closeDrawer } = useFileNavigation();
  const fields = useStaffFields(person);
  const start: FormValues = person
    ? pick(person, KEYS)
    : { ...pick({}, KEYS), kind: 'teaching', employment: 'full', certificateKind: 'teacher', abroad: false };
  if (!edit || person?.leftOn)
    return <PartFacts fields={fields.filter(({ key }) => key !== 'identity')} values={start} />;
  return (
    <>
      {person && <Photo person={person} />}
      <FileForm
        fields={fields}
        task={{
          draft: `staff.${file.id}.${person?.id ?? 'new'}`,
          start,
          version: person?.version ?? 1,
          save: (values, { version, ...said }, options) =>
            person === null
              ? api.institutionFile.addStaff(
                  { params: { id: file.id }, body: { ...inputOf(values), ...said } },
                  options,
                )
              : api.institutionFile.editStaff(
                  { params: { id: file.id, part: person.id }, body: { ...inputOf(values), version, ...said } },
                  options,
                ),
          current: currentPart(KEYS),
          onDone: closeDrawer,
        }}
      />
      {person && <Leaving person={person} />}
      {person && bar && <Barring person={person} />}
    </>
  );
}

/** 禁止从业, or no longer: the office's word, with its reason (PS-7). */
function Barring({ person }: { person: StaffView }) {
  const text = useText();
  const { file } = useFile();
  const { closeDrawer } = useFileNavigation();
  const words = text.institutions.staff;
  return (
    <EndForm
      title={person.barred ? words.unbar : words.bar}
      note={person.barred ? words.unbarNote : words.barNote}
      save={({ reason }, options) =>
        api.institutionFile.barStaff(
          {
            params: { id: file.id, part: person.id },
            body: { version: person.version, barred: !person.barred, reason },
          },
          options,
        )
      }
      onDone={closeDrawer}
    />
  );
}

/** Who goes because of a red line is barred from then on (PS-8). */
function Leaving({ person }: { person: StaffView }) {
  const text = useText();
  const { file } = useFile();
  const { closeDrawer } = useFileNavigation();
  const [line, setLine] = useState<number | null>(null);
  const words = text.institutions.staff;
  return (
    <EndForm
      title={words.leave}
      note={words.leaveNote}
      label={words.leftOn}
      save={(ending, options) =>
        api.institutionFile.leaveStaff(
          {
            params: { id: file.id, part: person.id },
            body: { version: person.version, ...ending, ...(line !== null && { redLine: line }) },
          },
          options,
        )
      }
      onDone={closeDrawer}
    >
      <Field label={words.redLine} optional>
        {(wiring) => (
          <Select
            {...wiring}
            allowClear
            style={{ width: '100%' }}
            value={line}
            options={Object.entries(words.redLines).map(([value, label]) => ({ value: Number(value), label }))}
            onChange={(next: number | null | undefined) => setLine(next ?? null)}
          />
        )}
      </Field>
    </EndForm>
  );
}

function Photo({ person }: { person: StaffView }) {
  const text = useText();
  const { file } = useFile();
  const client = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplainLine();
  const [busy, setBusy] = useState(false);
  const words = text.institutions.staff;
  const params = { id: file.id, part: person.id };
  const upload = async (chosen: File) => {
    setBusy(true);
    const result = await api.institutionFile.staffPhoto(
      { params, upload: formWith(chosen) },
      { idempotencyKey: newKey() },
    );
    setBusy(false);
    if (!result.ok) void message.warning(explain(result.problem));
    await client.invalidateQueries();
  };
  return (
    <div className="staff-photo">
      {person.hasPhoto ? (
        <img
          src={`${addressOf(routes.institutionFile.readStaffPhoto, { params })}?v=${person.version}`}
          alt={words.photoOf(person.name)}
        />
      ) : (
        <span className="quiet">{words.noPhoto}</span>
      )}
      <Button size="small" loading={busy} onClick={() => document.getElementById('staff-photo')?.click()}>
        {words.upload}
      </Button>
      <input
        id="staff-photo"
        type="file"
        className="sr"
        tabIndex={-1}
        accept="image/jpeg,image/png,image/webp"
        aria-label={words.upload}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) void upload(chosen);
        }}
      />
    </div>
  );
}
