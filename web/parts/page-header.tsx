import { type ReactNode, useEffect, useId } from 'react';
import { useText } from '#web/messages/console.ts';
import { announce } from './announce.ts';

interface Props {
  title: string;
  /** One sentence on what this page covers, with counts. */
  note?: ReactNode;
  /** Way back to the list this page came from. */
  parent?: ReactNode;
  /** Status words beside the title. */
  tags?: ReactNode;
  /** At most three. */
  actions?: ReactNode;
}

/** The head of every page; it also names the browser tab and tells a screen reader which page opened. */
export function PageHeader({ title, note, parent, tags, actions }: Props) {
  const text = useText();
  useEffect(() => {
    document.title = `${title} · ${text.shell.product}`;
    announce(text.shell.announced(title));
  }, [title, text]);
  return (
    <header className="page-header">
      <div className="page-header-words">
        {parent && <p className="page-parent">{parent}</p>}
        <h1>
          {title}
          {tags && <span className="page-tags">{tags}</span>}
        </h1>
        {note && <p className="page-note">{note}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  );
}

/** A white panel, a region named by its heading; `tools` stand at its right. */
export function Panel({
  title,
  note,
  tools,
  flush = false,
  children,
  id,
}: {
  title?: ReactNode;
  note?: ReactNode;
  tools?: ReactNode;
  flush?: boolean;
  children: ReactNode;
  id?: string;
}) {
  const heading = useId();
  return (
    <section className="panel" {...(id === undefined ? {} : { id })} {...(title ? { 'aria-labelledby': heading } : {})}>
      {title && (
        <header className="panel-head">
          <h2 id={heading}>{title}</h2>
          {note && <span className="panel-note">{note}</span>}
          {tools && <div className="panel-tools">{tools}</div>}
        </header>
      )}
      <div className={flush ? 'panel-flush' : 'panel-body'}>{children}</div>
    </section>
  );
}
