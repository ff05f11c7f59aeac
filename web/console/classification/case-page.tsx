import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#contract/institutions/index.ts';
import { useMay } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { ButtonLink } from '#web/parts/button-link.tsx';
import { FindingList } from '#web/parts/finding-list.tsx';
import { PageHeader, Panel } from '#web/parts/page-header.tsx';
import { SectionTabs } from '../institutions/index.ts';
import { AppealForm, ReviewForm } from './appeal-forms.tsx';
import { AssignForm } from './assign-form.tsx';
import { CaseAside } from './case-aside.tsx';
import './classification.css';
import { DecideForm } from './decide-form.tsx';
import { PrecedentsPanel } from './precedents-panel.tsx';
import { caseQuery } from './queries.ts';
import { ResultPanel } from './result-panel.tsx';
import { SheetTable } from './sheet-table.tsx';
import { CaseStateTag } from './tags.tsx';
import { WeighingPanel } from './weighing-panel.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const route = getRouteApi('/in/classifications/$id');

/** One case: what is to be done first, then the material, the voices side by side, the precedents. */
export function CasePage() {
  const { id } = route.useParams();
  return (
    <>
      <SectionTabs />
      <Answered page query={useQuery(caseQuery(id))}>
        {(row) => <Detail key={row.version} row={row} />}
      </Answered>
    </>
  );
}

const CLEAR = { 'clear-subject': 'subject', 'clear-non-subject': 'non-subject' } as const;

/** Whether the county may decide without asking anybody: the words are clear and the institution says the same. */
const isUndisputed = ({ weighing, declaredKind }: CaseDetail): boolean =>
  weighing !== null && CLEAR[weighing.suggestion as keyof typeof CLEAR] === declaredKind;

function Detail({ row }: { row: CaseDetail }) {
  const text = useText();
  const words = text.classification;
  const [withdrawing, setWithdrawing] = useState(false);
  const can = (move: CaseDetail['may'][number]) => row.may.includes(move);
  const seatsFilled = row.state === 'to-decide' || (row.state === 'opened' && isUndisputed(row));
  return (
    <>
      <Header row={row} onWithdraw={() => setWithdrawing(true)} />
      {row.withdrawnReason && (
        <p className="notice-warn">
          {words.withdraw.was}
          {row.withdrawnReason}
        </p>
      )}
      <div className="columns">
        <div>
          {can('decide') && seatsFilled && (
            <>
              {row.state === 'opened' && <p className="notice-info">{words.decide.quick}</p>}
              <DecideForm row={row} />
            </>
          )}
          {can('assign') && <AssignForm row={row} />}
          {can('appeal') && <AppealForm row={row} />}
          {can('decide-appeal') && <ReviewForm row={row} />}
          <ResultPanel row={row} />
          <WeighingPanel row={row} />
          <SheetTable row={row} />
          <PrecedentsPanel id={row.id} />
        </div>
        <div>
          <CaseAside row={row} />
          {row.findings.length > 0 && (
            <Panel title={words.findings}>
              <FindingList findings={row.findings} />
            </Panel>
          )}
        </div>
      </div>
      {withdrawing && <WithdrawDialog row={row} onClose={() => setWithdrawing(false)} />}
    </>
  );
}

function Header({ row, onWithdraw }: { row: CaseDetail; onWithdraw: () => void }) {
  const words = useText().classification;
  const may = useMay();
  return (
    <PageHeader
      parent={<Link to="/classifications">{words.title}</Link>}
      title={row.courseName}
      tags={<CaseStateTag state={row.state} />}
      note={
        may('institution.read-overview') ? (
          <Link to="/classifications" search={{ institution: row.institutionId }}>
            {row.institutionName}
          </Link>
        ) : (
          row.institutionName
        )
      }
      actions={
        <>
          {row.may.includes('declare') && (
            <ButtonLink to="/classifications/declare" search={{ course: row.courseId }}>
              {words.courses.again}
            </ButtonLink>
          )}
          {row.may.includes('withdraw') && <Button onClick={onWithdraw}>{words.withdraw.open}</Button>}
        </>
      }
    />
  );
}
