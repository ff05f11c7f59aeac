import { getRouteApi } from '@tanstack/react-router';
import { Input } from 'antd';
import type { EntryInput } from '#contract/institutions/index.ts';
import { LISTS } from '#policy/institutions/index.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { DayField } from '#web/parts/day-field.tsx';
import { Field } from '#web/parts/field.tsx';
import { EvidenceUpload } from './evidence-upload.tsx';
import { InstitutionSelect } from './institution-select.tsx';
import type { NewEntry } from './new-entry.ts';

interface Props {
  value: NewEntry;
  change: (next: NewEntry) => void;
  list: EntryInput['list'];
  institution: string | undefined;
  errors: Readonly<Record<string, string>>;
}

const route = getRouteApi('/in/lists/new');
const SUBJECTS = ['institution', 'place', 'person'] as const;
const DAYS = ['decidedOn', 'validFrom', 'validUntil'] as const;

export function EnterFields(props: Props) {
  const { value, change, list, errors } = props;
  const words = useText().lists.new;
  return (
    <>
      <Whom {...props} />
      <Field id="entry-reason" label={words.reason} hint={words.reasonHint} error={errors.reason}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            rows={3}
            maxLength={500}
            value={value.reason}
            onChange={(event) => change({ ...value, reason: event.target.value })}
          />
        )}
      </Field>
      <Field id="entry-evidence" label={words.evidence} hint={words.evidenceHint} error={errors.evidence}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            rows={2}
            maxLength={500}
            value={value.evidence}
            onChange={(event) => change({ ...value, evidence: event.target.value })}
          />
        )}
      </Field>
      {props.institution !== undefined && (value.subject === 'institution' || list === 'white') && (
        <EvidenceUpload
          institution={props.institution}
          kept={value.document?.title ?? null}
          onKept={(id, title) => change({ ...value, document: { id, title } })}
        />
      )}
      <Field id="entry-noticeNo" label={words.notice} optional={list === 'watch'} error={errors.noticeNo}>
        {(wiring) => (
          <Input
            {...wiring}
            maxLength={60}
            value={value.noticeNo}
            onChange={(event) => change({ ...value, noticeNo: event.target.value })}
          />
        )}
      </Field>
      <Days {...props} />
    </>
  );
}

/** The list and whom it is about. Both change the address, so that a half-filled form can be linked. */
function Whom({ value, change, list, institution, errors }: Props) {
  const text = useText();
  const words = text.lists.new;
  const navigate = route.useNavigate();
  const go = (next: { list?: EntryInput['list']; institution?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  const outside = list !== 'white' && value.subject !== 'institution';
  return (
    <>
      <Choice
        label={words.list}
        value={list}
        options={LISTS.map((each) => ({ value: each, label: text.words.list[each] }))}
        onChange={(next) => go({ list: next })}
      />
      {list !== 'white' && (
        <Choice
          label={words.subject}
          value={value.subject}
          options={SUBJECTS.map((each) => ({ value: each, label: words.subjects[each] }))}
          onChange={(subject) => change({ ...value, subject })}
        />
      )}
      {outside ? (
        <div className="form-pair">
          <Field id="entry-subject" label={words.name} error={errors.subject}>
            {(wiring) => (
              <Input
                {...wiring}
                maxLength={80}
                value={value.name}
                onChange={(event) => change({ ...value, name: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.address} optional>
            {(wiring) => (
              <Input
                {...wiring}
                maxLength={120}
                value={value.address}
                onChange={(event) => change({ ...value, address: event.target.value })}
              />
            )}
          </Field>
        </div>
      ) : (
        <Field
          id="entry-institutionId"
          label={words.institution}
          hint={words.institutionHint}
          error={errors.institutionId}
        >
          {(wiring) => (
            <InstitutionSelect
              wiring={wiring}
              value={institution}
              onChange={(next) => {
                change({ ...value, document: null });
                go({ institution: next });
              }}
            />
          )}
        </Field>
      )}
    </>
  );
}

function Days({ value, change, errors }: Props) {
  const words = useText().lists.new;
  const me = useMe();
  return (
    <div className="form-pair">
      {DAYS.map((key) => (
        <Field
          key={key}
          id={`entry-${key}`}
          label={words[key]}
          optional={key === 'validUntil'}
          error={errors[key]}
          hint={key === 'validUntil' ? words.untilHint : undefined}
        >
          {(wiring) => (
            <DayField
              {...wiring}
              label={words[key]}
              value={value[key] ?? undefined}
              today={me.today}
              clearable={key === 'validUntil'}
              width="100%"
              onChange={(day) => change({ ...value, [key]: day ?? (key === 'validUntil' ? null : value[key]) })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
