import { Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '#web/messages/console.ts';
import { CloseCircleOutlined, FilterOutlined, SearchOutlined } from './icons.tsx';

/** The filters of a list; all of them live in the address, so a view can be linked and found again. A narrow screen shows the first. */
export function FilterBar({
  active,
  onClear,
  children,
  tools,
}: {
  active: number;
  onClear: () => void;
  children: ReactNode;
  tools?: ReactNode;
}) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <search className="filters" aria-label={text.parts.filter.label}>
      <div className={open ? 'filters-fields' : 'filters-fields filters-closed'}>{children}</div>
      <Button className="filters-toggle" icon={<FilterOutlined />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {active > 0 ? text.parts.filter.active(active) : text.parts.filter.label}
      </Button>
      {active > 0 && (
        <Button type="text" icon={<CloseCircleOutlined />} onClick={onClear}>
          {text.parts.empty.clear}
        </Button>
      )}
      {tools && <span className="filters-tools">{tools}</span>}
    </search>
  );
}

interface ChoiceProps<V extends string | number> {
  label: string;
  value: V | undefined;
  options: readonly { value: V; label: string }[];
  onChange: (value: V | undefined) => void;
  width?: number;
}

export function FilterSelect<V extends string | number>({
  label,
  value,
  options,
  onChange,
  width = 132,
}: ChoiceProps<V>) {
  const id = useId();
  return (
    <>
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <Select<V>
        id={id}
        allowClear
        style={{ width }}
        placeholder={label}
        {...(value === undefined ? {} : { value })}
        options={[...options]}
        showSearch={options.length > 9 ? { optionFilterProp: 'label' } : false}
        onChange={(next?: V) => onChange(next)}
      />
    </>
  );
}

const PAUSE_MS = 350;

/** A search box that waits until the typing pauses. */
export function FilterText({
  label,
  value,
  onChange,
  width = 220,
}: {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  width?: number;
}) {
  const [typed, setTyped] = useState(value ?? '');
  const sent = useRef(value ?? '');
  useEffect(() => {
    if ((value ?? '') !== sent.current) {
      sent.current = value ?? '';
      setTyped(value ?? '');
    }
  }, [value]);
  const send = (words: string) => {
    if (words.trim() === sent.current) return;
    sent.current = words.trim();
    onChange(words.trim() || undefined);
  };
  useEffect(() => {
    const timer = setTimeout(() => send(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      allowClear
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined aria-hidden />}
      style={{ width }}
      value={typed}
      maxLength={40}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => send(typed)}
    />
  );
}
