import { Link } from '@tanstack/react-router';
import type { CampaignDetail } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';

/** Every figure opens to the rows that it counts. */
export function CampaignFigures({ campaign }: { campaign: CampaignDetail }) {
  const { text, format } = useReading();
  const words = text.sweep.campaign.figure;
  const { coverage, outcomes, disagreement, id } = campaign;
  const unseen = coverage.targets - coverage.seen;
  const params = { id };
  const outcome = (name: string, key: 'new' | 'refused') => (
    <Link to="/sweep/visits" search={{ campaign: id, outcome: key, round: '1' }} className="figure">
      <span className="figure-name">{name}</span>
      <span className="figure-value">{format.number(outcomes[key] ?? 0)}</span>
    </Link>
  );
  return (
    <div className="figures">
      <Link to="/sweep/$id/targets" params={params} search={{ state: 'seen' }} className="figure">
        <span className="figure-name">{words.coverage}</span>
        <span className="figure-value">
          {format.percent(coverage.permille / 1000)}
          <small>{text.sweep.of(format.number(coverage.seen), format.number(coverage.targets))}</small>
        </span>
      </Link>
      <Link
        to="/sweep/$id/targets"
        params={params}
        search={{ state: 'unseen' }}
        className={unseen > 0 ? 'figure figure-warn' : 'figure'}
      >
        <span className="figure-name">{words.unseen}</span>
        <span className="figure-value">{format.number(unseen)}</span>
      </Link>
      <Link to="/sweep/visits" search={{ campaign: id, state: 'received' }} className="figure">
        <span className="figure-name">{words.waiting}</span>
        <span className="figure-value">{format.number(campaign.waiting)}</span>
      </Link>
      {outcome(words.new, 'new')}
      {outcome(words.refused, 'refused')}
      <Link to="/sweep/$id/seconds" params={params} className="figure">
        <span className="figure-name">{words.disagreement}</span>
        <span className="figure-value">
          {disagreement.permille === null ? text.parts.none : format.percent(disagreement.permille / 1000)}
          <small>
            {disagreement.permille === null
              ? words.none
              : text.sweep.of(format.number(disagreement.fieldsDiffering), format.number(disagreement.fields))}
          </small>
        </span>
      </Link>
    </div>
  );
}
