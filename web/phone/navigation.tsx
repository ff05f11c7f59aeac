import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** What the address of the home page says: which child, which day. */
export interface HomeSearch {
  readonly child?: string;
  readonly day?: string;
}

/** What the address of a visit's form says: the block, the door in it or the second visit, and what has been handed in. */
export interface VisitSearch {
  readonly block?: string;
  readonly target?: string;
  readonly second?: string;
  readonly visit?: string;
}

export type PhonePath = '/' | '/me' | '/login' | '/sweep' | '/sweep/visit' | '/sweep/outbox';
interface Target {
  readonly to: PhonePath;
  readonly search?: HomeSearch | VisitSearch;
  readonly replace?: boolean;
}
interface LinkProps extends Target {
  readonly className?: string;
  readonly activeProps?: { className: string };
  readonly activeOptions?: { includeSearch?: boolean; exact?: boolean };
  readonly children: ReactNode;
}

// The router's types are registered once per program, for the console's routes; the phone's few are written down here.
export const PhoneLink = Link as unknown as (props: LinkProps) => ReactNode;
export const usePhoneNavigate = useNavigate as unknown as () => (target: Target) => Promise<void>;
