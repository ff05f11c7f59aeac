import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CampaignDetail } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/console.ts';
import { errorsByField, Field } from '#web/parts/field.tsx';
import { streetsQuery, useChange, workersQuery } from './queries.ts';
import { Refused } from './refused.tsx';

export function AddBlock({ campaign, onClose }: { campaign: CampaignDetail; onClose: () => void }) {
  const text = useText();
  const words = text.sweep.campaign;
  const workers = useQuery(workersQuery);
  const regions = useQuery(streetsQuery);
  const [name, setName] = useState('');
  const [street, setStreet] = useState<string | null>(null);
  const [workerId, setWorkerId] = useState<string | null>(null);
  const { change, busy, problem } = useChange(
    (body: { name: string; street: string | null; workerId: string | null }, options) =>
      api.sweep.addBlock({ params: { id: campaign.id }, body: { ...body, version: campaign.version } }, options),
    words.added,
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change({ name: name.trim(), street, workerId })) onClose();
  };
  const errors = errorsByField(problem?.errors);
  return (
    <Modal open title={words.addBlock} footer={null} onCancel={onClose} destroyOnHidden>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <Field label={words.blockName} error={errors.name}>
          {(wiring) => (
            <Input {...wiring} value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={words.blockStreet}>
          {(wiring) => (
            <Select
              {...wiring}
              allowClear
              placeholder={words.noStreet}
              value={street}
              options={streetOptions(regions.data, campaign.div)}
              onChange={(next: string | undefined) => setStreet(next ?? null)}
            />
          )}
        </Field>
        <Field label={words.blockWorker}>
          {(wiring) => (
            <Select
              {...wiring}
              allowClear
              placeholder={words.noWorker}
              value={workerId}
              options={(workers.data ?? []).map((worker) => ({ value: worker.id, label: worker.name }))}
              onChange={(next: string | undefined) => setWorkerId(next ?? null)}
            />
          )}
        </Field>
        {Object.keys(errors).length === 0 && <Refused problem={problem} />}
        <p className="row-actions row-end">
          <Button onClick={onClose}>{text.parts.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {words.addBlock}
          </Button>
        </p>
      </form>
    </Modal>
  );
}

interface RegionLike {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
}
export const streetOptions = (regions: readonly RegionLike[] | undefined, div: string) =>
  (regions ?? [])
    .filter(({ kind, code }) => kind === 'street' && code.startsWith(div))
    .map(({ code, name }) => ({ value: code, label: name }));
