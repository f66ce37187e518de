import type { BusinessDate } from '../../../domain/calendar';
import { formatDate, parseDate } from '../../../text/date';
import { fold } from '../../../text/search';
import { repairOf } from '../../../workbooks';
import { inSentenceCase } from './bloc-name';
import type { BlocName } from './reading';
import type { RecognisedSheet, RecognisedSheets } from './recognise-sheets';
import { titlesAbove } from './table-rows';

/** What the titles of the sheets say of the workbook as a whole. */
export interface BlocContext {
  readonly blocName: BlocName | null;
  readonly year: number | null;
  readonly cutOff: BusinessDate | null;
}

const DAY = /(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})/;
const BLOC = /^(?:khoi|cum) thi dua\b/;

/**
 * Reads the bloc's name, the year and the cut-off day from the titles above the tables (the cut-off also from the name of
 * the progress sheet). Titles that disagree are named. `expectedYear` is the year the person asked for, null when the
 * workbook is to tell it.
 */
export function readContext({ byKind }: RecognisedSheets, expectedYear: number | null): BlocContext {
  const sheets = [...byKind.values()];
  const blocName = readBlocName(sheets);
  const progress = byKind.get('progress');
  const cutOff = progress === undefined ? null : readCutOff(progress);
  const year = expectedYear ?? mostFrequent(sheets.flatMap((sheet) => yearsOf(sheet).flatMap(({ years }) => years)));
  if (year !== null) for (const sheet of sheets) checkYear(sheet, year);
  return { blocName, year, cutOff };
}

function readBlocName(sheets: readonly RecognisedSheet[]): BlocName | null {
  let name: BlocName | null = null;
  for (const { log, table } of sheets) {
    const title = titlesAbove(log, table.headingRow).find(({ text }) => BLOC.test(fold(text)));
    if (title === undefined) continue;
    if (name === null) {
      const suggested = inSentenceCase(title.text);
      name = { typed: title.text, suggested, sheet: log.sheet.name, address: title.address };
      if (suggested !== title.text) log.repair(repairOf('letter_case', title.address, title.text, suggested));
    } else if (fold(title.text) !== fold(name.typed)) {
      log.problem('bloc_name_differs', title.address, { sheet: name.sheet });
    }
  }
  return name;
}

function readCutOff({ log, table }: RecognisedSheet): BusinessDate | null {
  const titles = titlesAbove(log, table.headingRow);
  const title = titles.map(({ address, text }) => ({ address, day: dayIn(text) })).find(({ day }) => day !== null);
  const inTitle = title?.day ?? null;
  const inName = dayIn(log.sheet.name);
  if (inTitle !== null && inName !== null && inTitle !== inName) {
    const days = { name: formatDate(inName), title: formatDate(inTitle) };
    log.problem('cut_off_differs', title?.address ?? '', days);
  }
  if (inTitle === null && inName === null) log.problem('cut_off_unknown', titles.at(-1)?.address ?? '');
  return inTitle ?? inName;
}

function dayIn(text: string): BusinessDate | null {
  const [, day, month, year] = DAY.exec(text) ?? [];
  return day === undefined ? null : parseDate(`${day}/${month ?? ''}/${year ?? ''}`);
}

function yearsOf({ log, table }: RecognisedSheet): { address: string; years: number[] }[] {
  return titlesAbove(log, table.headingRow).map(({ address, text }) => ({
    address,
    years: [...text.matchAll(/(?:năm|\d[/.-])\s?(\d{4})(?!\d)/giu)].map(([, year]) => Number(year)),
  }));
}

function checkYear(sheet: RecognisedSheet, year: number): void {
  for (const { address, years } of yearsOf(sheet)) {
    const [found] = years;
    if (found !== undefined && !years.includes(year)) sheet.log.problem('year_differs', address, { found, year });
  }
}

function mostFrequent(values: readonly number[]): number | null {
  const count = (value: number): number => values.filter((other) => other === value).length;
  return values.reduce<number | null>(
    (best, value) => (best === null || count(value) > count(best) ? value : best),
    null,
  );
}
