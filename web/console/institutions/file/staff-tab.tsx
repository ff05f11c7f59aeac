import type { StaffView } from '#contract/institutions/index.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { EmptyState } from '#web/parts/states.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { useSubjectName } from '#web/parts/subject.ts';
import { useFile } from './file-context.ts';
import { PartName, PartPanel } from './part-panel.tsx';
import { SectionPanels } from './section-panels.tsx';

/** 从业人员: who works here, with what certificate, checked when. */
export function StaffTab() {
  const { text } = useReading();
  const { file } = useFile();
  const columns = useStaffColumns();
  const words = text.institutions.staff;
  const rows = file.staff.toSorted((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null));
  return (
    <>
      <PartPanel title={text.institutions.tab.staff} note={words.note} add={words.add} opens="staff-new">
        {rows.length === 0 ? (
          <EmptyState why={words.empty} />
        ) : (
          <DataTable label={text.institutions.tab.staff} rows={rows} columns={columns} rowKey={(row) => row.id} />
        )}
      </PartPanel>
      <SectionPanels sections={['staff']} />
    </>
  );
}

function useStaffColumns(): readonly Column<StaffView>[] {
  const { text } = useReading();
  const subject = useSubjectName();
  const words = text.institutions.staff;
  return [
    {
      key: 'name',
      title: words.field.name,
      name: true,
      cell: (row) => (
        <>
          <PartName opens={`staff-${row.id}`}>{row.name}</PartName> {row.barred && <Tag tone="bad">{words.barred}</Tag>}{' '}
          {row.leftOn && <Tag>{words.left(row.leftOn)}</Tag>}
          <small className="numeric">{row.identityMasked ?? words.noIdentity}</small>
        </>
      ),
    },
    {
      key: 'kind',
      title: words.field.kind,
      width: 110,
      cell: (row) => (
        <>
          {text.words.staffKind[row.kind]}
          <small>{text.words.employment[row.employment]}</small>
        </>
      ),
    },
    {
      key: 'subjects',
      title: words.field.subjects,
      width: 130,
      cell: (row) => row.subjects.map(subject).join(text.parts.noRight.comma) || text.parts.none,
    },
    {
      key: 'certificate',
      title: words.field.certificateNo,
      width: 190,
      cell: (row) => (
        <>
          {text.words.certificate[row.certificateKind]}
          <small className="numeric">{row.certificateNo}</small>
        </>
      ),
    },
    {
      key: 'vetted',
      title: words.field.vettedOn,
      width: 124,
      cell: (row) =>
        row.vettedOn === null ? (
          <Tag tone="warn">{words.unvetted}</Tag>
        ) : (
          <>
            {row.vettedOn}
            {row.vettingResult && (
              <small className={row.vettingResult === 'hit' ? 'past' : undefined}>
                {text.institutions.vettingResult[row.vettingResult]}
              </small>
            )}
          </>
        ),
    },
    {
      key: 'published',
      title: words.field.publishedOn,
      width: 124,
      cell: (row) => row.publishedOn ?? <Tag tone="warn">{words.unpublished}</Tag>,
    },
  ];
}
