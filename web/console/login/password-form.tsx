import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useText } from '#web/messages/console.ts';
import { Field } from '#web/parts/field.tsx';

interface Credentials {
  login: string;
  password: string;
}

export function PasswordForm({
  aside,
  problem,
  onSubmit,
}: {
  aside: boolean;
  problem: string;
  onSubmit: (body: Credentials) => Promise<void>;
}) {
  const text = useText();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const empty = login.trim() === '' || password === '';
    setMissing(empty);
    if (empty) return;
    setBusy(true);
    await onSubmit({ login: login.trim(), password });
    setBusy(false);
  };
  const wrong = missing ? text.login.need : problem;
  return (
    <section className={aside ? 'password password-aside' : 'password'} aria-labelledby="password-title">
      <h2 id="password-title" className={aside ? 'password-title' : 'login-title'}>
        {text.login.form}
      </h2>
      <form className="password-form" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={text.login.name}>
          {(wiring) => (
            <Input
              {...wiring}
              name="login"
              autoComplete="username"
              maxLength={64}
              value={login}
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Field>
        <Field label={text.login.password}>
          {(wiring) => (
            <Input.Password
              {...wiring}
              name="password"
              autoComplete="current-password"
              maxLength={200}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button type={aside ? 'default' : 'primary'} htmlType="submit" loading={busy}>
          {text.login.submit}
        </Button>
      </form>
      <p className="password-wrong" role="alert">
        {wrong}
      </p>
    </section>
  );
}
