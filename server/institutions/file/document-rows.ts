import type { DocumentView, RequestView } from '#contract/institutions/index.ts';
import { named } from '../../database/query.ts';
import type { ReadTx } from '../../database/transaction.ts';

interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentView['kind'];
  readonly title: string;
  readonly public: boolean;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly added_by: string | null;
  readonly added_at: string;
}
export interface RequestRow {
  readonly div: string;
  readonly id: string;
  readonly kind: RequestView['kind'];
  readonly field: string | null;
  readonly text: string;
  readonly due_on: string;
  readonly state: RequestView['state'];
  readonly answer: string | null;
  readonly asked_by: string | null;
  readonly asked_at: string;
  readonly answered_at: string | null;
  readonly closed_at: string | null;
  readonly version: number;
}

const documents = named<DocumentRow>(
  'file-documents',
  `select d.id, d.kind, d.title, d.public, f.media_type, f.size, encode(f.sha256, 'hex') as sha256, p.name as added_by, d.added_at
     from institution_document d join stored_file f on f.div = d.div and f.id = d.file_id left join person p on p.div = d.div and p.id = d.added_by
    where d.div = $1 and d.institution_id = $2 and d.removed_at is null order by d.added_at desc, d.id`,
);
const requests = named<RequestRow>(
  'file-requests',
  `select r.div, r.id, r.kind, r.field, r.text, r.due_on, r.state, r.answer, p.name as asked_by, r.asked_at, r.answered_at, r.closed_at, r.version
     from institution_request r left join person p on p.div = r.div and p.id = r.asked_by
    where r.div = $1 and r.institution_id = $2 order by r.state = 'closed', r.due_on, r.id`,
);

export const listDocuments = async (tx: ReadTx, div: string, id: string): Promise<DocumentView[]> =>
  (await tx.many(documents(div, id))).map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    public: row.public,
    by: row.added_by,
    addedAt: row.added_at,
  }));

export const listRequests = async (tx: ReadTx, div: string, id: string): Promise<RequestView[]> =>
  (await tx.many(requests(div, id))).map((row) => ({
    id: row.id,
    kind: row.kind,
    field: row.field,
    text: row.text,
    dueOn: row.due_on,
    state: row.state,
    answer: row.answer,
    by: row.asked_by,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
    closedAt: row.closed_at,
    version: row.version,
  }));
