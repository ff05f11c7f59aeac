import { type FormEvent, useState } from 'react';
import { useText } from '#web/messages/phone.ts';

interface Props {
  /** Stands over the edge of the header where no demo card does. */
  readonly raised: boolean;
  readonly problem: string;
  readonly onSubmit: (body: { login: string; password: string }) => Promise<void>;
}

export function PasswordForm({ raised, problem, onSubmit }: Props) {
  const text = useText();
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const login = String(given.get('login')).trim();
    const password = String(given.get('password'));
    const empty = login === '' || password === '';
    setMissing(empty);
    if (empty) return;
    setBusy(true);
    await onSubmit({ login, password });
    setBusy(false);
  };
  const wrong = missing ? text.login.need : problem;
  return (
    <section className={`card ${raised ? 'relative -mt-10!' : ''}`} aria-labelledby="password-title">
      <h2 id="password-title" className="card-title">
        {text.login.form}
      </h2>
      <form className="mt-3 grid gap-3" onSubmit={(event) => void submit(event)} noValidate>
        <label className="grid gap-1 text-ink-2">
          {text.login.name}
          <input className="input text-ink" name="login" autoComplete="username" autoCapitalize="none" maxLength={64} />
        </label>
        <label className="grid gap-1 text-ink-2">
          {text.login.password}
          <input
            className="input text-ink"
            name="password"
            type="password"
            autoComplete="current-password"
            maxLength={200}
          />
        </label>
        <p role="alert" className="text-bad empty:hidden">
          {wrong}
        </p>
        <button type="submit" className="btn btn-main" disabled={busy}>
          {text.login.submit}
        </button>
      </form>
    </section>
  );
}
