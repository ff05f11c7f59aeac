import { Button } from 'antd';
import { useReading } from '#web/messages/console.ts';

export function LanguageSwitch() {
  const { text, locale, setLocale } = useReading();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      type="text"
      className="top-language"
      lang={other}
      title={text.shell.language.label}
      onClick={() => void setLocale(other)}
    >
      <span className="top-language-long">{text.shell.language.switchTo}</span>
      <span className="top-language-short">{text.shell.language.short}</span>
    </Button>
  );
}
