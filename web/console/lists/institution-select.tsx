import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import type { Wiring } from '#web/parts/field.tsx';

const PAUSE_MS = 300;

/** An institution of the register, found by any part of its name, initials or a code. */
export function InstitutionSelect({
  value,
  onChange,
  wiring,
}: {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  wiring: Wiring;
}) {
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    ...ask(['lists', 'candidates', q], (options) => api.registry.list({ query: { q, size: 20 } }, options)),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    ...ask(['lists', 'check', value], (options) => api.lists.check({ params: { id: value ?? '' } }, options)),
    enabled: value !== undefined,
  });
  const rows = q === '' ? [] : (found.data?.rows ?? []);
  const known = value !== undefined && chosen.data !== undefined && !rows.some((row) => row.id === value);
  const options = [
    ...(known ? [{ value, label: chosen.data.name }] : []),
    ...rows.map((row) => ({ value: row.id, label: `${row.name}（${row.regionName}）` })),
  ];
  return (
    <Select<string>
      {...wiring}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      style={{ width: '100%' }}
      {...(value === undefined ? {} : { value })}
      options={options}
      notFoundContent={null}
      onChange={(next?: string) => onChange(next)}
    />
  );
}
