import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { ClassRow } from '#contract/place.ts';
import { FLAGS, FORMS, PLACES, TIERS } from '#policy/homework/facts.ts';
import { isLowerPrimary } from '#policy/kernel/grade.ts';
import { useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { DayField } from '#web/parts/day-field.tsx';
import { Field } from '#web/parts/field.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import type { Values } from './values.ts';

export const FORM = 'assignment';

interface Props {
  values: Values;
  change: (change: Partial<Values>) => void;
  errors: Readonly<Record<string, string>>;
  classes: readonly Pick<ClassRow, 'id' | 'name' | 'grade'>[];
  /** What I teach in the chosen class. */
  subjects: readonly string[];
  /** A published assignment stays with its class, subject and day. */
  fixed?: boolean;
}

/** What a teacher writes down, in the order in which it is decided. */
export function AssignmentForm(props: Props) {
  return (
    <div className="form">
      <Where {...props} />
      <What {...props} />
      <How {...props} />
      <Declaration {...props} />
    </div>
  );
}

function Where({ values, change, errors, classes, subjects, fixed = false }: Props) {
  const text = useText();
  const me = useMe();
  const subjectName = useSubjectName();
  const words = text.homework;
  const grade = classes.find((each) => each.id === values.classId)?.grade;
  return (
    <>
      <div className="form-pair">
        <Field
          id={`${FORM}-classId`}
          label={words.field.classId}
          error={errors.classId}
          hint={grade !== undefined && isLowerPrimary(grade) && words.hint.lower}
        >
          {(wiring) => (
            <Select
              {...wiring}
              style={{ width: '100%' }}
              disabled={fixed}
              placeholder={words.choose.class}
              {...(values.classId && { value: values.classId })}
              options={classes.map((each) => ({ value: each.id, label: each.name }))}
              onChange={(classId: string) => change({ classId })}
            />
          )}
        </Field>
        <Field id={`${FORM}-subject`} label={words.field.subject} error={errors.subject}>
          {(wiring) => (
            <Select
              {...wiring}
              style={{ width: '100%' }}
              disabled={fixed}
              placeholder={words.choose.subject}
              {...(values.subject && { value: values.subject })}
              options={subjects.map((code) => ({ value: code, label: subjectName(code) }))}
              onChange={(subject: string) => change({ subject })}
            />
          )}
        </Field>
      </div>
      <div className="form-pair">
        <Field id={`${FORM}-assignedOn`} label={words.field.assignedOn} error={errors.assignedOn}>
          {({ status, ...wiring }) => (
            <DayField
              {...wiring}
              {...(status && { status })}
              label={words.field.assignedOn}
              width={'100%'}
              clearable={false}
              today={me.today}
              value={values.assignedOn}
              onChange={(assignedOn) => assignedOn && change({ assignedOn })}
            />
          )}
        </Field>
        <Field id={`${FORM}-dueOn`} label={words.field.dueOn} error={errors.dueOn} hint={words.hint.due}>
          {({ status, ...wiring }) => (
            <DayField
              {...wiring}
              {...(status && { status })}
              label={words.field.dueOn}
              width={'100%'}
              clearable={false}
              today={values.assignedOn}
              value={values.dueOn}
              onChange={(dueOn) => dueOn && change({ dueOn })}
            />
          )}
        </Field>
      </div>
    </>
  );
}

function What({ values, change, errors }: Props) {
  const words = useText().homework;
  return (
    <>
      <Field id={`${FORM}-title`} label={words.field.title} error={errors.title} hint={words.hint.title}>
        {(wiring) => (
          <Input
            {...wiring}
            maxLength={60}
            value={values.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <Field
        id={`${FORM}-content`}
        label={words.field.content}
        error={errors.content}
        hint={words.hint.content}
        optional
      >
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={2000}
            value={values.content}
            onChange={(event) => change({ content: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function How({ values, change, errors }: Props) {
  const text = useText();
  const words = text.homework;
  const options = <V extends string>(keys: readonly V[], names: Record<V, string>) =>
    keys.map((value) => ({ value, label: names[value] }));
  return (
    <>
      <Field id={`${FORM}-minutes`} label={words.field.minutes} error={errors.minutes} hint={words.hint.minutes}>
        {(wiring) => (
          <InputNumber
            controls={false}
            {...wiring}
            style={{ width: 160 }}
            inputMode="numeric"
            step={5}
            value={values.minutes}
            onChange={(minutes) => change({ minutes })}
          />
        )}
      </Field>
      <Choice
        label={words.field.form}
        value={values.form}
        options={options(FORMS, text.words.form)}
        onChange={(form) => change({ form })}
        error={errors.form}
        hint={words.hint.form}
      />
      <Choice
        label={words.field.place}
        value={values.place}
        options={options(PLACES, text.words.place)}
        onChange={(place) => change({ place })}
        error={errors.place}
      />
      <Choice
        label={words.field.tier}
        value={values.tier}
        options={options(TIERS, text.words.tier)}
        onChange={(tier) => change({ tier })}
        error={errors.tier}
      />
    </>
  );
}

function Declaration({ values, change, errors }: Props) {
  const text = useText();
  const words = text.homework;
  return (
    <fieldset className="fieldset" id={`${FORM}-flags`}>
      <legend>{words.section.declare}</legend>
      <p className="field-hint flags-hint">{words.hint.flags}</p>
      <div className="choices">
        {FLAGS.map((flag) => (
          <Checkbox
            key={flag}
            checked={values.flags[flag]}
            onChange={(event) => change({ flags: { ...values.flags, [flag]: event.target.checked } })}
          >
            {text.words.flag[flag]}
          </Checkbox>
        ))}
      </div>
      {errors.flags && <p className="field-error">{errors.flags}</p>}
    </fieldset>
  );
}
