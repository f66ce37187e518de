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

/** What each kind is called in an address: /nhan-su/nguoi/:id, /nhan-su/phong/:id, /nhan-su/co-quan/:code. */
export const HOLDER_ADDRESSES: Readonly<Record<HolderKind, string>> = {
  person: 'nguoi',
  division: 'phong',
  agency: 'co-quan',
};

/** The address of the page of a holder; an agency is named by its code. */
export function holderAddress(kind: HolderKind, key: string): string {
  return `/nhan-su/${HOLDER_ADDRESSES[kind]}/${encodeURIComponent(key)}`;
}

/** A holder as one word: 'person:<id>'. */
export function holderKey({ kind, id }: Holder): string {
  return `${kind}:${id}`;
}
