import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, use } from 'react';
import type { InstitutionFile } from '#contract/institutions/index.ts';
import { useMay } from '#web/api/session.ts';
import type { FileTab } from '../file-search.ts';

interface OpenFile {
  readonly file: InstitutionFile;
  /** The institution's head looks at their own file. */
  readonly own: boolean;
}

export const FileContext = createContext<OpenFile | null>(null);

/** The file that the page shows. @throws outside of one */
export function useFile(): OpenFile {
  const open = use(FileContext);
  if (!open) throw new Error('no file is open above this component');
  return open;
}

/** What the caller may do with the file; a file that was merged into another is read only. */
export function useFilePowers() {
  const { file, own } = useFile();
  const may = useMay();
  const alive = file.mergedInto === null;
  return {
    edit: alive && may('institution.edit'),
    ask: alive && may('institution.ask'),
    answer: alive && own && may('institution.answer'),
    setStatus: alive && file.moves.length > 0,
    bar: alive && may('institution.set-status'),
  };
}

/** Tab and drawer of the file page, both in the address. */
export function useFileNavigation() {
  const { tab, open, part, page } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (next: { tab?: FileTab; open?: string | undefined }) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...next }), resetScroll: false });
  return {
    tab: (tab ?? 'fields') as FileTab,
    open,
    part,
    page,
    openDrawer: (name: string, onTab?: FileTab) => go({ open: name, ...(onTab && { tab: onTab }) }),
    closeDrawer: () => go({ open: undefined }),
  };
}

/** Whether a field follows from points, staff, courses or classes, and on which tab those are. */
export function tabOfDerived(key: string): 'points' | 'staff' | 'courses' | 'classes' {
  if (key.startsWith('point') || key.startsWith('fire')) return 'points';
  if (key.startsWith('class')) return 'classes';
  return key.startsWith('staff') ? 'staff' : 'courses';
}
