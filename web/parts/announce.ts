/** What a screen reader should be told although focus does not move there: a finished save, a page that opened. */
type Listener = (words: string) => void;
const listeners = new Set<Listener>();

export function announce(words: string): void {
  for (const listener of listeners) listener(words);
}

export function onAnnounce(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
