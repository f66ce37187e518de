import type { Agency, AgencyDraft, AgencyName, NameDraft } from './agency';

/** Names an agency in the audit. */
export const agencySubject = (code: string): string => `agency:${code}`;

/** What the audit keeps of a name and its letterhead. */
export function nameFields(name: NameDraft): Record<string, string> {
  return {
    name: name.name,
    shortName: name.shortName,
    email: name.email ?? '',
    superiorBody: name.superiorBody ?? '',
    letterheadName: name.letterheadName ?? '',
    documentSymbol: name.documentSymbol ?? '',
  };
}

/** What the audit keeps of an agency with the name of a day. */
export function agencyFields(
  agency: Pick<Agency, 'kind' | 'yearKind' | 'identifierCode' | 'officialOrder'>,
  name: NameDraft,
): Record<string, string> {
  return {
    ...nameFields(name),
    kind: agency.kind,
    yearKind: agency.yearKind,
    identifierCode: agency.identifierCode ?? '',
    officialOrder: String(agency.officialOrder),
  };
}

/** What the audit keeps of a new agency. */
export function draftFields(draft: AgencyDraft): Record<string, string> {
  return { code: draft.code, ...agencyFields(draft, draft), validFrom: draft.validFrom ?? '' };
}

/** The fields of both sides that differ. */
export function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): { before: Record<string, string>; after: Record<string, string> } {
  const changed = Object.keys(after).filter((field) => before[field] !== after[field]);
  const only = (side: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(changed.map((field) => [field, side[field] ?? '']));
  return { before: only(before), after: only(after) };
}

/** The draft that a stored name came from. */
export function draftOf(name: AgencyName): NameDraft {
  const { name: fullName, shortName, email, superiorBody, letterheadName, documentSymbol } = name;
  return { name: fullName, shortName, email, superiorBody, letterheadName, documentSymbol };
}
