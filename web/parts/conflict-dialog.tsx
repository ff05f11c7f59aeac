import { Button, Modal, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { useText } from '#web/messages/console.ts';

export interface ConflictField<T> {
  readonly key: keyof T & string;
  readonly title: string;
  readonly show: (value: T) => ReactNode;
}

interface Props<T> {
  mine: T;
  theirs: T;
  fields: readonly ConflictField<T>[];
  /** The merged values; the caller sends them with the version that stands now. */
  onApply: (merged: T) => void;
  onCancel: () => void;
}

/** Both versions side by side after a stale write: all of mine, all of theirs, or field by field. Nothing is overwritten unseen. */
export function ConflictDialog<T extends object>({ mine, theirs, fields, onApply, onCancel }: Props<T>) {
  const text = useText();
  const words = text.parts.conflict;
  const different = fields.filter(({ key }) => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key]));
  const [choice, setChoice] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const pick = (side: 'mine' | 'theirs') => setChoice(Object.fromEntries(different.map(({ key }) => [key, side])));
  const merged = () =>
    ({
      ...theirs,
      ...Object.fromEntries(different.map(({ key }) => [key, (choice[key] === 'theirs' ? theirs : mine)[key]])),
    }) as T;

  return (
    <Modal open title={words.title} width={760} onCancel={onCancel} footer={null} destroyOnHidden>
      <p>{different.length === 0 ? words.same : words.body}</p>
      {different.length > 0 && (
        <>
          <p className="row-actions">
            <Button size="small" onClick={() => pick('mine')}>
              {words.keepMine}
            </Button>
            <Button size="small" onClick={() => pick('theirs')}>
              {words.takeTheirs}
            </Button>
          </p>
          <table className="conflict">
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.mine}</th>
                <th scope="col">{words.theirs}</th>
              </tr>
            </thead>
            <tbody>
              {different.map(({ key, title, show }) => (
                <tr key={key}>
                  <th scope="row">{title}</th>
                  {(['mine', 'theirs'] as const).map((side) => (
                    <td key={side}>
                      <Radio
                        name={`conflict-${key}`}
                        aria-label={`${words.choose(title)}: ${words[side]}`}
                        checked={(choice[key] ?? 'mine') === side}
                        onChange={() => setChoice({ ...choice, [key]: side })}
                      >
                        {show(side === 'mine' ? mine : theirs)}
                      </Radio>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <p className="row-actions row-end">
        <Button onClick={onCancel}>{text.parts.cancel}</Button>
        <Button type="primary" onClick={() => onApply(merged())}>
          {words.apply}
        </Button>
      </p>
    </Modal>
  );
}
