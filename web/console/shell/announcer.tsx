import { useEffect, useState } from 'react';
import { onAnnounce } from '#web/parts/announce.ts';

export function Announcer() {
  const [words, setWords] = useState('');
  useEffect(() => onAnnounce(setWords), []);
  return (
    <p className="sr" role="status" aria-live="polite">
      {words}
    </p>
  );
}
