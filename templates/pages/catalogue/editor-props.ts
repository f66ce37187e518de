import type { FieldOption } from '../../components/field';

/** Texts of one part of the form by the names of their inputs; a list is a set of ticked boxes. */
export type EditorRow = Readonly<Record<string, string | readonly string[]>>;

export const EDITOR_LISTS = ['basis', 'rules', 'conditions', 'dossier', 'deadlines'] as const;
/** The parts of the form that may be added and removed. */
export type EditorList = (typeof EDITOR_LISTS)[number];

/** Everything that stands in the form of a version, as it was typed. */
export interface EditorState {
  readonly texts: EditorRow;
  readonly lists: Readonly<Record<EditorList, readonly EditorRow[]>>;
}

/** One input of a part of the form. */
export interface EditorField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** A choice among these; absent: a line of text. */
  readonly options?: readonly FieldOption[];
  /** Several of the options may be ticked. */
  readonly isMany?: boolean;
  /** Several lines of text. */
  readonly isLong?: boolean;
  readonly width?: 'short' | 'medium' | 'full';
}

/** The text of an input; '' when it is absent. */
export function rowText(row: EditorRow, name: string): string {
  const value = row[name];
  return typeof value === 'string' ? value : '';
}

/** What is ticked. */
export function rowTicks(row: EditorRow, name: string): readonly string[] {
  const value = row[name];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

/** The id of an input: `o-name`, `o-conditions-2-words`. */
export function editorId(name: string, list?: EditorList, index?: number): string {
  return list === undefined ? `o-${name}` : `o-${list}-${String(index)}-${name}`;
}

/** The positions of the conditions that stand in the same rule and group as the one at a position, itself included. */
export function siblingsOf(rows: readonly EditorRow[], at: number): number[] {
  const groupOf = (row: EditorRow): string => `${rowText(row, 'rule')} ${rowText(row, 'parent')}`;
  const own = rows[at];
  return own === undefined ? [] : rows.flatMap((row, index) => (groupOf(row) === groupOf(own) ? [index] : []));
}
