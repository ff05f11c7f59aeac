import { useQuery } from '@tanstack/react-query';
import { useText } from '#web/messages/console.ts';
import { CloseOutlined } from '../parts/icons.tsx';
import { classQuery } from './homework/index.ts';

/** A list narrowed to one class by a link says so, and can be widened again. */
export function ClassChip({ id, onClear }: { id: string | undefined; onClear: () => void }) {
  const text = useText();
  const detail = useQuery({ ...classQuery(id ?? ''), enabled: id !== undefined });
  if (id === undefined) return null;
  return (
    <button type="button" className="chip" onClick={onClear}>
      {detail.data ? `${detail.data.schoolName} ${detail.data.name}` : text.homework.field.classId}
      <CloseOutlined aria-label={text.parts.empty.clear} />
    </button>
  );
}
