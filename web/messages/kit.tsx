// biome-ignore-all lint/correctness/noComponentHookFactories: each entry makes its one dictionary when it loads, never while rendering
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { createFormat, type Format } from '#web/parts/format.ts';
import { type Locale, rememberLocale } from './locale.ts';

/** Another language has the same keys and the same parameters as the source, with its own words. */
export type Widen<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer A) => string
      ? (...given: A) => string
      : Widen<T[K]>;
};

export interface Reading<D> {
  readonly text: D;
  readonly locale: Locale;
  readonly format: Format;
  setLocale(locale: Locale): Promise<void>;
}

/**
 * One dictionary for one entry. Chinese is the source of the type; English is fetched when asked for.
 * A missing key, a misspelt parameter and a wrong parameter type are compile errors.
 */
export function createText<D extends object>(chinese: D, loadEnglish: () => Promise<Widen<D>>) {
  type Words = Widen<D>;
  const load = async (locale: Locale): Promise<Words> =>
    locale === 'en' ? loadEnglish() : (chinese as unknown as Words);
  const Context = createContext<Reading<Words> | null>(null);

  function useReading(): Reading<Words> {
    const reading = use(Context);
    if (!reading) throw new Error('TextProvider is missing above this component');
    return reading;
  }

  function TextProvider({
    first,
    children,
    onChange,
  }: {
    first: { locale: Locale; text: Words };
    children: ReactNode;
    onChange?: () => void;
  }) {
    const [shown, setShown] = useState(first);
    useEffect(() => {
      document.documentElement.lang = shown.locale;
    }, [shown.locale]);
    const reading = useMemo<Reading<Words>>(
      () => ({
        ...shown,
        format: createFormat(shown.locale),
        async setLocale(locale) {
          const text = await load(locale);
          rememberLocale(locale);
          setShown({ locale, text });
          onChange?.();
        },
      }),
      [shown, onChange],
    );
    return <Context value={reading}>{children}</Context>;
  }

  return {
    TextProvider,
    useReading,
    useText: () => useReading().text,
    useFormat: () => useReading().format,
    /** Words for the first paint. */
    loadText: async (locale: Locale) => ({ locale, text: await load(locale) }),
  };
}
