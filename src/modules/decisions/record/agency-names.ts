import { fold } from '../../../text/search';
import { MOST_CHOICES, type NamedAgency } from './recipients.repository';

/** What an agency is called where one is typed or chosen: its name, with its code where two bear the same name. */
export function agencyLabels(agencies: readonly NamedAgency[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { name } of agencies) count.set(fold(name), (count.get(fold(name)) ?? 0) + 1);
  return new Map(
    agencies.map(({ id, code, name }) => [id, (count.get(fold(name)) ?? 0) > 1 ? `${name} (${code})` : name]),
  );
}

/** The one agency that a typed code, id or name means; null for none and for a name that several bear. */
export function agencyMeant(agencies: readonly NamedAgency[], text: string): NamedAgency | null {
  if (text === '') return null;
  const known = agencies.find(({ id, code }) => code === text || id === text);
  if (known !== undefined) return known;
  const labels = agencyLabels(agencies);
  const named = agencies.filter(({ id }) => fold(labels.get(id) ?? '') === fold(text));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The agencies whose names hold the typed part, in official order; at most as many as a list of choices shows. */
export function agenciesLike(agencies: readonly NamedAgency[], text: string): NamedAgency[] {
  const folded = fold(text);
  if (folded === '') return [];
  return agencies.filter(({ name }) => fold(name).includes(folded)).slice(0, MOST_CHOICES);
}
