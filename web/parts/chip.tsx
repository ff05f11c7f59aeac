import type { ReactNode } from 'react';
import { useText } from '#web/messages/console.ts';
import { CloseOutlined } from './icons.tsx';

/** A list narrowed by a link says by what, and can be widened again. */
export function Chip({ onClear, children }: { onClear: () => void; children: ReactNode }) {
  const text = useText();
  return (
    <button type="button" className="chip" onClick={onClear}>
      {children}
      <CloseOutlined aria-label={text.parts.empty.clear} />
    </button>
  );
}
