import type { BusinessDate } from '../../domain/calendar';
import type { SuccessionKind } from '../../domain/agencies';
import { formatDate } from '../../text/date';
import { fold } from '../../text/search';
import { agencyKindWords } from '../../text/vi';
import { formatValidity } from '../../text/validity';
import type {
  AgencyFormValues,
  AgencyNameView,
  AgencyRow,
  SuccessionView,
} from '../../../templates/pages/agencies/agency-props';
import type { ExistingAgency } from '../../../templates/pages/agencies/edit';
import { existsOn } from './agencies.policy';
import type { Agency, AgencyDetails, AgencyName, Succession } from './agency';
import { NOTHING_RENAMED, type TypedForms } from './agency-forms.view';

/** What became of an agency, before the names of those that took over. */
const TO_WORDS: Readonly<Record<SuccessionKind, string>> = {
  merge: 'sáp nhập vào',
  consolidate: 'hợp nhất thành',
  split: 'chia, tách thành',
  dissolve: 'giải thể, bàn giao cho',
};

/** Where an agency came from, before the names of those that went before it. */
const FROM_WORDS: Readonly<Record<SuccessionKind, string>> = {
  merge: 'nhận sáp nhập',
  consolidate: 'hợp nhất từ',
  split: 'tách ra từ',
  dissolve: 'nhận bàn giao của',
};

/** An agency as a row of the list of a day. */
export function agencyRow(agency: Agency, successions: readonly Succession[], day: BusinessDate): AgencyRow {
  const { code, name, shortName, kind, kindWords, identifierCode, officialOrder, activeFrom, activeTo } = agency;
  return {
    ...{ code, name, shortName, kind, identifierCode, officialOrder },
    kindWords: kindWords !== null && fold(kindWords) !== fold(agencyKindWords[kind]) ? kindWords : null,
    validity: formatValidity(activeFrom, activeTo),
    dated: activeFrom !== null || activeTo !== null,
    active: existsOn(agency, day),
    successions: successionViews(code, successions),
  };
}

/** The steps from and to an agency, those of one day and kind together. */
export function successionViews(code: string, successions: readonly Succession[]): SuccessionView[] {
  const views = new Map<string, { words: string; agencies: { code: string; name: string }[]; effectiveOn: string }>();
  for (const step of successions) {
    const leaves = step.predecessorCode === code;
    if (!leaves && step.successorCode !== code) continue;
    const words = (leaves ? TO_WORDS : FROM_WORDS)[step.kind];
    const key = `${words} ${step.effectiveOn}`;
    const view = views.get(key) ?? { words, agencies: [], effectiveOn: formatDate(step.effectiveOn) };
    view.agencies.push(
      leaves
        ? { code: step.successorCode, name: step.successorName }
        : { code: step.predecessorCode, name: step.predecessorName },
    );
    views.set(key, view);
  }
  return [...views.values()];
}

/** An agency as its page shows it, with the forms as they were sent. */
export function existingAgency(details: AgencyDetails, typed: TypedForms, day: BusinessDate): ExistingAgency {
  const { agency } = details;
  return {
    code: agency.code,
    currentName: agency.name,
    version: agency.version,
    names: nameViews(details, day),
    successions: successionViews(agency.code, details.successions),
    rename: typed.rename ?? NOTHING_RENAMED,
    active: agency.activeTo === null,
  };
}

function nameViews({ names }: AgencyDetails, day: BusinessDate): AgencyNameView[] {
  return names.map((name) => ({
    name: name.name,
    shortName: name.shortName,
    validity: formatValidity(name.validFrom, name.validTo),
    current: isOfDay(name, day),
  }));
}

/** What is stored, as the form shows it. */
export function storedValues({ agency, names }: AgencyDetails, day: BusinessDate): AgencyFormValues {
  const name = names.find((candidate) => isOfDay(candidate, day));
  return {
    code: agency.code,
    name: agency.name,
    shortName: agency.shortName,
    kind: agency.kind,
    yearKind: agency.yearKind,
    identifierCode: agency.identifierCode ?? '',
    officialOrder: String(agency.officialOrder),
    validFrom: agency.activeFrom === null ? '' : formatDate(agency.activeFrom),
    superiorBody: name?.superiorBody ?? '',
    letterheadName: name?.letterheadName ?? '',
    documentSymbol: name?.documentSymbol ?? '',
    email: name?.email ?? '',
  };
}

/** An empty form; a new agency comes after all others. */
export function emptyValues(nextOrder: number): AgencyFormValues {
  const empty = { code: '', name: '', shortName: '', identifierCode: '', validFrom: '' };
  const letterhead = { superiorBody: '', letterheadName: '', documentSymbol: '', email: '' };
  return { ...empty, kind: 'party', yearKind: 'calendar', officialOrder: String(nextOrder), ...letterhead };
}

function isOfDay({ validFrom, validTo }: AgencyName, day: BusinessDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
