import type { SheetText } from '#server/messages/zh-CN/sheets.ts';
import { rowXml } from '../write/row.ts';
import { xmlText } from '../write/text.ts';
import type { Mark } from './mark.ts';
import type { StyleBook } from './styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WIDTHS = [14, 8, 18, 10, 60, 40, 14, 12];
/** Office programs slow down with more. */
const MOST_LINKS = 5_000;

/** The sheet that lists every remark, each with a link to its row. */
export async function* listSheet(
  marks: readonly Mark[],
  text: SheetText['copy'],
  styles: StyleBook,
): AsyncGenerator<string> {
  const header = styles.tinted(0, 'header', true);
  const cols = WIDTHS.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  ).join('');
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${cols}</cols><sheetData>`;
  const names = [text.where, text.row, text.field, text.severity, text.sentence, text.hint, text.clause, text.rule];
  yield rowXml(
    1,
    names,
    names.map(() => header),
  );
  const wrapped = { error: styles.tinted(0, 'error', true), warn: styles.tinted(0, 'warn', true) };
  for (const [index, mark] of marks.entries()) {
    const { sheet, row, column, severity, sentence, hint, clause, rule } = mark;
    const cells = [sheet, row, column, text.severities[severity], sentence, hint, clause, rule];
    yield rowXml(index + 2, cells, [null, null, null, wrapped[severity]]);
  }
  yield `</sheetData><autoFilter ref="A1:H${marks.length + 1}"/>${links(marks)}</worksheet>`;
}

function links(marks: readonly Mark[]): string {
  const each = marks.slice(0, MOST_LINKS).map(({ sheet, row }, index) => {
    const place = `'${sheet.replaceAll("'", "''")}'!A${row}`;
    return `<hyperlink ref="B${index + 2}" location="${xmlText(place)}" display="${row}"/>`;
  });
  return each.length === 0 ? '' : `<hyperlinks>${each.join('')}</hyperlinks>`;
}
