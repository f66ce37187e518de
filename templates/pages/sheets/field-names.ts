/**
 * Names of the fields of a row: what is asked for, then the criterion: `count@C3`, `events.0.date@D1`. The whole form and
 * the autosave of one row use the same names. A code may hold any character; the part before the first @ never holds one.
 */
export function fieldName(code: string, field: string): string {
  return `${field}@${code}`;
}

/** The two parts of a field name; null for a field of another kind, such as a token. */
export function splitFieldName(name: string): { readonly field: string; readonly code: string } | null {
  const at = name.indexOf('@');
  return at < 1 || at === name.length - 1 ? null : { field: name.slice(0, at), code: name.slice(at + 1) };
}

/** The field of one line of a list, such as an event: `events.2.name`. */
export function listField(list: 'events' | 'parts' | 'tasks', key: number | string, field: string): string {
  return `${list}.${key}.${field}`;
}

/** A row is no place for a register: its list takes no more lines than this. */
export const MOST_LINES = 200;

/** A box that is ticked, or "có" in a list of yes and no. */
export const YES = '1';
/** "Không" in a list of yes and no. */
export const NO = '0';

/** The fields of an event as a form has them. */
export const EVENT_FIELDS = ['code', 'name', 'date', 'level', 'points', 'count', 'evidence'] as const;
export type EventField = (typeof EVENT_FIELDS)[number];

export const PART_FIELDS = ['actual', 'target', 'due'] as const;
export type PartField = (typeof PART_FIELDS)[number];

export const TASK_FIELDS = ['onTime', 'quality', 'effectiveness'] as const;
export type TaskField = (typeof TASK_FIELDS)[number];
