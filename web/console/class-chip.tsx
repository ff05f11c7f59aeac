import { useQuery } from '@tanstack/react-query';
import { useText } from '#web/messages/console.ts';
import { Chip } from '../parts/chip.tsx';
import { classQuery } from './homework/index.ts';

/** The one class to which a list is narrowed. */
export function ClassChip({ id, onClear }: { id: string | undefined; onClear: () => void }) {
  const text = useText();
  const detail = useQuery({ ...classQuery(id ?? ''), enabled: id !== undefined });
  if (id === undefined) return null;
  return (
    <Chip onClear={onClear}>
      {detail.data ? `${detail.data.schoolName} ${detail.data.name}` : text.homework.field.classId}
    </Chip>
  );
}
