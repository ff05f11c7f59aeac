import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { addressOf } from '#contract/client.ts';
import type { DocumentView } from '#contract/institutions/index.ts';
import { api, routes } from '#web/api/client.ts';
import { useSend } from '#web/api/send.ts';
import { useReading } from '#web/messages/console.ts';
import type { Column } from '#web/parts/columns.ts';
import { DataTable } from '#web/parts/data-table.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { EmptyState } from '#web/parts/states.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { useFile, useFilePowers } from './file-context.ts';
import { PartPanel } from './part-panel.tsx';

/** 材料与照片: kept as they came, photos without their hidden facts, each with its hash. */
export function DocumentsTab() {
  const { text } = useReading();
  const { file } = useFile();
  const columns = useDocumentColumns();
  const words = text.institutions.document;
  return (
    <PartPanel title={text.institutions.tab.documents} note={words.note} add={words.add} opens="document-new">
      {file.documents.length === 0 ? (
        <EmptyState why={words.empty} />
      ) : (
        <DataTable
          label={text.institutions.tab.documents}
          rows={file.documents}
          columns={columns}
          rowKey={(row) => row.id}
        />
      )}
    </PartPanel>
  );
}

function useDocumentColumns(): readonly Column<DocumentView>[] {
  const { text, format } = useReading();
  const { file } = useFile();
  const { edit } = useFilePowers();
  const words = text.institutions.document;
  return [
    {
      key: 'title',
      title: words.field.title,
      name: true,
      cell: (row) => (
        <>
          <a href={addressOf(routes.institutionFile.readDocument, { params: { id: file.id, part: row.id } })}>
            {row.title}
          </a>{' '}
          {row.public && <Tag tone="info">{words.public}</Tag>}
          <small className="numeric hash" title={row.sha256}>
            SHA-256 {row.sha256.slice(0, 16)}…
          </small>
        </>
      ),
    },
    { key: 'kind', title: words.field.kind, width: 140, cell: (row) => text.words.documentKind[row.kind] },
    { key: 'size', title: words.size, width: 100, number: true, cell: (row) => format.bytes(row.size) },
    {
      key: 'by',
      title: words.by,
      width: 170,
      cell: (row) => (
        <>
          {row.by}
          <small>{format.instant(row.addedAt)}</small>
        </>
      ),
    },
    ...(edit
      ? [{ key: 'remove', title: words.action, width: 90, cell: (row: DocumentView) => <Remove row={row} /> }]
      : []),
  ];
}

function Remove({ row }: { row: DocumentView }) {
  const { text } = useReading();
  const { file } = useFile();
  const client = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplainLine();
  const words = text.institutions.document;
  const { send, busy } = useSend((part: string, options) =>
    api.institutionFile.removeDocument({ params: { id: file.id, part } }, options),
  );
  const remove = async () => {
    const result = await send(row.id);
    if (!result.ok) void message.warning(explain(result.problem));
    await client.invalidateQueries();
  };
  return (
    <Popconfirm
      title={words.removeAsk}
      okText={words.remove}
      cancelText={text.parts.cancel}
      onConfirm={() => void remove()}
    >
      <Button size="small" loading={busy} aria-label={words.removeOne(row.title)}>
        {words.remove}
      </Button>
    </Popconfirm>
  );
}
