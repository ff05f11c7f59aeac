import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Input, InputNumber } from 'antd';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Problem } from '#contract/problem.ts';
import { api } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { DayField } from '#web/parts/day-field.tsx';
import { useDraft } from '#web/parts/draft.ts';
import { ErrorSummary, errorsByField, Field } from '#web/parts/field.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { NoRight } from '#web/parts/states.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { streetOptions } from './add-block.tsx';
import { type BlockDraft, BlockRows } from './block-rows.tsx';
import { streetsQuery, workersQuery } from './queries.ts';
import { Refused } from './refused.tsx';
import './sweep.css';

interface Draft {
  readonly name: string;
  readonly firstDay?: string | undefined;
  readonly lastDay?: string | undefined;
  readonly percent: number;
  readonly blocks: readonly BlockDraft[];
}
const BLANK: Draft = { name: '', percent: 10, blocks: [] };

/** Enter takes a day or a choice here; a plan is saved with its button. */
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
};

/** 新建摸排: days, share of second visits, blocks with their workers; kept as a draft until it is saved. */
export function PlanPage() {
  const may = useMay();
  return (
    <>
      <SectionTabs />
      {may('sweep.plan') ? <PlanForm /> : <NoRight roles={['county-official']} />}
    </>
  );
}

function PlanForm() {
  const text = useText();
  const words = text.sweep.plan;
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const workers = useQuery(workersQuery);
  const regions = useQuery(streetsQuery);
  const { value, change, clear } = useDraft<Draft>(me.personId, 'sweep.plan', BLANK);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { send, busy } = useSend((body: Parameters<typeof api.sweep.create>[0]['body'], options) =>
    api.sweep.create({ body }, options),
  );
  const streets = streetOptions(regions.data, me.duty.region);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { name, firstDay, lastDay, percent, blocks } = value;
    const wrong = {
      ...(name.trim().length < 2 && { name: words.needName }),
      ...((!firstDay || !lastDay) && { firstDay: words.needDays }),
    };
    setErrors(wrong);
    if (!firstDay || !lastDay || Object.keys(wrong).length > 0) return;
    const result = await send({
      name: name.trim(),
      firstDay,
      lastDay,
      secondPermille: Math.round(percent * 10),
      blocks: [...blocks],
    });
    if (!result.ok) {
      setProblem(result.problem);
      setErrors(errorsByField(result.problem.errors));
      return;
    }
    clear(BLANK);
    await client.invalidateQueries({ queryKey: ['sweep'] });
    void message.success(words.saved);
    await navigate({ to: '/sweep/$id', params: { id: result.data.id } });
  };
  const set = (next: Partial<Draft>) => change((now) => ({ ...now, ...next }));
  return (
    <>
      <PageHeader parent={<Link to="/sweep">{text.sweep.title}</Link>} title={words.title} note={words.note} />
      <form noValidate onSubmit={(event) => void submit(event)} onKeyDown={keepEnter}>
        <ErrorSummary
          errors={errors}
          titles={{ name: words.name, firstDay: words.first, lastDay: words.last }}
          prefix="sweep"
        />
        <Panel>
          <div className="form">
            <Field label={words.name} hint={words.nameHint} error={errors.name} id="sweep-name">
              {(wiring) => (
                <Input
                  {...wiring}
                  maxLength={60}
                  value={value.name}
                  onChange={(event) => set({ name: event.target.value })}
                />
              )}
            </Field>
            <div className="form-pair">
              <Field label={words.first} error={errors.firstDay} id="sweep-firstDay">
                {(wiring) => (
                  <DayField
                    {...wiring}
                    label={words.first}
                    width="100%"
                    today={me.today}
                    value={value.firstDay}
                    onChange={(firstDay) => set({ firstDay })}
                  />
                )}
              </Field>
              <Field label={words.last} error={errors.lastDay} id="sweep-lastDay">
                {(wiring) => (
                  <DayField
                    {...wiring}
                    label={words.last}
                    width="100%"
                    today={me.today}
                    value={value.lastDay}
                    onChange={(lastDay) => set({ lastDay })}
                  />
                )}
              </Field>
            </div>
            <Field label={words.share} hint={words.shareHint}>
              {(wiring) => (
                <InputNumber
                  {...wiring}
                  min={0}
                  max={100}
                  precision={1}
                  value={value.percent}
                  onChange={(percent) => set({ percent: percent ?? 0 })}
                />
              )}
            </Field>
          </div>
        </Panel>
        <BlockRows
          blocks={value.blocks}
          streets={streets}
          workers={workers.data ?? []}
          onChange={(blocks) => set({ blocks })}
        />
        {Object.keys(errors).length === 0 && <Refused problem={problem} />}
        <p className="row-actions">
          <Button type="primary" htmlType="submit" loading={busy}>
            {words.save}
          </Button>
        </p>
      </form>
    </>
  );
}
