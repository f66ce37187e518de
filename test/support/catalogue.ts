import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AwardVersion } from '../../src/domain/commendation/award';
import { readAward } from '../../src/domain/commendation/read-award';

/** A version of an award as a file of a migration has it: the definition is what the reader of awards has to understand. */
export interface ShippedVersion extends Omit<AwardVersion, 'id' | 'award'> {
  readonly definition: { readonly code: string };
}

interface CatalogueFile {
  readonly holidays: readonly { readonly day: string; readonly kind: 'off' | 'working' }[];
  readonly awardVersions: readonly ShippedVersion[];
}

const CATALOGUE = JSON.parse(
  readFileSync(join(__dirname, '../../migrations/data/1763800505000-catalogue.json'), 'utf8'),
) as CatalogueFile;

/** Days that the catalogue comes with. */
export const SHIPPED_HOLIDAYS = CATALOGUE.holidays;

/** Every version that the catalogue comes with, those of an award together, the oldest first. */
export const SHIPPED_VERSIONS = CATALOGUE.awardVersions;

/** The versions of an award that hold as the catalogue comes. */
export function shippedVersionsOf(code: string): AwardVersion[] {
  return SHIPPED_VERSIONS.filter(({ definition }) => definition.code === code).map(({ definition, ...rest }) => ({
    ...rest,
    id: `${code}-${String(rest.version)}`,
    award: readAward(definition).award,
  }));
}
