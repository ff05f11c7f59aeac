import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/** A console address as the server writes it, with or without the leading /console, query included. */
export const consoleHref = (to: string) =>
  to.startsWith('/console') ? to : `/console${to.startsWith('/') ? to : `/${to}`}`;

const plain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link whose address comes from the server; it opens without reloading the page. */
export function AppLink({
  to,
  children,
  className,
  onOpen,
}: {
  to: string;
  children: ReactNode;
  className?: string;
  onOpen?: () => void;
}) {
  const router = useRouter();
  const href = consoleHref(to);
  return (
    <a
      href={href}
      {...(className === undefined ? {} : { className })}
      onClick={(event) => {
        if (!plain(event)) return;
        event.preventDefault();
        onOpen?.();
        router.history.push(href);
      }}
    >
      {children}
    </a>
  );
}
