import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import type { Me } from '#contract/session.ts';
import { Refused } from '#web/api/ask.ts';
import { sessionQuery } from '#web/api/session.ts';
import { settleSignIn, signInWanted } from '#web/api/sign-in-again.ts';
import { useText } from '#web/messages/phone.ts';
import { actAs, onPhone } from './act-as.ts';
import { forgetMe, keepMe, readKeptMe } from './kept-session.ts';
import { usePhoneNavigate } from './navigation.tsx';
import { Fault, Message, Skeleton } from './parts/states.tsx';

/** Without a network a worker goes on as whoever they were a moment ago. */
function useKeptSession(me: Me | null | undefined, error: Error | null): void {
  const client = useQueryClient();
  const offline = error instanceof Refused && error.problem.code === 'NOT_READY';
  useEffect(() => {
    if (me) keepMe(me);
    const kept = !me && offline ? readKeptMe() : null;
    if (kept) client.setQueryData(sessionQuery.queryKey, kept);
  }, [me, offline, client]);
}

/** Guardians look at homework, workers at their doors: each begins at their own page. */
function useOwnPage(me: Me | null | undefined): boolean {
  const navigate = usePhoneNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const field = path.replace(/^\/m/, '').startsWith('/sweep');
  const home = path.replace(/^\/m/, '') === '/' || path === '/m';
  const role = me?.duty.role;
  const astray = (role === 'grid-worker' && home) || (role === 'guardian' && field);
  useEffect(() => {
    if (astray) void navigate({ to: role === 'guardian' ? '/' : '/sweep', replace: true });
  }, [astray, role, navigate]);
  return astray;
}

/** Behind the sign-in, for guardians and grid workers: others have their desk in the console. */
export function Guarded() {
  const text = useText();
  const client = useQueryClient();
  const navigate = usePhoneNavigate();
  const { data: me, error, isPending, refetch } = useQuery(sessionQuery);
  const ended = useSyncExternalStore(signInWanted.subscribe, signInWanted.now);
  const out = me === null || ended;
  useKeptSession(me, error);
  const astray = useOwnPage(me);
  useEffect(() => {
    if (!out) return;
    // What is being filled in is kept on the phone, so nothing is lost by signing in on a page of its own.
    settleSignIn(false);
    forgetMe();
    client.setQueryData(sessionQuery.queryKey, null);
    void navigate({ to: '/login', replace: true });
  }, [out, client, navigate]);

  if (error && !me) return <Fault alone error={error} onRetry={() => void refetch()} />;
  if (isPending || out || !me || astray)
    return (
      <>
        <div className="h-28 bg-deep" />
        <Skeleton />
      </>
    );
  if (onPhone(me.duty.role)) return <Outlet />;
  const other = me.duties.find((duty) => onPhone(duty.role));
  return (
    <Message alone title={text.noRight.title} body={text.noRight.body(text.words.role[me.duty.role])}>
      <a className="btn btn-main" href="/console/">
        {text.noRight.console}
      </a>
      {other && (
        <button type="button" className="btn" onClick={() => void actAs(client, other)}>
          {text.noRight.actAs(text.words.role[other.role])}
        </button>
      )}
    </Message>
  );
}
