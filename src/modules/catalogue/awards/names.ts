import type { AwardNames } from '../../../text/commendation/values';
import type { TextNames } from '../../../text/commendation/award-text';
import type { KeptLegalText } from '../texts/legal-text';
import type { CataloguedAward } from './kept-version';

/** What codes of the catalogue are called on its pages; a code without a name stands for itself. */
export interface CatalogueNames {
  readonly award: AwardNames;
  readonly text: TextNames;
}

/** The names of awards and legal texts by their codes. */
export function namesOf(awards: readonly CataloguedAward[], texts: readonly KeptLegalText[]): CatalogueNames {
  const awardNames = new Map(awards.map(({ code, current }) => [code, current.award.name]));
  const textNames = new Map(texts.map(({ code, printedTitle }) => [code, printedTitle]));
  return { award: (code) => awardNames.get(code) ?? code, text: (code) => textNames.get(code) ?? code };
}
