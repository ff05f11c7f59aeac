import { Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Locale } from '#web/messages/locale.ts';
import { useReading } from '#web/messages/phone.ts';
import { type FieldText, FieldTextProvider, loadFieldText } from '#web/messages/sweep-field.ts';
import { Skeleton } from '../parts/states.tsx';
import { TabBar } from '../tab-bar.tsx';
import { OutboxBar } from './outbox-bar.tsx';
import { UpdateBar } from './update-bar.tsx';
import { useFlushing } from './use-outbox.ts';

/** The grid worker's pages: their own words, what waits on the phone, and the sending of it. */
export function FieldLayout() {
  const { locale } = useReading();
  const [words, setWords] = useState<{ locale: Locale; text: FieldText } | null>(null);
  useEffect(() => {
    void loadFieldText(locale).then(setWords);
  }, [locale]);
  if (words === null) return <Skeleton />;
  return (
    <FieldTextProvider key={words.locale} first={words}>
      <Sending />
      <UpdateBar />
      <OutboxBar />
      <Outlet />
      <TabBar board="/board" />
    </FieldTextProvider>
  );
}

function Sending() {
  useFlushing();
  return null;
}
