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

interface Correction {
  readonly corrects: number;
  readonly definition: { readonly code: string };
}

const dataOf = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../migrations/data', name), 'utf8')) as unknown;
const CATALOGUE = dataOf('1763800505000-catalogue.json') as CatalogueFile;
const { corrections: CORRECTIONS } = dataOf('1763800575000-catalogue-facts.json') as {
  readonly corrections: readonly Correction[];
};

/** Days that the catalogue comes with. */
export const SHIPPED_HOLIDAYS = CATALOGUE.holidays;

/** Every version that the catalogue comes with, those of an award together, the oldest first. */
export const SHIPPED_VERSIONS = CATALOGUE.awardVersions;

/** What of them is corrected. */
export const SHIPPED_CORRECTIONS = CORRECTIONS;

/**
 * The versions of an award that hold as the catalogue comes: corrections in the place of what they correct. To which types of
 * commendation a report belongs is said in the database only; no rule on candidates reads it.
 */
export function shippedVersionsOf(code: string): AwardVersion[] {
  const isOfAward = ({ definition }: Pick<Correction, 'definition'>): boolean => definition.code === code;
  const corrections = CORRECTIONS.filter(isOfAward);
  const shipped = SHIPPED_VERSIONS.filter(isOfAward);
  return shipped.map(({ definition, ...rest }) => {
    const at = corrections.findIndex(({ corrects }) => corrects === rest.version);
    const version = at < 0 ? rest.version : shipped.length + at + 1;
    const { award } = readAward(corrections[at]?.definition ?? definition);
    return { ...rest, version, id: `${code}-${String(version)}`, award };
  });
}
