import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Result } from '#contract/client.ts';
import type { Me } from '#contract/session.ts';
import { api } from '#web/api/client.ts';
import { useText } from '#web/messages/phone.ts';
import { becomeAnother } from '../act-as.ts';
import { usePhoneNavigate } from '../navigation.tsx';
import { Icon } from '../parts/icon.tsx';
import { useTitle } from '../parts/use-title.ts';
import { PasswordForm } from './password-form.tsx';

const guardiansQuery = {
  queryKey: ['demo-guardians'],
  queryFn: async () => {
    const result = await api.session.demoPeople();
    return result.ok ? result.data.filter((person) => person.role === 'guardian') : [];
  },
};

/** In the demo one press on a guardian; everywhere the password. */
export function LoginPage() {
  const text = useText();
  const client = useQueryClient();
  const navigate = usePhoneNavigate();
  const guardians = useQuery(guardiansQuery);
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
      {(guardians.data?.length ?? 0) > 0 && (
        <section className="card relative -mt-10!" aria-labelledby="demo-title">
          <h2 id="demo-title" className="card-title">
            {text.login.demoTitle}
          </h2>
          <ul className="mt-1 divide-y divide-line">
            {guardians.data?.map((person) => (
              <li key={person.dutyId}>
                <button
                  type="button"
                  onClick={() => void enter(() => api.session.demoOpen({ body: { dutyId: person.dutyId } }))}
                  className="flex min-h-16 w-full items-center gap-3 py-2 text-left"
                >
                  <span
                    className="grid size-11 shrink-0 place-items-center rounded-full bg-tint font-semibold text-brand"
                    aria-hidden="true"
                  >
                    {person.name.slice(0, 1)}
                  </span>
                  <span className="flex-1">
                    <b className="block font-semibold">{person.name}</b>
                    <span className="block text-[0.9375rem] text-ink-2">{person.story}</span>
                  </span>
                  <Icon name="go" size={18} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PasswordForm
        raised={guardians.isSuccess && guardians.data.length === 0}
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
  );
}
