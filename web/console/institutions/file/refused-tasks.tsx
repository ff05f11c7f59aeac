import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { WhiteVerdict } from '#contract/institutions/index.ts';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useReading } from '#web/messages/console.ts';
import { FindingList } from '#web/parts/finding-list.tsx';
import { useFile, useFileNavigation } from './file-context.ts';

/** What still keeps the head's own institution off a white list that was refused; null where none was, or all is mended. */
export function useRefused(): WhiteVerdict | null {
  const { file, own } = useFile();
  const { data } = useQuery({
    ...ask(['lists', 'check', file.id], (options) => api.lists.check({ params: { id: file.id } }, options)),
    enabled: own,
  });
  return data === undefined || data.refusedOn === null || data.findings.length === 0 ? null : data;
}

/** In which part of the file a failing requirement is mended; everything else stands among its fields. */
const TAB_OF = { staff: 'staff', courses: 'courses', custody: 'money' } as const;
const tabOf = (field: string | null) => TAB_OF[field as keyof typeof TAB_OF] ?? 'fields';

/** Each failing requirement with its clause, and where to mend it. */
export function RefusedTasks({ verdict }: { verdict: WhiteVerdict }) {
  const { text, format } = useReading();
  const { openDrawer } = useFileNavigation();
  const words = text.institutions.tasks;
  const tabs = [...new Set(verdict.findings.map(({ field }) => tabOf(field)))];
  return (
    <section>
      <div className="tasks">
        <h3>{words.refused(format.longDay(verdict.refusedOn ?? verdict.day))}</h3>
      </div>
      <div className="tasks-more">
        <FindingList findings={verdict.findings} />
      </div>
      <p className="tasks-more row-actions">
        {tabs.map((tab) => (
          <Button key={tab} size="small" onClick={() => openDrawer('', tab)}>
            {words.goTo[tab]}
          </Button>
        ))}
      </p>
    </section>
  );
}
