import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { sessionQuery } from '#web/api/session.ts';
import { settleSignIn, signInWanted } from '#web/api/sign-in-again.ts';
import { useText } from '#web/messages/phone.ts';
import { actAs } from './act-as.ts';
import { usePhoneNavigate } from './navigation.tsx';
import { Fault, Message, Skeleton } from './parts/states.tsx';

/** Behind the sign-in, and only for guardians: others have their desk in the console. */
export function Guarded() {
  const text = useText();
  const client = useQueryClient();
  const navigate = usePhoneNavigate();
  const { data: me, error, isPending, refetch } = useQuery(sessionQuery);
  const ended = useSyncExternalStore(signInWanted.subscribe, signInWanted.now);
  const out = me === null || ended;
  useEffect(() => {
    if (!out) return;
    // Nothing is typed on these pages, so nothing is lost by signing in on a page of its own.
    settleSignIn(false);
    client.setQueryData(sessionQuery.queryKey, null);
    void navigate({ to: '/login', replace: true });
  }, [out, client, navigate]);

  if (error && !me) return <Fault alone error={error} onRetry={() => void refetch()} />;
  if (isPending || out || !me)
    return (
      <>
        <div className="h-28 bg-deep" />
        <Skeleton />
      </>
    );
  if (me.duty.role === 'guardian') return <Outlet />;
  const guardian = me.duties.find((duty) => duty.role === 'guardian');
  return (
    <Message alone title={text.noRight.title} body={text.noRight.body(text.words.role[me.duty.role])}>
      <a className="btn btn-main" href="/console/">
        {text.noRight.console}
      </a>
      {guardian && (
        <button type="button" className="btn" onClick={() => void actAs(client, guardian)}>
          {text.noRight.asGuardian}
        </button>
      )}
    </Message>
  );
}
