import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '#web/messages/phone.ts';
import { OfflineLine } from './parts/states.tsx';
import { useOnline } from './parts/use-online.ts';

/** The column every page stands in; after each change of page the focus begins at its top. */
export function Shell() {
  const text = useText();
  const online = useOnline();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current !== path) main.current?.focus();
    seen.current = path;
  }, [path]);
  return (
    <div className="mx-auto flex min-h-dvh max-w-[520px] flex-col bg-page">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:rounded-lg focus:bg-white focus:px-4 focus:py-2"
      >
        {text.skip}
      </a>
      {!online && <OfflineLine />}
      <main id="main" ref={main} tabIndex={-1} className="flex-1 pb-24">
        <Outlet />
      </main>
    </div>
  );
}
