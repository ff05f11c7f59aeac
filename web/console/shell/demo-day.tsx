import { useMe } from '#web/api/session.ts';
import { useReading } from '#web/messages/console.ts';

export function DemoDay() {
  const { text, format } = useReading();
  const me = useMe();
  if (!me.demo) return null;
  return (
    <span className="demo-day" title={text.shell.demoDayHint}>
      {text.shell.demoDay(me.today, format.weekday(me.today))}
    </span>
  );
}
