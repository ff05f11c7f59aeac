import { Popover } from 'antd';
import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  useId,
  useRef,
  useState,
} from 'react';

type Trigger = ReactElement<{
  ref?: Ref<HTMLElement>;
  'aria-expanded'?: boolean;
  'aria-controls'?: string | undefined;
}>;

const FOCUSABLE = 'a[href],button:not(:disabled),input,select,textarea';

interface Props {
  title: string;
  content: ReactNode;
  children: Trigger;
  /** Opens under a resting pointer as well; focus then stays where it is. */
  hover?: boolean;
  onOpen?: () => void;
}

/**
 * The kit's Popover with keyboard manners: focus goes in on open, Esc closes from anywhere inside, leaving by Tab closes,
 * focus returns to the trigger. Without this, focus stays behind and the next Tab goes to the next trigger.
 */
export function ActionPopover({ title, content, children, hover = false, onOpen }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLElement>(null);

  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (event.key !== 'Tab' || !panel.current) return;
    const inside = [...panel.current.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const edge = event.shiftKey ? inside[0] : inside.at(-1);
    if (edge && document.activeElement !== edge && !(event.shiftKey && document.activeElement === panel.current))
      return;
    event.preventDefault();
    close();
  };

  return (
    <Popover
      destroyOnHidden
      placement="bottomLeft"
      trigger={hover ? ['hover', 'click'] : 'click'}
      mouseEnterDelay={0.35}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) onOpen?.();
      }}
      afterOpenChange={(shown) => {
        if (shown && document.activeElement === trigger.current) panel.current?.focus();
      }}
      content={
        <div
          ref={panel}
          id={id}
          role="dialog"
          aria-label={title}
          tabIndex={-1}
          className="popover"
          onKeyDown={onKeyDown}
        >
          <strong className="popover-title">{title}</strong>
          {content}
        </div>
      }
    >
      {cloneElement(children, { ref: trigger, 'aria-expanded': open, 'aria-controls': open ? id : undefined })}
    </Popover>
  );
}
