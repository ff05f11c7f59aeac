import type { CampaignDetail } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';

/** Fields that differ of those compared; a dash while nothing has been repeated. */
export function DisagreementRate({ rate }: { rate: CampaignDetail['disagreement'] }) {
  const { text, format } = useReading();
  if (rate.permille === null) return <>{text.parts.none}</>;
  return (
    <>
      {format.percent(rate.permille / 1000)}
      <small> {text.sweep.of(format.number(rate.fieldsDiffering), format.number(rate.fields))}</small>
    </>
  );
}
