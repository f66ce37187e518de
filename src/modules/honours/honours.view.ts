import type { HonourView, SearchValues } from '../../../templates/pages/honours/honour-props';
import type { SearchPageProps } from '../../../templates/pages/honours/search';
import type { SearchChoices } from '../../../templates/pages/honours/search-form';
import {
  AWARD_KINDS,
  AWARD_SYSTEMS,
  COMMENDATION_SUBJECTS,
  COMMENDATION_TYPES,
} from '../../domain/commendation/subjects';
import { formatDate } from '../../text/date';
import { fold } from '../../text/search';
import { formatNumber } from '../../text/number';
import { awardKindWords, commendationSubjectWords, commendationTypeWords } from '../../text/vi';
import { achievementYears, awardSystemWords, honourCountWords } from '../../text/words/honours';
import type { LedgerYear } from './holder-ledger.repository';
import { COUNTED, type LedgerPage, type LedgerRow } from './ledger';
import { positionText } from './ledger-fields';

/** An honour as lists show it. */
export function honourView(row: LedgerRow): HonourView {
  return {
    id: row.id,
    recipientName: row.recipientName,
    recipientDetail: row.recipientDetail,
    subject: commendationSubjectWords[row.subject],
    agencyName: row.agencyName,
    agencyToday: agencyToday(row),
    agencyHref: row.agencyCode === null ? null : `/tra-cuu/co-quan/${row.agencyCode}`,
    personHref: row.personId === null ? null : `/tra-cuu/ca-nhan/${row.personId}`,
    awardName: row.awardName,
    isToCheck: row.awardCode === null,
    isOpen: row.awardCode === null || row.agencyId === null || !hasHolder(row),
    type: commendationTypeWords[row.type],
    years: achievementYears(row.achievementFrom, row.achievementYear),
    decisionNumber: row.decisionNumber,
    decisionHref: `/quyet-dinh/${row.decisionId}`,
    issuingBody: row.issuingBody,
    decidedOn: formatDate(row.decidedOn),
    revoked: row.revokedOn === null ? null : `Đã hủy bỏ từ ${formatDate(row.revokedOn)}: ${row.revokedReason ?? ''}`,
  };
}

/** Says under which name an agency is found today; null when it is the one that is printed. */
function agencyToday({ agencyName, agencyNameToday }: LedgerRow): string | null {
  if (agencyNameToday === undefined || agencyNameToday === null) return null;
  return fold(agencyNameToday) === fold(agencyName) ? null : agencyNameToday;
}

function hasHolder({ subject, isAgency, divisionId, personId, householdId }: LedgerRow): boolean {
  if (subject === 'person') return personId !== null;
  return subject === 'household' ? householdId !== null : isAgency || divisionId !== null;
}

/** What a search found, with the addresses of its pages. */
export function foundView(page: LedgerPage, values: SearchValues, isFirst: boolean): SearchPageProps['found'] {
  const conditions = Object.entries<string>({ ...values }).filter(([, value]) => value !== '');
  const hrefWith = (more: readonly (readonly [string, string])[]): string => {
    const query = new URLSearchParams(
      [...conditions, ...more].map(([name, value]): [string, string] => [name, value]),
    ).toString();
    return query === '' ? '/tra-cuu' : `/tra-cuu?${query}`;
  };
  return {
    honours: page.rows.map(honourView),
    countText: page.count === null ? null : honourCountWords(page.count, COUNTED),
    nextHref: page.next === null ? null : hrefWith([['sau', positionText(page.next)]]),
    firstHref: isFirst ? null : hrefWith([]),
    stoppedAt: page.stoppedAt === null ? null : formatDate(page.stoppedAt),
    hasConditions: conditions.length > 0,
    query: conditions.length === 0 ? '' : `?${new URLSearchParams(conditions).toString()}`,
  };
}

/** The lists of a search form. */
export function searchChoices(
  agencies: readonly { readonly code: string; readonly name: string; readonly former: readonly string[] }[],
  awards: readonly { readonly code: string; readonly name: string }[],
): SearchChoices {
  const option = ({ code, name }: { code: string; name: string }): { value: string; label: string } => ({
    value: code,
    label: name,
  });
  return {
    agencies: agencies.map(({ code, name, former }) => ({
      value: code,
      label: former.length === 0 ? name : `${name} (trước đây: ${former.join('; ')})`,
    })),
    awards: awards.map(option),
    systems: AWARD_SYSTEMS.map((code) => ({ value: code, label: awardSystemWords[code] })),
    subjects: COMMENDATION_SUBJECTS.map((code) => ({ value: code, label: commendationSubjectWords[code] })),
    types: COMMENDATION_TYPES.map((code) => ({ value: code, label: commendationTypeWords[code] })),
    kinds: AWARD_KINDS.map((code) => ({ value: code, label: awardKindWords[code] })),
  };
}

/** A year of an agency's ledger in a list of links. */
export function yearView({ year, collectives, people }: LedgerYear): { year: number; countText: string } {
  const parts = [
    ...(collectives > 0 ? [`${formatNumber(String(collectives))} tập thể`] : []),
    ...(people > 0 ? [`${formatNumber(String(people))} cá nhân, hộ gia đình`] : []),
  ];
  return { year, countText: parts.join(', ') };
}
