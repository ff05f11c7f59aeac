import type { Locale } from '#server/messages/locale.ts';
import type { TemplateKind } from '#server/messages/zh-CN/sheets.ts';
import type { Column, Columns } from '../column.ts';
import { sheetText } from '../speak.ts';
import type { Table } from '../table.ts';
import type { OutCell } from './row.ts';
import { type OutColumn, writeWorkbook } from './workbook.ts';

/** An empty sheet to fill in: header, one example row, lists, notes, and a second sheet that explains every column. */
export async function writeTemplate(
  table: Table<Columns> & { readonly kind: TemplateKind },
  locale: Locale,
): Promise<Uint8Array> {
  const { template } = sheetText(locale);
  const { title, about } = template.kinds[table.kind];
  const columns = Object.entries(table.columns);
  const explained: OutCell[][] = columns.map(([key, column]) => [
    nameOf(column, locale),
    column.blank.refused ? template.mustFill : template.mayBlank,
    [template.notes[`${table.kind}.${key}`], column.sample.list && template.oneOf(column.sample.list.join('、'))]
      .filter(Boolean)
      .join(''),
    String(column.sample.value),
  ]);
  return writeWorkbook(
    [
      {
        name: title,
        columns: columns.map(([key, column]) => outColumn(column, template.notes[`${table.kind}.${key}`], locale)),
        rows: [columns.map(([, column]) => sampleOf(column))],
      },
      {
        name: template.notesSheet,
        columns: [
          { header: template.header, width: 20 },
          { header: template.need, width: 12 },
          { header: template.explanation, width: 60, wrap: true },
          { header: template.sample, width: 24 },
        ],
        rows: [...explained, [], [about]],
      },
    ],
    template.listsSheet,
  );
}

const nameOf = (column: Column<unknown>, locale: Locale): string => (locale === 'en' ? column.en : column.zh);

function outColumn(column: Column<unknown>, note: string | undefined, locale: Locale): OutColumn {
  const { width, list, isDay, value } = column.sample;
  return {
    header: nameOf(column, locale),
    kind: isDay ? 'day' : typeof value === 'number' ? 'number' : 'text',
    ...(width === undefined ? {} : { width }),
    ...(list === undefined ? {} : { list }),
    ...(note === undefined ? {} : { note }),
  };
}

function sampleOf({ sample }: Column<unknown>): OutCell {
  return sample.isDay ? { day: String(sample.value) } : sample.value;
}
