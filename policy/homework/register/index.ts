export { judgeRegister, repeatedLine } from './judge-register.ts';
export type {
  ClassDayVerdict,
  RegisterOptions,
  RegisterRow,
  RegisterTotals,
  RegisterVerdict,
  RowVerdict,
} from './rows.ts';
