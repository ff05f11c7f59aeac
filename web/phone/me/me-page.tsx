import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/api/session.ts';
import { LOCALES } from '#web/messages/locale.ts';
import { useReading } from '#web/messages/phone.ts';
import { becomeAnother } from '../act-as.ts';
import { forgetMe } from '../kept-session.ts';
import { usePhoneNavigate } from '../navigation.tsx';
import { Choice } from '../parts/choice.tsx';
import { Icon } from '../parts/icon.tsx';
import { useTitle } from '../parts/use-title.ts';
import { TabBar } from '../tab-bar.tsx';
import { readTextSize, rememberTextSize, TEXT_SIZES, type TextSize } from '../text-size.ts';
import { Duties } from './duties.tsx';

const LANGUAGE_NAMES = { 'zh-CN': '中文', en: 'English' } as const;

/** Text size, language, duties, and the way out. */
export function MePage() {
  const { text, locale, setLocale } = useReading();
  const me = useMe();
  const client = useQueryClient();
  const navigate = usePhoneNavigate();
  const [size, setSize] = useState(readTextSize);
  useTitle(text.title.me);
  const signOut = async () => {
    await api.session.close();
    forgetMe();
    becomeAnother(client, null);
    await navigate({ to: '/login', replace: true });
  };
  const chooseSize = (next: TextSize) => {
    rememberTextSize(next);
    setSize(next);
  };
  const row = 'flex min-h-12 items-center justify-between';
  return (
    <>
      <header className="on-deep bg-deep px-4 pt-5 pb-6 text-white">
        <h1 className="text-[1.25rem] font-semibold">{text.me.signedIn(me.name)}</h1>
        <p className="text-[0.9375rem] text-pale">{text.words.role[me.duty.role]}</p>
      </header>
      <section className="card">
        <Choice
          legend={text.me.size}
          value={size}
          options={(Object.keys(TEXT_SIZES) as TextSize[]).map((each) => ({ value: each, name: text.me.sizes[each] }))}
          onChoose={chooseSize}
        />
        <p className="mt-2 text-ink-2">{text.me.sample}</p>
      </section>
      <section className="card">
        <Choice
          legend={text.me.language}
          value={locale}
          options={LOCALES.map((each) => ({ value: each, name: LANGUAGE_NAMES[each], lang: each }))}
          onChoose={(next) => void setLocale(next)}
        />
      </section>
      {me.duties.length > 1 && <Duties me={me} />}
      <nav className="card divide-y divide-line py-1!">
        <a href="/privacy" className={row}>
          {text.me.privacy}
          <Icon name="go" size={18} />
        </a>
        <a href="/accessibility" className={row}>
          {text.me.accessibility}
          <Icon name="go" size={18} />
        </a>
      </nav>
      <div className="mx-4 mt-4">
        <button type="button" className="btn w-full" onClick={() => void signOut()}>
          {text.me.signOut}
        </button>
      </div>
      <TabBar board="/board" />
    </>
  );
}
