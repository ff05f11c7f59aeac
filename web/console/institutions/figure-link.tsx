import type { ReactNode } from 'react';
import type { RegistryFigure } from '#contract/institutions/index.ts';
import { AppLink } from '../app-link.tsx';

/** Where a figure opens: the register under exactly the filters that were counted. */
const registerOf = (filter: RegistryFigure['filter']) => {
  const query = new URLSearchParams(filter).toString();
  return query === '' ? '/institutions' : `/institutions?${query}`;
};

export function FigureLink({
  figure,
  className,
  children,
}: {
  figure: RegistryFigure;
  className?: string;
  children: ReactNode;
}) {
  return (
    <AppLink to={registerOf(figure.filter)} {...(className === undefined ? {} : { className })}>
      {children}
    </AppLink>
  );
}
