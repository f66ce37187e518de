import type { ConfirmedFactView, FactView } from '../../../../templates/pages/catalogue/catalogue-props';
import { type AwardFact, factsOf } from '../../../domain/commendation/uncertain';
import { checkText, factName } from '../../../text/commendation/fact-text';
import { formatInstant } from '../../../text/date';
import { InvalidInput } from '../../../platform/errors';
import { FieldReader } from '../../../platform/forms';
import type { ComparedFacts } from './award-facts.service';
import type { KeptVersion } from './kept-version';
import type { CatalogueNames } from './names';

const LONGEST_NOTE = 1000;

/** How a form names facts of a version: 'CO_TINH/6/vote'. */
function formValue({ version, award }: KeptVersion, { place }: AwardFact): string {
  return `${award.code}/${String(version)}/${place}`;
}

/** Facts as a form shows them, those that were ticked when it was sent ticked again. */
export function factViews(
  version: KeptVersion,
  facts: readonly AwardFact[],
  names: CatalogueNames,
  ticked: readonly string[],
): FactView[] {
  return facts.map((fact) => {
    const value = formValue(version, fact);
    return { value, name: factName(fact), check: checkText(fact, names.text), isTicked: ticked.includes(value) };
  });
}

/** Facts that somebody has compared, with who, when and what they noted. */
export function confirmedFactViews({ award, confirmations }: KeptVersion): ConfirmedFactView[] {
  const facts = new Map(factsOf(award).map((fact) => [fact.place, fact]));
  return confirmations.flatMap(({ place, note, confirmedBy, confirmedAt }) => {
    const fact = facts.get(place);
    return fact === undefined
      ? []
      : [{ name: factName(fact), by: `${confirmedBy}, ${formatInstant(confirmedAt)}`, note }];
  });
}

/** What was ticked and noted in a form or sent by a program, as it was typed. */
export interface FactFields {
  readonly facts?: unknown;
  readonly note?: unknown;
}

/** The ticked values of a form: one alone comes as a text. */
export function tickedFacts({ facts }: FactFields): string[] {
  const list: unknown[] = Array.isArray(facts) ? facts : [facts];
  return list.filter((value) => typeof value === 'string');
}

/** The note on what was compared. Throws InvalidInput when it is too long. */
export function readFactNote(fields: FactFields): string {
  const reader = new FieldReader(fields);
  return reader.finish(reader.text('note', 'ghi chú', { required: false, maximum: LONGEST_NOTE }));
}

/** The facts behind the ticked values, by version. Throws InvalidInput for a value that no form has. */
export function readTickedFacts(fields: FactFields): ComparedFacts[] {
  const byVersion = new Map<string, { code: string; version: number; places: string[] }>();
  for (const value of tickedFacts(fields)) {
    const [, code = '', version = '', place = ''] = /^([A-Z0-9_]{1,40})\/([1-9]\d{0,5})\/(.{1,200})$/.exec(value) ?? [];
    if (code === '') throw new InvalidInput([{ code: 'award_fact_unknown', place: 'facts' }]);
    const key = `${code}/${version}`;
    const known = byVersion.get(key) ?? { code, version: Number(version), places: [] };
    known.places.push(place);
    byVersion.set(key, known);
  }
  return [...byVersion.values()];
}
