import { Button, Input, Select } from 'antd';
import type { GridWorker } from '#contract/institutions/index.ts';
import { useText } from '#web/messages/console.ts';
import { CloseOutlined } from '#web/parts/icons.tsx';
import { Panel } from '#web/parts/page-header.tsx';

export interface BlockDraft {
  readonly name: string;
  readonly street: string | null;
  readonly workerId: string | null;
}
interface Option {
  readonly value: string;
  readonly label: string;
}
interface Props {
  readonly blocks: readonly BlockDraft[];
  readonly streets: readonly Option[];
  readonly workers: readonly GridWorker[];
  readonly onChange: (blocks: readonly BlockDraft[]) => void;
}

/** The blocks of a sweep that is being planned: one a street with one press, or one by one. */
export function BlockRows({ blocks, streets, workers, onChange }: Props) {
  const text = useText();
  const words = text.sweep.plan;
  const missing = streets.filter(({ value }) => !blocks.some(({ street }) => street === value));
  const add = (...more: BlockDraft[]) => onChange([...blocks, ...more]);
  const perStreet = () =>
    add(
      ...missing.map(({ value, label }, at) => ({
        name: label,
        street: value,
        workerId: workers[at % workers.length]?.id ?? null,
      })),
    );
  const change = (at: number, next: Partial<BlockDraft>) =>
    onChange(blocks.map((block, each) => (each === at ? { ...block, ...next } : block)));
  return (
    <Panel
      title={words.blocks}
      tools={
        <>
          {missing.length > 0 && <Button onClick={perStreet}>{words.perStreet}</Button>}
          <Button onClick={() => add({ name: words.row(blocks.length + 1), street: null, workerId: null })}>
            {words.addRow}
          </Button>
        </>
      }
    >
      {workers.length === 0 && <p className="quiet">{words.noWorkers}</p>}
      {blocks.length === 0 && <p className="quiet">{words.noBlocks}</p>}
      <ol className="block-rows">
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place and nothing else
          <li key={at}>
            <Input
              aria-label={words.rowName(at + 1)}
              maxLength={40}
              value={block.name}
              onChange={(event) => change(at, { name: event.target.value })}
            />
            <Select
              aria-label={words.rowStreet(at + 1)}
              allowClear
              placeholder={text.sweep.campaign.noStreet}
              {...(block.street === null ? {} : { value: block.street })}
              options={[...streets]}
              onChange={(street: string | undefined) => change(at, { street: street ?? null })}
            />
            <Select
              aria-label={words.rowWorker(at + 1)}
              allowClear
              placeholder={text.sweep.campaign.noWorker}
              {...(block.workerId === null ? {} : { value: block.workerId })}
              options={workers.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(workerId: string | undefined) => change(at, { workerId: workerId ?? null })}
            />
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={words.removeRow(at + 1)}
              onClick={() => onChange(blocks.filter((_, each) => each !== at))}
            />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
