import { Button } from 'antd';
import { useReading } from '#web/messages/console.ts';
import { LeftOutlined, RightOutlined } from './icons.tsx';

/** Sticks to the foot of a list: how many there are, which page this is, the pages beside it. */
export function Pager({
  total,
  more = false,
  page,
  size,
  onPage,
}: {
  total: number;
  /** There are more than `total`. */
  more?: boolean;
  page: number;
  size: number;
  onPage: (page: number) => void;
}) {
  const { text, format } = useReading();
  const words = text.parts.table;
  const pages = Math.max(1, Math.ceil(total / size));
  return (
    <nav className="pager" aria-label={words.pager}>
      <span>{(more ? words.totalMore : words.total)(format.number(total))}</span>
      {pages > 1 && (
        <span className="pager-pages">
          <Button
            type="text"
            icon={<LeftOutlined />}
            aria-label={words.previous}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          />
          <span aria-live="polite">{words.pageOf(format.number(page), format.number(pages))}</span>
          <Button
            type="text"
            icon={<RightOutlined />}
            aria-label={words.next}
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
          />
        </span>
      )}
    </nav>
  );
}
