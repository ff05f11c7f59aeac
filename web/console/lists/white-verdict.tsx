import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { WhiteVerdict } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { AppLink } from '../app-link.tsx';

/** Before anything is written: which facts of the chosen institution fail, each with its clause, and where to mend them. */
export function WhiteVerdictPanel({ id }: { id: string | undefined }) {
  const { text } = useReading();
  const words = text.lists.new;
  const query = useQuery({
    ...ask(['lists', 'check', id], (options) => api.lists.check({ params: { id: id ?? '' } }, options), {
      staleTime: 0,
    }),
    enabled: id !== undefined,
  });
  return (
    <Panel title={words.check}>
      {id === undefined ? (
        <p className="quiet">{words.checkFirst}</p>
      ) : (
        <Answered query={query}>{(verdict) => <Verdict verdict={verdict} />}</Answered>
      )}
    </Panel>
  );
}

type Tab = 'file' | 'staff' | 'courses' | 'money';
/** In which part of the file a failing fact is mended; everything else stands among its fields. */
const TAB_OF: Readonly<Record<string, Tab>> = { staff: 'staff', courses: 'courses', custody: 'money' };

function Mend({ verdict }: { verdict: WhiteVerdict }) {
  const words = useReading().text.lists.new;
  const tabs = [...new Set(verdict.findings.map(({ field }) => TAB_OF[field ?? ''] ?? 'file'))];
  return (
    <p className="row-actions">
      <span>{words.mend}</span>
      {tabs.map((tab) => (
        <AppLink key={tab} to={`/institutions/${verdict.institutionId}${tab === 'file' ? '' : `?tab=${tab}`}`}>
          {words.mendAt[tab]}
        </AppLink>
      ))}
    </p>
  );
}

function Verdict({ verdict }: { verdict: WhiteVerdict }) {
  const { text, format } = useReading();
  const words = text.lists.new;
  const fits = verdict.findings.length === 0;
  return (
    <div aria-live="polite">
      {verdict.lists.map(({ list, since, entryId }) => (
        <p key={entryId} className="lists-note">
          <Link to="/lists/$id" params={{ id: entryId }}>
            {words.standsOn({ list: text.words.list[list], since })}
          </Link>
        </p>
      ))}
      {fits ? (
        <Alert type="success" showIcon title={words.fits} />
      ) : (
        <>
          <p className="mend-list">{words.fails(format.number(verdict.findings.length))}</p>
          <FindingList findings={verdict.findings} />
          <Mend verdict={verdict} />
        </>
      )}
    </div>
  );
}
