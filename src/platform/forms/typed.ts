/** What was typed into a field, to be shown again; '' for anything that is no text or number. */
export function typedText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

/** What was chosen among known codes, to be shown again; the first code when it is none of them. */
export function typedChoice<Option extends string>(value: unknown, options: readonly [Option, ...Option[]]): Option {
  return options.find((option) => option === value) ?? options[0];
}
