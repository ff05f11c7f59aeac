import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Panel } from '#web/parts/page-header.tsx';
import { useFileNavigation, useFilePowers } from './file-context.ts';

/** A register inside the file with the button that adds a row. */
export function PartPanel({
  title,
  note,
  add,
  opens,
  children,
}: {
  title: string;
  note?: string;
  add: string;
  /** The drawer that adds one. */
  opens: string;
  children: ReactNode;
}) {
  const { edit } = useFilePowers();
  const { openDrawer } = useFileNavigation();
  return (
    <Panel
      flush
      title={title}
      {...(note && { note })}
      tools={
        edit && (
          <Button size="small" type="primary" onClick={() => openDrawer(opens)}>
            {add}
          </Button>
        )
      }
    >
      {children}
    </Panel>
  );
}

/** The name of a row as the button that opens its drawer, where one may. */
export function PartName({ opens, children }: { opens: string; children: ReactNode }) {
  const { openDrawer } = useFileNavigation();
  return (
    <button type="button" className="link-button" onClick={() => openDrawer(opens)}>
      {children}
    </button>
  );
}
