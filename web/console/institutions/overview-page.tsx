import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegistryFigure, RegistryOverview } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { useScope } from '../scope.ts';
import { ComparePanel } from './compare-panel.tsx';
import { useFieldTitle } from './field-title.ts';
import { FigureBars } from './figure-bars.tsx';
import { FigureLink } from './figure-link.tsx';
import './institutions.css';
import { overviewQuery } from './queries.ts';
import { SectionTabs } from './section-tabs.tsx';

type Group = RegistryFigure['group'];

/** 概览: how many institutions of what kind, in what state, how complete and how fresh; every figure opens its rows. */
export function RegistryOverviewPage() {
  const { text, format } = useReading();
  const { region } = useScope();
  const query = useQuery(overviewQuery(region));
  const words = text.institutions.overview;
  return (
    <>
      <SectionTabs />
      <PageHeader
        title={words.title}
        note={query.data && words.note({ place: query.data.name, day: format.longDay(query.data.day) })}
      />
      <Answered query={query}>{(overview) => <Figures overview={overview} />}</Answered>
      <ComparePanel region={region} />
    </>
  );
}

/** The cards on top: which figure, and whether it calls for somebody. */
const CARDS = [
  { group: 'total', value: 'present', tone: '' },
  { group: 'scope', value: 'subject', tone: '' },
  { group: 'scope', value: 'non-subject', tone: '' },
  { group: 'status', value: 'unlicensed', tone: 'figure-bad' },
  { group: 'freshness', value: 'stale', tone: 'figure-warn' },
  { group: 'licence', value: 'expired', tone: 'figure-bad' },
  { group: 'licence', value: 'ending', tone: 'figure-warn' },
  { group: 'request', value: 'overdue', tone: 'figure-bad' },
] as const;

function Figures({ overview }: { overview: RegistryOverview }) {
  const { text, format } = useReading();
  const words = text.institutions.overview;
  const cardNames: Readonly<Record<string, string>> = words.card;
  const of = (group: Group) => overview.figures.filter((figure) => figure.group === group);
  const find = (group: Group, value: string) => of(group).find((figure) => figure.value === value);
  return (
    <>
      <section className="figures overview-cards" aria-label={words.cards}>
        {CARDS.map(({ group, value, tone }) => {
          const figure = find(group, value);
          if (!figure) return null;
          return (
            <FigureLink
              key={`${group}-${value}`}
              figure={figure}
              className={figure.count > 0 ? `figure ${tone}` : 'figure'}
            >
              <span className="figure-name">{cardNames[`${group}-${value}`]}</span>
              <span className="figure-value">{format.number(figure.count)}</span>
            </FigureLink>
          );
        })}
      </section>
      <div className="columns">
        <div>
          <BandPanel figures={of('band')} />
          <MissingPanel figures={of('missing')} />
          <GroupPanel title={words.group.stage} figures={of('stage')} names={text.words.stage} note={words.stageNote} />
          <GroupPanel
            title={words.group.risk}
            figures={of('risk')}
            names={{ ...text.words.riskGrade, none: text.institutions.filter.noRisk }}
            note={words.riskNote}
          />
        </div>
        <div>
          <GroupPanel title={words.group.status} figures={of('status')} names={text.words.institutionStatus} />
          <GroupPanel title={words.group.scope} figures={of('scope')} names={text.words.licenceScope} />
          <GroupPanel
            title={words.group.list}
            figures={of('list')}
            names={{ ...text.words.list, none: text.institutions.filter.noList }}
          />
          <GroupPanel title={words.group.mode} figures={of('mode')} names={text.words.mode} note={words.stageNote} />
          <GroupPanel title={words.group.source} figures={of('source')} names={text.words.institutionSource} />
          <GroupPanel title={words.group.request} figures={of('request')} names={text.institutions.filter.requests} />
        </div>
      </div>
    </>
  );
}

function GroupPanel({
  title,
  figures,
  names,
  note,
}: {
  title: string;
  figures: readonly RegistryFigure[];
  names: Readonly<Record<string, string>>;
  note?: string;
}) {
  const counted = figures.filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  return (
    <Panel title={title} {...(note && { note })}>
      <FigureBars figures={counted} name={(value) => names[value] ?? value} label={title} />
    </Panel>
  );
}

/** The main chart: how whole the files are. */
function BandPanel({ figures }: { figures: readonly RegistryFigure[] }) {
  const { text } = useReading();
  const words = text.institutions;
  const names: Readonly<Record<string, string>> = words.filter.spans;
  return (
    <Panel title={words.overview.group.band} note={words.overview.bandNote}>
      <FigureBars figures={figures} name={(value) => names[value] ?? value} label={words.overview.group.band} />
    </Panel>
  );
}

/** Fields shown before one asks for the rest. */
const SHOWN = 12;

function MissingPanel({ figures }: { figures: readonly RegistryFigure[] }) {
  const { text, format } = useReading();
  const [all, setAll] = useState(false);
  const title = useFieldTitle();
  const words = text.institutions.overview;
  return (
    <Panel title={words.group.missing} note={words.missingNote}>
      {figures.length === 0 ? (
        <p className="quiet">{words.nothingMissing}</p>
      ) : (
        <>
          <FigureBars figures={all ? figures : figures.slice(0, SHOWN)} name={title} label={words.group.missing} />
          {figures.length > SHOWN && (
            <button type="button" className="link-button bars-more" onClick={() => setAll(!all)}>
              {all ? words.fewer : words.more(format.number(figures.length - SHOWN))}
            </button>
          )}
        </>
      )}
    </Panel>
  );
}
