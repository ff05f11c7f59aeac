import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Modal } from 'antd';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { ask } from '#web/api/ask.ts';
import { api } from '#web/api/client.ts';
import { useMay, useMe } from '#web/api/session.ts';
import { type ConsoleText, useText } from '#web/messages/console.ts';
import { SearchOutlined } from '../../parts/icons.tsx';
import { consoleHref } from '../app-link.tsx';
import { railOf } from './nav.tsx';

export const searchQuery = (q: string) => ask(['search', q], (options) => api.desk.search({ query: { q } }, options));

interface Hit {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly note: string;
  readonly to: string;
}

/** ⌘K or Ctrl+K from anywhere. */
export function SearchPalette() {
  const text = useText();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const mac = /mac/i.test(navigator.platform);
  return (
    <>
      <button type="button" className="top-search" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        <SearchOutlined aria-hidden />
        <span>{text.shell.search.open}</span>
        <kbd aria-hidden>{mac ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        closable={false}
        destroyOnHidden
        title={<span className="sr">{text.shell.search.label}</span>}
        className="palette"
        width={620}
        style={{ top: 72 }}
      >
        <Palette onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

const allResults = (words: string, text: ConsoleText): Hit => ({
  key: 'all',
  kind: '',
  title: text.shell.search.all,
  note: '',
  to: `/search?q=${encodeURIComponent(words)}`,
});

function usePages(words: string): Hit[] {
  const text = useText();
  const me = useMe();
  return railOf(me.duty.role, me.actions, text)
    .filter((item) => words === '' || item.title.toLowerCase().includes(words.toLowerCase()))
    .map((item) => ({
      key: `page-${item.key}`,
      kind: text.shell.search.pages,
      title: item.title,
      note: '',
      to: item.to,
    }));
}

function Palette({ onDone }: { onDone: () => void }) {
  const text = useText();
  const may = useMay();
  const router = useRouter();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const words = useSettled(typed.trim());
  const query = useQuery({
    ...searchQuery(words),
    enabled: words !== '' && may('desk.search'),
    placeholderData: keepPreviousData,
  });
  const found = words === '' ? [] : (query.data ?? []);
  const hits: Hit[] = [
    ...usePages(typed.trim()),
    ...found.map((hit) => ({ ...hit, key: `${hit.kind}-${hit.id}`, kind: text.shell.search.kind[hit.kind] })),
    ...(found.length > 0 ? [allResults(words, text)] : []),
  ];
  const current = Math.min(at, hits.length - 1);

  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onDone();
    router.history.push(consoleHref(hit.to));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((current + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % Math.max(1, hits.length));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(hits[current]);
  };

  return (
    <div className="palette-box">
      <input
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this box
        autoFocus
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={hits[current] ? `${list}-${current}` : undefined}
        aria-label={text.shell.search.label}
        placeholder={text.shell.search.placeholder}
        value={typed}
        maxLength={40}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={text.shell.search.title} className="palette-list">
        {hits.map((hit, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the box above, as a combobox has it
          <div
            key={hit.key}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === current}
            className="palette-hit"
            onClick={() => go(hit)}
            onMouseMove={() => setAt(place)}
          >
            <small>{hit.kind}</small>
            <b>{hit.title}</b>
            <span>{hit.note}</span>
          </div>
        ))}
      </div>
      {words !== '' && !query.isFetching && found.length === 0 && (
        <p className="palette-none">{text.shell.search.none(words)}</p>
      )}
      <p className="palette-hint">{text.shell.search.hint}</p>
    </div>
  );
}

const PAUSE_MS = 200;

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
