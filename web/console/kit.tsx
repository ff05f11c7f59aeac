import { App, ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect } from 'react';
import { useReading } from '#web/messages/console.ts';
import { theme } from '#web/parts/theme.ts';

/** The component kit in our colours and in the reader's language. Weeks begin on Monday in both. */
export function Kit({ children }: { children: ReactNode }) {
  const { locale } = useReading();
  useEffect(() => {
    dayjs.locale(locale === 'en' ? 'en-gb' : 'zh-cn');
  }, [locale]);
  return (
    <ConfigProvider theme={theme} locale={locale === 'en' ? english : chinese} button={{ autoInsertSpace: false }}>
      <App message={{ maxCount: 3 }}>{children}</App>
    </ConfigProvider>
  );
}
