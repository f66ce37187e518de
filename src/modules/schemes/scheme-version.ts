import type { BusinessDate } from '../../domain/calendar';
import type { SchemeDefinition } from '../../domain/scoring/narrow/scheme';

/** One version of a scheme. A published one never changes. */
export interface SchemeVersion {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly state: 'draft' | 'published';
  readonly definition: SchemeDefinition;
  readonly legalBasis: string | null;
  readonly effectiveFrom: BusinessDate | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** A scheme in a list: its latest published version, and by how many reviews it is used in any version. */
export interface SchemeListing extends SchemeVersion {
  readonly reviewCount: number;
}

/** What a version may carry beside its definition. */
export interface SchemeOrigin {
  readonly legalBasis?: string | null;
  readonly effectiveFrom?: BusinessDate | null;
}
