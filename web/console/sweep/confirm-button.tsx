import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useText } from '#web/messages/console.ts';

interface Props {
  readonly name: string;
  /** What will happen, before it does. */
  readonly asked: string;
  readonly busy: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
  /** True when it is done: the dialog then closes. */
  readonly onConfirm: () => Promise<boolean>;
}

/** A step that cannot be taken back asks once; what was refused is said in the same dialog. */
export function ConfirmButton({ name, asked, busy, primary = false, disabled = false, children, onConfirm }: Props) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const confirm = async () => {
    if (await onConfirm()) setOpen(false);
  };
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} disabled={disabled} onClick={() => setOpen(true)}>
        {name}
      </Button>
      <Modal open={open} title={name} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <p>{asked}</p>
        {children}
        <p className="row-actions row-end">
          <Button onClick={() => setOpen(false)}>{text.parts.cancel}</Button>
          <Button type="primary" loading={busy} onClick={() => void confirm()}>
            {name}
          </Button>
        </p>
      </Modal>
    </>
  );
}
