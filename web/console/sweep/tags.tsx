import type { Campaign, ListedVisit } from '#contract/institutions/index.ts';
import { useText } from '#web/messages/console.ts';
import { Tag } from '#web/parts/status-tag.tsx';

const CAMPAIGN = { planned: 'warn', running: 'info', closed: 'plain' } as const;
const VISIT = { received: 'warn', returned: 'info', accepted: 'ok' } as const;
const OUTCOME = { visited: 'plain', closed: 'warn', refused: 'warn', 'not-found': 'warn', new: 'info' } as const;

export function CampaignTag({ state }: { state: Campaign['state'] }) {
  const text = useText();
  return <Tag tone={CAMPAIGN[state]}>{text.sweep.state[state]}</Tag>;
}
export function VisitTag({ state }: { state: ListedVisit['state'] }) {
  const text = useText();
  return <Tag tone={VISIT[state]}>{text.sweep.visitState[state]}</Tag>;
}
export function OutcomeTag({ outcome }: { outcome: ListedVisit['outcome'] }) {
  const text = useText();
  return <Tag tone={OUTCOME[outcome]}>{text.sweep.outcome[outcome]}</Tag>;
}
