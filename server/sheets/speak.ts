import { sheets as en } from '#server/messages/en/sheets.ts';
import type { Locale } from '#server/messages/locale.ts';
import { type Said, type SheetText, sheets as zh } from '#server/messages/zh-CN/sheets.ts';
import type { CellCode, Facts } from './reading.ts';
import type { SheetRefusal } from './refusal.ts';

const texts: Readonly<Record<Locale, SheetText>> = { 'zh-CN': zh, en };

export const sheetText = (locale: Locale): SheetText => texts[locale];

/** Why a file was not read, and what to do, in the reader's language. */
export function sayRefusal(refusal: SheetRefusal, locale: Locale): Said {
  return texts[locale].refusals[refusal.kind](refusal);
}

/** What is wrong with a cell, and what to do, in the reader's language. */
export function sayCell(problem: { readonly code: CellCode; readonly facts: Facts }, locale: Locale): Said {
  return texts[locale].cells[problem.code](problem.facts);
}
