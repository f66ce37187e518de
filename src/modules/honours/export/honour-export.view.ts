import type { HonourListFacts } from '../../../../templates/documents/honour-list/honour-list';
import { formatDate } from '../../../text/date';
import { awardKindWords, commendationSubjectWords, commendationTypeWords } from '../../../text/vi';
import { achievementYears, awardSystemWords } from '../../../text/words/honours';
import type { LedgerQuery, LedgerRow } from '../ledger';

/** An honour as a file shows it. */
export function exportedHonour(row: LedgerRow): HonourListFacts['honours'][number] {
  const { recipientName, recipientDetail, agencyName, awardName, decisionNumber, decidedOn, issuingBody } = row;
  return {
    ...{ recipientName, recipientDetail, agencyName, awardName, decisionNumber, decidedOn, issuingBody },
    subject: commendationSubjectWords[row.subject],
    years: achievementYears(row.achievementFrom, row.achievementYear),
    remark: row.revokedOn === null ? '' : `Đã hủy bỏ từ ${formatDate(row.revokedOn)}`,
  };
}

interface Named {
  readonly code: string;
  readonly name: string;
}

/** The conditions of a search in words: 'Tên có “nguyễn”; năm thành tích 2021'; '' for everything. */
export function scopeWords(
  query: LedgerQuery,
  agencies: readonly (Named & { id: string })[],
  awards: readonly Named[],
): string {
  const agency = agencies.find(({ id }) => id === query.agencyId);
  const award = awards.find(({ code }) => code === query.awardCode);
  const parts = [
    query.name === '' ? '' : `tên có “${query.name}”`,
    agency?.name ?? '',
    award?.name ?? query.awardCode ?? '',
    query.year === null ? '' : `năm thành tích ${String(query.year)}`,
    query.decision === '' ? '' : `quyết định số ${query.decision}`,
    query.system === null ? '' : `hệ thống ${awardSystemWords[query.system]}`,
    query.subject === null ? '' : commendationSubjectWords[query.subject].toLowerCase(),
    query.type === null ? '' : commendationTypeWords[query.type].toLowerCase(),
    query.kind === null ? '' : awardKindWords[query.kind].toLowerCase(),
    query.from === null ? '' : `từ ngày ${formatDate(query.from)}`,
    query.to === null ? '' : `đến hết ngày ${formatDate(query.to)}`,
  ].filter((part) => part !== '');
  const text = parts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
