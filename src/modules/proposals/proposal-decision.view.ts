import type { DecidedRow, RecordedDecision } from '../../../templates/pages/proposals/record-decision';
import type { BusinessDate } from '../../domain/calendar';
import { formatDate, formatInstant, parseDate } from '../../text/date';
import type { StoredDecision } from '../honours';
import type { Candidate } from './proposal';
import { outField, outReasonField } from './proposal-decision.fields';
import { detailOf, rankText } from './proposal.view';

/** The day whose names are shown: that of the decision as soon as it is typed. */
export function namesDay(typed: string, today: BusinessDate): { readonly date: BusinessDate; readonly words: string } {
  const decidedOn = parseDate(typed);
  const date = decidedOn ?? today;
  return { date, words: `ngày ${formatDate(date)}` };
}

/** Those on whom the decision is made, agencies under their names of a day, with what was typed of each. */
export function decidedRows(
  candidates: readonly Candidate[],
  agencies: readonly { readonly id: string; readonly name: string }[],
  fields: Readonly<Record<string, string>>,
): DecidedRow[] {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return candidates
    .filter(({ state }) => state === 'standing' || state === 'paused')
    .map((candidate) => {
      const { id, position, awardName, state, subject, divisionId, agencyId, snapshot } = candidate;
      const isAgency = subject === 'collective' && divisionId === null;
      const agencyName = names.get(agencyId) ?? snapshot.agencyName;
      const name = isAgency ? agencyName : candidate.name;
      return {
        ...{ id, position, name, awardName, isPaused: state === 'paused' },
        detail: detailOf({ ...candidate, name, snapshot: { ...snapshot, agencyName } }),
        rank: snapshot.result === null ? '' : rankText(snapshot.result.rank, snapshot.result.members),
        out: { name: outField(id), isTicked: (fields[outField(id)] ?? '') !== '' },
        reason: { name: outReasonField(id), value: fields[outReasonField(id)] ?? '' },
      };
    });
}

/** A decision that stands, for whoever wanted to record one. */
export function recordedDecision(decision: StoredDecision, honours: number): RecordedDecision {
  const { id, number, decidedOn, issuingBody, signerTitle, recordedBy, recordedAt } = decision;
  return {
    href: `/quyet-dinh/${id}`,
    title: `Quyết định số ${number} ngày ${formatDate(decidedOn)}`,
    facts: [
      ['Cơ quan ban hành', issuingBody],
      ['Chức vụ người ký', signerTitle === '' ? 'Chưa ghi' : signerTitle],
      ['Số trường hợp được khen', String(honours)],
      ['Người ghi', `${recordedBy}, ${formatInstant(recordedAt)}`],
    ],
  };
}
