import type { Scheme } from '../../domain/scoring/scheme';

/** One version of a scheme: a draft, which has no number yet, or a published one, which never changes. */
export interface SchemeVersion {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Null of a draft. */
  readonly version: number | null;
  /** Counts the changes of a draft; whoever changes it names the one they saw. */
  readonly revision: number;
  readonly state: 'draft' | 'published';
  readonly definition: Scheme;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
}

export type PublishedScheme = SchemeVersion & { readonly version: number };

/** A review that is scored by a version. */
export interface SchemeUse {
  readonly blocName: string;
  readonly periodName: string;
}

/** A scheme in a list: its latest published version, and by how many reviews it is used in any version. */
export interface SchemeListing extends PublishedScheme {
  readonly reviewCount: number;
}
