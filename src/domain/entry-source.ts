/** By which way a value came in. */
export const ENTRY_SOURCES = ['screen', 'import', 'api', 'command'] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];
