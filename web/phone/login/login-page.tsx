import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Result } from '#contract/client.ts';
import type { Me } from '#contract/session.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/phone.ts';
import { becomeAnother } from '../act-as.ts';
import { usePhoneNavigate } from '../navigation.tsx';
import { useTitle } from '../parts/use-title.ts';
import { DemoPeople } from './demo-people.tsx';
import { PasswordForm } from './password-form.tsx';

const peopleQuery = {
  queryKey: ['demo-people'],
  queryFn: async () => {
    const result = await api.session.demoPeople();
    return result.ok ? result.data : [];
  },
};

/** In the demo one press on a guardian or a grid worker; everywhere the password. Both stand at once, so that nothing moves under a finger. */
export function LoginPage() {
  const text = useText();
  const client = useQueryClient();
  const navigate = usePhoneNavigate();
  const people = useQuery(peopleQuery);
  const groups = [
    { role: 'guardian', title: text.login.demoTitle },
    { role: 'grid-worker', title: text.login.demoWorkers },
  ].map((group) => ({ ...group, people: (people.data ?? []).filter(({ role }) => role === group.role) }));
  const shown = groups.filter((group) => group.people.length > 0);
  const [problem, setProblem] = useState('');
  useTitle(text.title.login);

  const enter = async (call: () => Promise<Result<Me>>) => {
    setProblem('');
    const result = await call();
    if (!result.ok) {
      const { code, title, detail } = result.problem;
      setProblem(
        code === 'NOT_READY' ? text.fault.offlineBody : detail === undefined ? title : `${title}${text.stop}${detail}`,
      );
      return;
    }
    becomeAnother(client, result.data);
    await navigate({ to: '/', replace: true });
  };

  return (
    <>
      <header className="on-deep bg-deep px-4 pt-8 pb-16 text-white">
        <p className="text-pale">{text.product}</p>
        <h1 className="mt-1 text-[1.5rem] font-semibold">{text.login.heading}</h1>
        <p className="mt-1 text-pale">{text.login.lead}</p>
      </header>
      {!people.isPending && (
        <>
          {shown.map((group, at) => (
            <DemoPeople
              key={group.role}
              title={group.title}
              people={group.people}
              raised={at === 0}
              onEnter={(dutyId) => void enter(() => api.session.demoOpen({ body: { dutyId } }))}
            />
          ))}
          <PasswordForm
            raised={shown.length === 0}
            problem={problem}
            onSubmit={(body) => enter(() => api.session.open({ body }))}
          />
          <nav className="mx-4 mt-4 flex flex-col text-brand">
            <a href="/board" className="flex min-h-11 items-center underline underline-offset-4">
              {text.login.board}
            </a>
            <a href="/console/login" className="flex min-h-11 items-center underline underline-offset-4">
              {text.login.school}
            </a>
          </nav>
        </>
      )}
    </>
  );
}
