import { useEffect } from 'react';
import { useText } from '#web/messages/phone.ts';

/** Names the page for the tab and for screen readers. */
export function useTitle(title: string): void {
  const { product } = useText();
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
