/** How a cell of a form is filled in. `code` is a text that Excel must not turn into a number or a day. */
export type FormKind = 'text' | 'code' | 'lines' | 'number' | 'date' | 'choice';

/** What one cell of a form takes. */
export interface FormField {
  readonly kind: FormKind;
  /** The words of a choice, as they stand in its list; none has a comma. */
  readonly choices?: readonly string[];
  /** What to write, said while the cell is chosen. */
  readonly hint: string;
}

/** A column of a form under its heading; `width` counts letters. */
export interface FormColumn<Key extends string = string> extends FormField {
  readonly key: Key;
  readonly heading: string;
  readonly width: number;
}

/** Values by column: texts, words of a choice, days, decimal strings with a point; what is left out is blank. */
export type FormRow<Key extends string = string> = Readonly<Partial<Record<Key, string | null>>>;

/** A sheet to fill in: a title, remarks, a table, and rows left free below it. */
export interface FormSheet<Key extends string = string> {
  readonly name: string;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly columns: readonly FormColumn<Key>[];
  readonly rows: readonly FormRow<Key>[];
  readonly spareRows: number;
  /** What single cells take where their column does not say it: `fields[row].value`. */
  readonly fields?: readonly (Readonly<Partial<Record<Key, FormField>>> | null)[];
  /** Rows set in bold, counted from 0. */
  readonly boldRows?: ReadonlySet<number>;
}
