import { Button, Input } from 'antd';
import type { Dimension } from '#policy/institutions/index.ts';
import { useText } from '#web/messages/console.ts';
import { Choice } from '#web/parts/choice.tsx';
import { Field } from '#web/parts/field.tsx';
import { DIMENSIONS, type Filled, type FilledSheet } from './sheet.ts';

interface OneProps {
  dimension: Dimension;
  value: Filled;
  onChange: (value: Filled) => void;
  /** Of the form, so that an error summary can lead here. */
  prefix: string;
  error?: string | undefined;
}

/** One dimension: what is asked, yes or no, and by what. */
export function DimensionFields({ dimension, value, onChange, prefix, error }: OneProps) {
  const words = useText().classification;
  const says = [
    { value: 'yes', label: words.says.yes },
    { value: 'no', label: words.says.no },
  ] as const;
  return (
    <div className="dimension">
      <Choice
        label={words.dimension[dimension]}
        hint={words.asks[dimension]}
        value={value.says}
        options={says as readonly { value: Filled['says']; label: string }[]}
        onChange={(next) => onChange({ ...value, says: next })}
      />
      <Field id={`${prefix}-${dimension}`} label={words.sheet.evidenceOf(words.dimension[dimension])} error={error}>
        {(wiring) => (
          <Input.TextArea
            {...wiring}
            autoSize={{ minRows: 3, maxRows: 8 }}
            placeholder={words.sheet.evidenceHint}
            maxLength={1000}
            value={value.evidence}
            onChange={(event) => onChange({ ...value, evidence: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** All four under each other. */
export function SheetForm({
  value,
  onChange,
  prefix,
  errors,
  copy,
}: {
  value: FilledSheet;
  onChange: (value: FilledSheet) => void;
  prefix: string;
  errors: Partial<Readonly<Record<Dimension, string>>>;
  /** Fills the sheet from somewhere else. */
  copy?: { label: string; from: () => void } | undefined;
}) {
  return (
    <div className="dimensions">
      {copy && (
        <p>
          <Button size="small" onClick={copy.from}>
            {copy.label}
          </Button>
        </p>
      )}
      {DIMENSIONS.map((dimension) => (
        <DimensionFields
          key={dimension}
          dimension={dimension}
          prefix={prefix}
          value={value[dimension]}
          error={errors[dimension]}
          onChange={(next) => onChange({ ...value, [dimension]: next })}
        />
      ))}
    </div>
  );
}
