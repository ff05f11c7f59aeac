import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { DayField } from '#web/parts/day-field.tsx';
import { Field, type Wiring } from '#web/parts/field.tsx';
import type { FormField, FormValue } from './form-field.ts';
import { GradesField } from './grades-field.tsx';

interface Props {
  field: FormField;
  value: FormValue;
  error: string | undefined;
  onChange: (value: FormValue) => void;
  /** Before the field's name in the id of its control, which an error summary links to. */
  prefix: string;
}

const asText = (value: FormValue) => (typeof value === 'string' ? value : '');
const asNumber = (value: FormValue) => (typeof value === 'number' ? value : null);
const asTexts = (value: FormValue): string[] => (Array.isArray(value) ? value.map(String) : []);
const SHORT_CHOICE = 4;

/** A field with the control that its kind asks for. */
export function ValueField({ field, value, error, onChange, prefix }: Props) {
  const { text } = useReading();
  if (field.kind === 'flag') return <FlagField field={field} value={value} error={error} onChange={onChange} />;
  if (field.kind === 'choice' && (field.options?.length ?? 0) <= SHORT_CHOICE && !field.optional)
    return (
      <Choice
        label={field.title}
        value={asText(value)}
        options={field.options ?? []}
        onChange={onChange}
        error={error}
        {...(field.hint && { hint: field.hint })}
      />
    );
  if (field.kind === 'grades')
    return (
      <GradesField title={field.title} value={value} error={error} onChange={onChange} id={`${prefix}-${field.key}`} />
    );
  const unit = text.institutions.form.unit[field.kind as keyof typeof text.institutions.form.unit];
  return (
    <Field
      id={`${prefix}-${field.key}`}
      label={unit ? `${field.title}（${unit}）` : field.title}
      error={error}
      optional={field.optional ?? false}
      hint={field.hint}
    >
      {(wiring) => <Control field={field} value={value} onChange={onChange} wiring={wiring} />}
    </Field>
  );
}

function Control({ field, value, onChange, wiring }: Pick<Props, 'field' | 'value' | 'onChange'> & { wiring: Wiring }) {
  const me = useMe();
  switch (field.kind) {
    case 'day':
      return (
        <DayField
          {...wiring}
          label={field.title}
          today={me.today}
          width="100%"
          value={asText(value) || undefined}
          onChange={(day) => onChange(day ?? null)}
        />
      );
    case 'count':
    case 'decimal':
    case 'area':
    case 'fen':
      return <NumberControl field={field} value={value} onChange={onChange} wiring={wiring} />;
    case 'choices':
      return (
        <Select
          {...wiring}
          mode="multiple"
          style={{ width: '100%' }}
          value={asTexts(value)}
          options={[...(field.options ?? [])]}
          optionFilterProp="label"
          onChange={(next: string[]) => onChange(next)}
        />
      );
    case 'choice':
    case 'region':
      return (
        <Select
          {...wiring}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          value={asText(value) || null}
          options={[...(field.options ?? [])]}
          onChange={(next: string | null | undefined) => onChange(next ?? null)}
        />
      );
    case 'long':
      return (
        <Input.TextArea
          {...wiring}
          autoSize={{ minRows: 2, maxRows: 10 }}
          maxLength={field.max ?? 500}
          value={asText(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <Input
          {...wiring}
          maxLength={field.max ?? 120}
          value={asText(value)}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      );
  }
}

const FEN = 100;

function NumberControl({
  field,
  value,
  onChange,
  wiring,
}: Pick<Props, 'field' | 'value' | 'onChange'> & { wiring: Wiring }) {
  const fen = field.kind === 'fen';
  const held = asNumber(value);
  return (
    <InputNumber
      {...wiring}
      style={{ width: '100%' }}
      controls={false}
      precision={field.kind === 'fen' ? 2 : field.kind === 'area' ? 1 : field.kind === 'decimal' ? 6 : 0}
      value={held === null ? null : fen ? held / FEN : held}
      onChange={(next) => onChange(next === null ? null : fen ? Math.round(Number(next) * FEN) : Number(next))}
    />
  );
}

function FlagField({ field, value, error, onChange }: Omit<Props, 'prefix'>) {
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <Checkbox checked={value === true} onChange={(event) => onChange(event.target.checked)}>
        {field.title}
      </Checkbox>
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}
