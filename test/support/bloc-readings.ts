import type { Worksheet } from 'exceljs';
import { type BlocWorkbookReading, readBlocWorkbook } from '../../src/modules/imports/bloc-workbook';
import { openWorkbook } from '../../src/workbooks';
import { editedBlocWorkbook } from './workbook-factory';

/** What somebody did to the bloc's workbook; `sheet` gives a sheet by its name. */
export type Edit = (sheet: (name: string) => Worksheet) => void;
/** A problem as a test compares it. */
export type Found = readonly [sheet: string, address: string, sentence: string];

/** The reading of the bloc's workbook after an edit. */
export async function readingOf(edit: Edit): Promise<BlocWorkbookReading> {
  return readBlocWorkbook(await openWorkbook(await editedBlocWorkbook(edit)));
}

/** The problems of all sheets that are errors, or warnings, in the order of the sheets. */
export function found(reading: BlocWorkbookReading, severity: 'error' | 'warning'): Found[] {
  return reading.perSheet.flatMap(({ sheet, problems }) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({ address, sentence }): Found => [sheet, address, sentence]),
  );
}

/** Writes a value into one cell. */
export const set = (name: string, address: string, value: unknown): Edit => {
  return (sheet) => (sheet(name).getCell(address).value = value as string);
};
