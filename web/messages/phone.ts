import { createText, type Widen } from './kit.tsx';
import { chinese } from './zh-CN/phone.ts';

export type PhoneText = Widen<typeof chinese>;
export const { TextProvider, useReading, useText, useFormat, loadText } = createText(
  chinese,
  async () => (await import('./en/phone.ts')).english,
);
