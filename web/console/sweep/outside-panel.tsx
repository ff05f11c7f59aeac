import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import type { CampaignDetail } from '#contract/institutions/index.ts';
import { api } from '#web/api/client.ts';
import { useMay } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { useChange } from './queries.ts';
import { Refused } from './refused.tsx';

/** Doors that no block takes in: a sweep that reaches everybody has none (REG-1). */
export function OutsidePanel({ campaign }: { campaign: CampaignDetail }) {
  const text = useText();
  const words = text.sweep.campaign;
  const may = useMay();
  const placing = may('sweep.plan') && campaign.state === 'running';
  const { change, problem } = useChange(
    (body: { institutionId: string; pointId: string | null; blockId: string }, options) =>
      api.sweep.placePoint({ params: { id: campaign.id }, body }, options),
    words.put,
  );
  return (
    <Panel title={`${words.outside} (${campaign.outside.length})`} note={words.outsideNote}>
      <ul className="outside">
        {campaign.outside.map(({ institutionId, pointId, name, address }) => (
          <li key={`${institutionId}/${pointId ?? ''}`}>
            <span>
              <Link to="/institutions/$id" params={{ id: institutionId }}>
                {name}
              </Link>
              <small>{address}</small>
            </span>
            {placing && (
              <Select
                aria-label={`${words.putInto}: ${name}`}
                placeholder={words.putInto}
                className="sweep-worker"
                value={null}
                options={campaign.blocks.map((block) => ({ value: block.id, label: block.name }))}
                onChange={(blockId: string | null) => blockId && void change({ institutionId, pointId, blockId })}
              />
            )}
          </li>
        ))}
      </ul>
      <Refused problem={problem} />
    </Panel>
  );
}
