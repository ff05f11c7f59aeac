import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, useState, useSyncExternalStore } from 'react';
import type { Me } from '#contract/session.ts';
import { api } from '#web/api/client.ts';
import { demoPeopleQuery, sessionQuery, useMe } from '#web/api/session.ts';
import { settleSignIn, signInWanted } from '#web/api/sign-in-again.ts';
import { useText } from '#web/messages/console.ts';
import { Field } from '#web/parts/field.tsx';
import { useExplainLine } from '#web/parts/problem.ts';

/** Opens over the page when the session has ended; the page below, with all that was typed, stays as it is. */
export function SignInAgain() {
  const wanted = useSyncExternalStore(signInWanted.subscribe, signInWanted.now);
  const text = useText();
  const me = useMe();
  return (
    <Modal
      open={wanted}
      title={text.shell.again.title}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      width={440}
    >
      <Again me={me} />
    </Modal>
  );
}

function Again({ me }: { me: Me }) {
  const text = useText();
  const client = useQueryClient();
  const explain = useExplainLine();
  const cast = useQuery({ ...demoPeopleQuery, enabled: me.demo });
  // Only those of the login page enter the demo without a password, and only in the duty that stands there.
  const known = cast.data?.find((person) => me.duties.some((duty) => duty.id === person.dutyId));
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);

  const accept = (next: Me) => {
    // Somebody else at this desk must not go on with another person's form.
    if (next.personId !== me.personId) {
      window.location.assign('/console/');
      return;
    }
    client.setQueryData(sessionQuery.queryKey, next);
    settleSignIn(true);
  };
  const open = async (call: () => ReturnType<typeof api.session.open>) => {
    setBusy(true);
    const result = await call();
    setBusy(false);
    if (!result.ok) {
      setWrong(explain(result.problem));
      return;
    }
    const sameDuty = result.data.duty.id === me.duty.id;
    if (sameDuty) return accept(result.data);
    const back = await api.session.switchDuty({ body: { dutyId: me.duty.id } });
    accept(back.ok ? back.data : result.data);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void open(() => api.session.open({ body: { login: login.trim(), password } }));
  };

  return (
    <form className="form" onSubmit={submit}>
      <p>{text.shell.again.body(me.name)}</p>
      {known ? (
        <Button
          type="primary"
          loading={busy}
          onClick={() => void open(() => api.session.demoOpen({ body: { dutyId: known.dutyId } }))}
        >
          {text.shell.again.button}
        </Button>
      ) : (
        <>
          <Field label={text.login.name}>
            {(wiring) => (
              <Input
                {...wiring}
                autoComplete="username"
                value={login}
                onChange={(event) => setLogin(event.target.value)}
              />
            )}
          </Field>
          <Field label={text.login.password} error={wrong}>
            {(wiring) => (
              <Input.Password
                {...wiring}
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <Button type="primary" htmlType="submit" loading={busy}>
            {text.shell.again.button}
          </Button>
        </>
      )}
      {known && wrong && <p className="field-error">{wrong}</p>}
      <Button
        type="text"
        onClick={() => {
          settleSignIn(false);
          window.location.assign('/console/login');
        }}
      >
        {text.shell.again.leave}
      </Button>
    </form>
  );
}
