/** What a workbook may cost before it is opened. Sizes are bytes, `ratio` is expanded size / compressed size. */
export interface WorkbookLimits {
  readonly fileBytes: number;
  readonly parts: number;
  readonly expandedBytes: number;
  readonly ratio: number;
  readonly sheets: number;
  readonly rows: number;
  readonly cells: number;
  /** Tags in the parts that are parsed: cells, texts and formats together. */
  readonly tags: number;
}

/** A megabyte as people count the size of files. */
export const MEGABYTE = 1024 * 1024;

/**
 * Far above any workbook kept by hand (a bloc of 300 members with ten tasks each has about 6,000 rows) and well below
 * what the Excel library needs a gigabyte of memory for.
 */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 20 * MEGABYTE,
  parts: 1_000,
  expandedBytes: 64 * MEGABYTE,
  ratio: 150,
  sheets: 50,
  rows: 20_000,
  cells: 300_000,
  tags: 4_000_000,
};
