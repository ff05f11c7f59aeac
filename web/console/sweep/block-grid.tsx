import { Link } from '@tanstack/react-router';
import type { CampaignDetail, SweepBlock } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';

const STEPS = [1, 400, 700, 1000];
const levelOf = ({ coverage }: SweepBlock): number => STEPS.filter((step) => coverage.permille >= step).length;

/** A county without a map: one tile a block, grouped by street, shaded by how much of it has been seen. */
export function BlockGrid({ campaign }: { campaign: CampaignDetail }) {
  const { text, format } = useReading();
  const words = text.sweep.campaign;
  const groups = Map.groupBy(campaign.blocks, ({ streetName }) => streetName ?? words.noStreet);
  return (
    <div className="block-grid">
      {[...groups].map(([street, blocks]) => (
        <section key={street} aria-label={street}>
          <h3>{street}</h3>
          <ul>
            {blocks.map((block) => (
              <li key={block.id}>
                <Link
                  to="/sweep/$id/targets"
                  params={{ id: campaign.id }}
                  search={{ block: block.id }}
                  className={`tile tile-${levelOf(block)}`}
                >
                  <b>{block.name}</b>
                  <span>
                    {format.percent(block.coverage.permille / 1000)} ·{' '}
                    {text.sweep.of(format.number(block.coverage.seen), format.number(block.coverage.targets))}
                  </span>
                  <span>{block.worker ?? words.noWorker}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
