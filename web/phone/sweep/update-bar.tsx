import { useFieldReading } from '#web/messages/sweep-field.ts';
import { takeUpdate, useUpdateReady } from '../worker.ts';

/** A new version waits until the reader agrees: what is being filled in is kept as a draft either way. */
export function UpdateBar() {
  const { text } = useFieldReading();
  if (!useUpdateReady()) return null;
  return (
    <div role="status" className="flex items-center gap-3 bg-ok-tint px-4 py-1 text-ok">
      <span className="flex-1">{text.update.ready}</span>
      <button type="button" className="btn" onClick={takeUpdate}>
        {text.update.now}
      </button>
    </div>
  );
}
