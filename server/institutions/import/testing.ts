import type { ImportView } from '#contract/sheet.ts';
import { placesOf } from '../../rules/enforced.ts';
import type { OutCell } from '../../sheets/index.ts';
import type { Post } from '../../testing/county.ts';
import type { TestHouse } from '../../testing/house.ts';
import { sendFile, workbook } from '../../testing/upload.ts';

type Kind = 'institutions' | 'institution-staff' | 'courses';
type Row = Readonly<Record<string, unknown>>;

/** A county's official with registers to import. */
export function openRegister(house: TestHouse) {
  const official = () => house.county.posts.county;
  const client = () => house.as(official());
  async function read(id: string): Promise<ImportView> {
    await house.app.imports.drain();
    const answer = await (await client()).imports.read({ params: { id } });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return answer.data;
  }
  /** Sends rows by the headers of the first and of all others, and waits for the dry run. */
  async function dry(kind: Kind, rows: readonly Row[]): Promise<ImportView> {
    const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const cells = rows.map((row) => header.map((name) => (row[name] ?? null) as OutCell));
    const reply = await sendFile(
      house,
      official(),
      `/api/imports/institutions/${kind}`,
      '台账.xlsx',
      await workbook(header, cells),
    );
    if (reply.statusCode !== 202) throw new Error(reply.body);
    return read(reply.json<ImportView>().id);
  }
  async function commit(view: ImportView, answer = ''): Promise<ImportView> {
    const sent = await (await client()).imports.commit({
      params: { id: view.id },
      body: { version: view.version, answer },
    });
    if (!sent.ok) throw new Error(JSON.stringify([sent.problem, await issues(view.id)]));
    return read(view.id);
  }
  async function issues(id: string) {
    const answer = await (await client()).imports.findings({ params: { id }, query: { size: 200 } });
    const found = answer.ok ? answer.data.rows : [];
    // The rule book tells everybody where a rule speaks: what is told here must be told there.
    const unsaid = found.flatMap(({ rule }) => (rule === null || placesOf(rule).includes('import') ? [] : [rule]));
    if (unsaid.length > 0) throw new Error(`the rule book does not say that an import asks ${unsaid}`);
    return found;
  }
  return {
    dry,
    commit,
    issues,
    whole: async (kind: Kind, rows: readonly Row[], answer = '') => commit(await dry(kind, rows), answer),
    async refused(post: Post, kind: Kind): Promise<number> {
      return (
        await sendFile(house, post, `/api/imports/institutions/${kind}`, 'a.xlsx', await workbook(['机构名称'], []))
      ).statusCode;
    },
  };
}
