import { useText } from '#web/messages/console.ts';

/** What a field of the catalogue is called; a key that is no longer in it stays as it is. */
export function useFieldTitle(): (key: string) => string {
  const titles: Readonly<Record<string, string>> = useText().institutions.fields;
  return (key) => titles[key] ?? key;
}
