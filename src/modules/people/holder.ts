export const HOLDER_KINDS = ['person', 'agency', 'division'] as const;
/** Whom an evaluation, a discipline or a verification is about. */
export type HolderKind = (typeof HOLDER_KINDS)[number];

export interface Holder {
  readonly kind: HolderKind;
  readonly id: string;
}

/** The column that says whom a fact is about. */
export const HOLDER_COLUMNS: Readonly<Record<HolderKind, string>> = {
  person: 'person_id',
  agency: 'agency_id',
  division: 'division_id',
};

/** A holder as one word: 'person:<id>'. */
export function holderKey({ kind, id }: Holder): string {
  return `${kind}:${id}`;
}
