import { useText } from '#web/messages/phone.ts';
import { Icon } from '../parts/icon.tsx';

export function BoardCard({ to }: { to: string }) {
  const text = useText();
  return (
    <a href={to} className="card flex min-h-16 items-center gap-3">
      <span className="grid size-11 shrink-0 place-items-center rounded-xl bg-tint text-brand">
        <Icon name="board" />
      </span>
      <span className="flex-1">
        <b className="block font-semibold">{text.home.board}</b>
        <span className="block text-[0.9375rem] text-ink-2">{text.home.boardBody}</span>
      </span>
      <Icon name="go" size={18} />
    </a>
  );
}
