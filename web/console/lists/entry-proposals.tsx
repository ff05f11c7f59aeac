import { Button } from 'antd';
import { useState } from 'react';
import type { ListEntryDetail, ListProposal } from '#contract/institutions/index.ts';
import { useMay } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';
import { Clause } from '#web/parts/clause.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { DecideProposal } from './decide-proposal.tsx';

/** What the night proposed about this entry, and what became of it. */
export function EntryProposals({ entry }: { entry: ListEntryDetail }) {
  const { text } = useReading();
  const may = useMay();
  const [deciding, setDeciding] = useState<ListProposal | null>(null);
  const words = text.lists;
  if (entry.proposalRows.length === 0) return null;
  return (
    <Panel title={words.one.proposals}>
      <ul>
        {entry.proposalRows.map((row) => (
          <li key={row.id} className="history-line">
            <Tag tone={row.state === 'open' ? 'warn' : 'plain'}>{words.state[row.state]}</Tag> {row.finding.sentence}{' '}
            <Clause rule={row.finding.rule} clauses={row.finding.clauses} />
            <small>{[row.proposedOn, row.note, row.decidedBy].filter(Boolean).join(' · ')}</small>
            {row.state === 'open' && may('list.remove') && (
              <Button size="small" onClick={() => setDeciding(row)}>
                {words.proposal.decide}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {deciding && <DecideProposal row={deciding} onClose={() => setDeciding(null)} />}
    </Panel>
  );
}
