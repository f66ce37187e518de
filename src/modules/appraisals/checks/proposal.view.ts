import { toDecimalString } from '../../../domain/fraction';
import { isStated } from '../../../domain/scoring/judgement';
import { formatInstant } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { sentenceOf } from '../../../text/vi';
import type { ProposalStatus, ProposalView } from '../../../../templates/pages/appraisals/proposal-form';
import type { Conflict, InvalidInput } from '../../../platform/errors';
import type { StoredJudgement } from '../judgements/judgement';
import { StaleJudgement } from '../judgements/judgement-errors';
import type { TypedProposal } from './proposals';

const SHOWN_DECIMALS = 10;

/** Where one proposal stands and what it is called. */
export type ProposalPlace = Pick<ProposalView, 'action' | 'key' | 'title'>;

/** What is stored, as its form shows it. */
export function proposalView(place: ProposalPlace, stored: StoredJudgement | undefined): ProposalView {
  const points = stored?.points ?? null;
  const isSaid = stored !== undefined && isStated(stored);
  return {
    ...place,
    fields: {
      accepted: stored?.accepted ?? false,
      points: points === null ? '' : toDecimalString(points, SHOWN_DECIMALS).replace('.', ','),
      reason: stored?.reason ?? '',
    },
    version: stored?.version ?? 0,
    text: stored === undefined ? '' : textOf(stored),
    status: isSaid
      ? {
          kind: stored.outdated ? 'outdated' : 'saved',
          text: `${stored.authorName}, ${formatInstant(stored.recordedAt)}`,
        }
      : { kind: 'none' },
  };
}

/** What was typed and could not be stored, with what is wrong or who was faster. */
export function refusedProposal(
  view: ProposalView,
  typed: TypedProposal,
  error: Conflict | InvalidInput,
): ProposalView {
  const { accepted, points, reason, version } = typed;
  const seen = /^\d{1,9}$/.test(version) ? Number(version) : view.version;
  return { ...view, fields: { accepted, points, reason }, version: seen, status: statusOf(error, typed) };
}

function statusOf(error: Conflict | InvalidInput, { accepted, points, reason }: TypedProposal): ProposalStatus {
  if (error instanceof StaleJudgement) {
    const { stored } = error;
    return {
      kind: 'conflict',
      conflict: {
        savedBy: stored.authorName,
        savedAt: formatInstant(stored.recordedAt),
        storedText: textOf(stored),
        storedReason: stored.reason,
        typedText: accepted ? AGREED : points === '' ? '' : `${points} điểm`,
        typed: { accepted, points, reason },
        storedVersion: stored.version,
      },
    };
  }
  const sentences = 'violations' in error ? error.violations.map(sentenceOf) : [];
  return { kind: 'invalid', message: sentences.length === 0 ? error.message : sentences.join(' ') };
}

const AGREED = 'Đồng ý điểm tự chấm';

function textOf({ accepted, points }: StoredJudgement): string {
  if (accepted) return AGREED;
  return points === null ? '' : `${formatNumber(points, SHOWN_DECIMALS)} điểm`;
}
