import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { VisitDetail } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { Panel } from '#web/parts/page-header.tsx';
import { Tag } from '#web/parts/status-tag.tsx';

/** Who was where and when, and what the file says of the place. */
export function VisitFacts({ visit }: { visit: VisitDetail }) {
  const { text, format } = useReading();
  const words = text.sweep.visit;
  const { file } = visit;
  const minutes = Math.max(0, Math.round((Date.parse(visit.endedAt) - Date.parse(visit.begunAt)) / 60_000));
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      words.facts.campaign,
      <Link key="c" to="/sweep/$id" params={{ id: visit.campaignId }}>
        {visit.campaign}
      </Link>,
    ],
    [words.facts.block, visit.block],
    [words.facts.worker, `${visit.worker} · ${text.sweep.round[visit.round === 2 ? '2' : '1']}`],
    [words.facts.time, `${format.instant(visit.begunAt)} · ${words.minutes(format.number(minutes))}`],
    [words.facts.received, format.instant(visit.receivedAt)],
    [words.facts.position, <Where key="p" visit={visit} />],
    [words.facts.risk, <Risk key="r" risk={visit.risk} />],
    ...(file?.metres === null || file?.metres === undefined
      ? []
      : [[words.facts.distance, words.metres(format.number(file.metres))] as const]),
  ];
  return (
    <div>
      <Panel>
        <Facts facts={facts} />
      </Panel>
      <Panel title={words.inFile}>
        {file === null ? <p className="quiet">{words.noFile}</p> : <FileFacts file={file} />}
      </Panel>
    </div>
  );
}

/** What the visit shows by the fixed categories, and the grade that the place gets when it is accepted. */
function Risk({ risk }: { risk: VisitDetail['risk'] }) {
  const { text } = useReading();
  if (risk.grade === null) return <>{text.sweep.visit.noGrade}</>;
  return (
    <>
      <Tag tone={GRADE[risk.grade]}>{text.words.riskGrade[risk.grade]}</Tag>{' '}
      {risk.categories.map((category) => text.words.riskCategory[category]).join(text.sweep.visit.comma)}
    </>
  );
}
const GRADE = { low: 'ok', moderate: 'warn', high: 'bad' } as const;

function Where({ visit }: { visit: VisitDetail }) {
  const { text, format } = useReading();
  const words = text.sweep.visit;
  if (visit.position === null) return <>{words.noPosition}</>;
  const { latitude, longitude, accuracy } = visit.position;
  return (
    <>
      {words.degrees({
        latitude: latitude.toFixed(5),
        longitude: longitude.toFixed(5),
        accuracy: accuracy === null ? '' : words.accuracy(format.number(accuracy)),
      })}
    </>
  );
}

function FileFacts({ file }: { file: NonNullable<VisitDetail['file']> }) {
  const { text, format } = useReading();
  const words = text.sweep.visit.file;
  const statuses: Record<string, string> = text.words.institutionStatus;
  const none = text.parts.none;
  return (
    <>
      <Facts
        facts={[
          [words.name, file.name],
          [words.status, statuses[file.status] ?? file.status],
          [words.point, file.point ? `${file.point.name} · ${file.point.address}` : none],
          [words.address, file.address ?? none],
          [words.licence, file.licenceNo ?? none],
          [words.until, file.licenceUntil ? format.longDay(file.licenceUntil) : none],
          [words.phone, file.phone ?? none],
        ]}
      />
      <p className="row-actions">
        <Link to="/institutions/$id" params={{ id: file.institutionId }}>
          {text.sweep.visit.openFile}
        </Link>
      </p>
    </>
  );
}

function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
