import { Select } from 'antd';
import type { SweepBlock, SweepTarget } from '#contract/institutions/index.ts';
import { useText } from '#web/messages/console.ts';

interface Props {
  readonly target: SweepTarget;
  readonly blocks: readonly SweepBlock[];
  readonly busy: boolean;
  readonly onMove: (target: SweepTarget, blockId: string) => void;
}

/** 移到另一个网格: a door that nobody has been to can be given to whoever is nearer. */
export function MoveTarget({ target, blocks, busy, onMove }: Props) {
  const words = useText().sweep.targets;
  return (
    <Select
      aria-label={words.moveTo(target.name)}
      className="sweep-worker"
      loading={busy}
      value={target.blockId}
      options={blocks.map(({ id, name, worker }) => ({
        value: id,
        label: worker === null ? name : words.blockOf({ block: name, worker }),
      }))}
      labelRender={() => target.block}
      popupMatchSelectWidth={false}
      onChange={(blockId: string) => blockId !== target.blockId && onMove(target, blockId)}
    />
  );
}
