import { createText, type Widen } from './kit.tsx';
import { chinese } from './zh-CN/sweep-field.ts';

/** The grid worker's own dictionary: guardians do not load it. */
export type FieldText = Widen<typeof chinese>;
export const {
  TextProvider: FieldTextProvider,
  useReading: useFieldReading,
  loadText: loadFieldText,
} = createText(chinese, async () => (await import('./en/sweep-field.ts')).english);
