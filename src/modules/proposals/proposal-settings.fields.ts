import { TIE_DECIDERS } from '../../domain/commendation/ties';
import { FieldReader } from '../../platform/forms';
import type { AllotmentDecision, QuotaDraft } from './award-quotas.service';
import type { TermDraft } from './proposal-terms.service';
import { TERM_KINDS } from './terms';
import type { TieRuleDraft } from './tie-rules.service';

const LONGEST_TEXT = 500;

/** The places of an award with their decision, as a program sends them. */
export function readQuota(awardCode: string, fields: object): { draft: QuotaDraft; decision: AllotmentDecision } {
  const reader = new FieldReader(fields);
  return reader.finish({
    draft: {
      ...{ awardCode, places: optionalPlaces(reader, 'places'), isRedecided: true },
      version: reader.integer('version', 'phiên bản'),
    },
    decision: readDecision(reader),
  });
}

/** The grid of a bloc as it is typed: places and the version seen, by award. An award left empty has no allotment. */
export function readQuotaGrid(fields: object): { drafts: QuotaDraft[]; decision: AllotmentDecision } {
  const reader = new FieldReader(fields);
  const awards = Object.keys(fields).flatMap((name) => /^places-(.+)$/.exec(name)?.[1] ?? []);
  return reader.finish({
    drafts: awards.map((awardCode) => ({
      ...{ awardCode, places: optionalPlaces(reader, `places-${awardCode}`), isRedecided: false },
      version: reader.integer(`version-${awardCode}`, 'phiên bản'),
    })),
    decision: readDecision(reader),
  });
}

/** A term as it is typed. */
export function readTerm(kind: string, fields: object): TermDraft {
  const reader = new FieldReader({ ...(fields as Readonly<Record<string, unknown>>), kind });
  return reader.finish({
    kind: reader.choice('kind', 'thời hạn', TERM_KINDS),
    workingDays: reader.integer('workingDays', 'số ngày làm việc', 1),
    basis: reader.text('basis', 'văn bản', { required: false, maximum: LONGEST_TEXT }),
    version: reader.integer('version', 'phiên bản', 1),
  });
}

/** Who chooses among equals, as it is typed. */
export function readTieRule(fields: object): TieRuleDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    decider: reader.choice('decider', 'người quyết định', TIE_DECIDERS),
    basis: reader.text('basis', 'văn bản quy định', { maximum: LONGEST_TEXT }),
    version: reader.integer('version', 'phiên bản'),
  });
}

function readDecision(reader: FieldReader): AllotmentDecision {
  return {
    decisionNumber: reader.text('decisionNumber', 'số quyết định', { required: false, maximum: LONGEST_TEXT }),
    decidedOn: reader.optionalDate('decidedOn'),
    reason: reader.text('reason', 'lý do thay đổi', { required: false, maximum: LONGEST_TEXT }),
  };
}

function optionalPlaces(reader: FieldReader, name: string): number | null {
  return reader.optionalText(name, 'số được đề nghị') === null ? null : reader.integer(name, 'số được đề nghị');
}
