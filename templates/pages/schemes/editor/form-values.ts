/** What the fields of a form hold, as text, by their names; a repeated field has several: `levels[0][effects]`. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** The text of a field; '' when it is absent. */
export function textAt(values: FormValues, name: string): string {
  return values[name]?.[0] ?? '';
}

/** Every text of a repeated field. */
export function textsAt(values: FormValues, name: string): readonly string[] {
  return values[name] ?? [];
}

/** Whether a box is ticked. */
export function isTicked(values: FormValues, name: string): boolean {
  return textAt(values, name) !== '';
}

/** The name of a field in a row of a list: `levels[2][points]`. */
export function rowName(list: string, index: number, field: string): string {
  return `${list}[${index}][${field}]`;
}

/** The id of a field by its name. */
export function fieldId(name: string): string {
  return `o-${name.replace(/[[\]]+/g, '-').replace(/-$/, '')}`;
}

/** How many rows of a list the values hold, counted to the last that is there, blank or not. */
export function rowCount(values: FormValues, list: string): number {
  const indexes = Object.keys(values).flatMap((name) => {
    const [, index] = new RegExp(`^${list}\\[(\\d{1,3})\\]`).exec(name) ?? [];
    return index === undefined ? [] : [Number(index)];
  });
  return Math.max(0, ...indexes.map((index) => index + 1));
}

/** Whether nothing was typed into a row; what is chosen beforehand does not count. */
export function isBlankRow(values: FormValues, list: string, index: number, typed: readonly string[]): boolean {
  return typed.every((field) => textsAt(values, rowName(list, index, field)).every((text) => text.trim() === ''));
}
