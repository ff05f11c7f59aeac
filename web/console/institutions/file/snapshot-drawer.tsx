import { useQuery } from '@tanstack/react-query';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { Answered } from '#web/parts/answered.tsx';
import { Tag } from '#web/parts/status-tag.tsx';
import { useFile } from './file-context.ts';

/** One snapshot as it was taken, with its hash worked out again. */
export function SnapshotDrawer({ id }: { id: string }) {
  const { text, format } = useReading();
  const { file } = useFile();
  const words = text.institutions.snapshot;
  const query = useQuery(
    ask(['institutions', 'snapshot', id], (options) =>
      api.institutionFile.snapshot({ params: { id: file.id, part: id } }, options),
    ),
  );
  return (
    <Answered query={query}>
      {(snapshot) => (
        <>
          <p>
            {words.taken({ occasion: words.occasions[snapshot.occasion], at: format.instant(snapshot.takenAt) })}{' '}
            <Tag tone={snapshot.intact ? 'ok' : 'bad'}>{snapshot.intact ? words.intact : words.broken}</Tag>
          </p>
          <p className="quiet hash">SHA-256 {snapshot.sha256}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must be reached by the keyboard */}
          <section className="snapshot-body" tabIndex={0} aria-label={words.body}>
            <pre>{JSON.stringify(snapshot.body, null, 2)}</pre>
          </section>
        </>
      )}
    </Answered>
  );
}
