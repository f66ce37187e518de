/** Why a file is not opened at all. */
export const WORKBOOK_REFUSALS = [
  'workbook_empty_file',
  'workbook_not_xlsx',
  'workbook_old_xls',
  'workbook_binary',
  'workbook_encrypted',
  'workbook_macro',
  'workbook_file_too_large',
  'workbook_expands_too_much',
  'workbook_too_many_parts',
  'workbook_unsafe_part',
  'workbook_too_many_sheets',
  'workbook_too_many_rows',
  'workbook_too_many_cells',
  'workbook_no_sheets',
  'workbook_corrupt',
] as const;
export type WorkbookRefusalCode = (typeof WORKBOOK_REFUSALS)[number];
