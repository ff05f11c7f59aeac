import { useText } from '#web/messages/console.ts';
import { FindingList } from '#web/parts/finding-list.tsx';
import { Panel } from '#web/parts/page-header.tsx';
import { useFile } from './file-context.ts';

/** What the rules say of the file as it stands, each with its clause. */
export function FileFindings() {
  const text = useText();
  const { file } = useFile();
  const words = text.institutions.file;
  return (
    <Panel title={words.findings}>
      <FindingList findings={file.findings} empty={words.noFindings} />
    </Panel>
  );
}
