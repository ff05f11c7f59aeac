import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
  /** The one thing to do on this page. */
  primary?: boolean;
  icon?: ReactNode;
}

function ButtonAnchor({ primary = false, icon, children, ...rest }: Props) {
  return (
    <a {...rest} className={primary ? 'button-link button-primary' : 'button-link'}>
      {icon}
      {children}
    </a>
  );
}

/** A link to a page that looks like the button it stands beside. */
export const ButtonLink = createLink(ButtonAnchor);
