import { Progress } from 'antd';
import { useReading } from '#web/messages/console.ts';

/** Work that goes on at the server: how far it is, and that one may leave. */
export function ProgressPanel({ title, done, total }: { title: string; done: number; total: number | null }) {
  const { text, format } = useReading();
  const words = text.parts.progress;
  const percent = total ? Math.min(100, Math.floor((done / total) * 100)) : 0;
  return (
    <div className="progress" role="status">
      <p className="progress-title">{title}</p>
      <Progress percent={percent} status="active" aria-label={words.label} />
      <p className="progress-note">
        {total !== null && words.rows(format.number(done), format.number(total))} {words.leave}
      </p>
    </div>
  );
}
