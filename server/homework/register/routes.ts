import type { RegisterVerdictView, register } from '#contract/sheet.ts';
import type { Call, Handlers } from '../../http/call.ts';
import { importText } from '../../messages/index.ts';
import { Refusal } from '../../refusal.ts';
import { parameterValues } from '../../rules/parameters.ts';
import { tables } from '../../sheets/columns/index.ts';
import { SheetRefused, sayRefusal, sheetText, writeTemplate } from '../../sheets/index.ts';
import { annotateRegister, judgeRegisterFile, type RegisterVerdict } from './index.ts';

type Table = typeof register;

/** Findings told on a page; the annotated copy holds all of them. */
const SHOWN = 2_000;

async function judged(call: Call<Table['check']> | Call<Table['annotate']>): Promise<RegisterVerdict> {
  const { upload, locale, house, query, visitor } = call;
  // A visitor is judged by the nation's numbers, somebody signed in by those of their place.
  const region = visitor?.region ?? null;
  const parameters = await call.look((tx) => parameterValues(tx));
  const options = {
    locale,
    around: house.clock.today(),
    system: query.system,
    parameters,
    ...(region === null ? {} : { region }),
  };
  try {
    return await judgeRegisterFile(upload.bytes, upload.name, options);
  } catch (cause) {
    if (!(cause instanceof SheetRefused)) throw cause;
    const said = sayRefusal(cause.refusal, locale);
    throw new Refusal('FILE_UNREADABLE', {
      errors: [{ path: 'file', message: [said.sentence, said.hint].filter(Boolean).join(' ') }],
    });
  }
}

const viewOf = (verdict: RegisterVerdict): RegisterVerdictView => ({
  file: verdict.file,
  rows: verdict.rows,
  classDays: verdict.summary.classDays,
  rulesBroken: verdict.summary.rulesBroken,
  unreadable: verdict.summary.unreadable,
  findings: verdict.findings.slice(0, SHOWN).map(({ sheet, row, column, rule, clause, severity, sentence, hint }) => ({
    sheet,
    row,
    column,
    rule,
    clause,
    severity,
    sentence,
    hint,
  })),
  cut: verdict.findings.length > SHOWN,
});

/** 核查登记表: judged and forgotten, nothing is stored. */
export const registerRoutes: Handlers<Table> = {
  check: async (call) => viewOf(await judged(call)),
  async annotate(call) {
    const verdict = await judged(call);
    const name = `${verdict.file.replace(/\.\w+$/, '')}-${importText(call.locale).marked}.xlsx`;
    return { name, bytes: await annotateRegister(call.upload.bytes, verdict, call.locale) };
  },
  async template({ params, locale }) {
    return {
      name: `${sheetText(locale).template.kinds[params.kind].title}.xlsx`,
      bytes: await writeTemplate(tables[params.kind], locale),
    };
  },
};
