import { createText, type Widen } from './kit.tsx';
import { chinese } from './zh-CN/console.ts';

export type ConsoleText = Widen<typeof chinese>;
export const { TextProvider, useReading, useText, useFormat, loadText } = createText(
  chinese,
  async () => (await import('./en/console.ts')).english,
);
