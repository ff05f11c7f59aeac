import type { Day } from '../kernel/day.ts';

/** A text on which rules rest. Titles are in `messages/<locale>/sources.ts`, by id. */
export interface Source {
  readonly id: string;
  /** The number under which it was issued; null where none is known for certain. */
  readonly number: string | null;
  /** In force or public from this day; a month where the day is not known; null where neither is. */
  readonly date: Day | string | null;
}

const source = (id: string, number: string | null, date: string | null): Source => ({ id, number, date });

/** Policy-facts 0.5. Numbers that could not be confirmed are left out rather than guessed. */
export const sources: readonly Source[] = [
  source('SEED', null, '2021'),
  source('YJ', '中办发〔2021〕40号', '2021-07-24'),
  source('80H', '国办发〔2018〕80号', '2018-08-22'),
  source('ZY13', '教基厅函〔2021〕13号', '2021-04-25'),
  source('SJ3', '教基厅函〔2021〕3号', '2021-02'),
  source('SM11', '教基厅函〔2021〕11号', '2021-03-30'),
  source('KH2', '教基一厅〔2017〕2号', '2017-02-24'),
  source('KH23', null, '2023-12-27'),
  source('TG30', '教基厅函〔2021〕30号', '2021-07-09'),
  source('FW3', '教监管厅函〔2021〕3号', '2021-07-28'),
  source('JB16', '教监管厅函〔2021〕16号', '2021-11-08'),
  source('FYL', null, '2021-09'),
  source('BGS', '教监管厅〔2021〕2号', '2021-09'),
  source('JG', '发改价格〔2021〕1279号', '2021-09-06'),
  source('YSF', '教监管函〔2021〕2号', '2021-10'),
  source('FXK', null, '2022-12-29'),
  source('CL6', '教监管厅函〔2021〕6号', '2021-08-25'),
  source('RY9', null, '2021-09-14'),
  source('HT', 'GF-2021-2604', '2021-10-13'),
  source('YX8', '教监管厅函〔2021〕8号', '2021-09-08'),
  source('YX12', null, '2022-12-13'),
  source('L53', '教育部令第53号', '2023-10-15'),
  source('ZH1', '教监管〔2022〕1号', '2022-01'),
  source('XF9', '教监管厅函〔2022〕9号', '2022-05-17'),
  source('CW', null, '2023-03-24'),
  source('JS4', '教监管厅函〔2022〕4号', '2022-03-03'),
  source('GG8', null, '2021-11-10'),
  source('XS8', '教基函〔2019〕8号', '2019-07'),
  source('FM1', '教基厅〔2020〕1号', '2020-05'),
  source('HJ16', '教监管厅函〔2022〕16号', null),
  source('PT25', null, '2025-03-26'),
  source('XL10', null, '2025-10-24'),
  source('BYB', null, '2021-08-30'),
  source('LAW-CF', '主席令70号', '2021-07-15'),
  source('LAW-WB', null, '2021-06-01'),
  source('LAW-MC', null, null),
  source('REG-MC', '国务院令741号', '2021-09-01'),
  source('LAW-XK', null, null),
  source('LAW-FY', null, '2024-01-01'),
  source('LAW-XQ', null, '2025-06-01'),
  source('LAW-JT', null, '2022-01-01'),
  source('LAW-GG', null, null),
  source('LAW-PI', null, '2021-11-01'),
  source('REG-XF', null, '2022-05-01'),
  source('REG-DD', '国务院令624号', '2012-10-01'),
  source('REG-JG', null, null),
  source('REG-MF', '国务院令251号', '1998-10-25'),
  source('REG-GS', null, '2014-10-01'),
  source('REG-JJ', null, '2025-01-01'),
  source('RUL-TS', '总局令20号', '2020-01-01'),
  source('JUD-YF', null, '2025-05-01'),
  source('GKGS', '国办发〔2018〕118号', '2018-12'),
  source('SSJ', '国发〔2019〕5号', '2019'),
  /** Product conventions: numbers that no text gives, open to every locality. */
  source('QZ', null, null),
];

const byId = new Map(sources.map((each) => [each.id, each]));

export function findSource(id: string): Source | undefined {
  return byId.get(id);
}
