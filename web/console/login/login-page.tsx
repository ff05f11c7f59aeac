import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Role } from '#contract/action.ts';
import type { Result } from '#contract/client.ts';
import type { Me } from '#contract/session.ts';
import { api } from '#web/api/client.ts';
import { demoPeopleQuery, sessionQuery } from '#web/api/session.ts';
import { useText } from '#web/messages/console.ts';
import { Skeleton } from '#web/parts/answered.tsx';
import { useExplainLine } from '#web/parts/problem.ts';
import { DemoPeople } from './demo-people.tsx';
import { Hero } from './hero.tsx';
import './login.css';
import { PasswordForm } from './password-form.tsx';

const route = getRouteApi('/login');

/** Roles whose pages are on the phone. */
const PHONE_HOMES: Partial<Record<Role, string>> = { guardian: '/m/', 'grid-worker': '/m/sweep' };

/** The first page a stranger sees: in demo mode the people of the fictional city, else the password form. */
export function LoginPage() {
  const text = useText();
  const client = useQueryClient();
  const router = useRouter();
  const { next } = route.useSearch();
  const people = useQuery(demoPeopleQuery);
  const explain = useExplainLine();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    document.title = `${text.login.title} · ${text.shell.product}`;
  }, [text]);

  const enter = async (call: () => Promise<Result<Me>>) => {
    setProblem('');
    const result = await call();
    if (!result.ok) {
      setProblem(result.problem.code === 'LOGIN_REFUSED' ? text.login.refused : explain(result.problem));
      return;
    }
    const home = PHONE_HOMES[result.data.duty.role];
    if (home !== undefined) {
      window.location.assign(home);
      return;
    }
    client.clear();
    client.setQueryData(sessionQuery.queryKey, result.data);
    // Only a place inside the console: a forged link must not lead elsewhere after signing in.
    router.history.push(next?.startsWith('/console/') && !next.startsWith('/console/login') ? next : '/console/');
  };

  const demo = (people.data?.length ?? 0) > 0;
  return (
    <div className="login">
      <Hero />
      <main className="login-main">
        {people.isPending ? (
          <Skeleton rows={8} tall />
        ) : (
          <>
            {demo && (
              <DemoPeople
                people={people.data ?? []}
                onEnter={(dutyId) => enter(() => api.session.demoOpen({ body: { dutyId } }))}
              />
            )}
            <PasswordForm aside={demo} problem={problem} onSubmit={(body) => enter(() => api.session.open({ body }))} />
          </>
        )}
      </main>
    </div>
  );
}
