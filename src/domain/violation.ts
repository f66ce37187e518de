/**
 * A broken rule: a code, the place it concerns (a criterion code, a cell, a state) and the values that a sentence needs.
 * Numbers among the parameters are exact decimal strings with a point. The words belong to src/text.
 */
export interface Violation<Code extends string = string> {
  readonly code: Code;
  readonly place?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}
