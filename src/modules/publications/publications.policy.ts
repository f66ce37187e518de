import type { PublicationCheck } from '../../domain/publication/checks';
import type { ReviewAction, ReviewState } from '../../domain/workflow/review';
import { publicationCheckWords } from '../../text/publication';
import { reviewStateWords } from '../../text/words/workflow';
import { Conflict } from '../../platform/errors';
import type { BlocPlace } from '../blocs';

/** The sentence of a check, with the names of the agencies that do not pass it. */
export function checkSentence(place: Pick<BlocPlace, 'members'>, check: PublicationCheck): string {
  const words = publicationCheckWords[check.code];
  if (check.passed) return words.passed;
  const names = check.agencies.map((code) => place.members.find((member) => member.code === code)?.name ?? code);
  return words.failed(names.join('; '));
}

/** Conflict naming everything that stands in the way. */
export function requirePassed(place: BlocPlace, checks: readonly PublicationCheck[]): void {
  const failed = checks.filter(({ passed }) => !passed);
  if (failed.length === 0) return;
  const sentences = failed.map((check) => checkSentence(place, check));
  throw new Conflict(`Chưa công bố được. ${sentences.join('. ')}.`, {
    checks: failed.map(({ code, agencies }) => ({ code, agencies })),
  });
}

/** Why a step cannot be taken from a state. */
export function lockedSentence(state: ReviewState, action: ReviewAction): string {
  if (action === 'publish') return `Kỳ này ${STATE[state]}, không công bố lần nữa được.`;
  if (action === 'close')
    return state === 'open' ? 'Kỳ này chưa công bố kết quả nên chưa đóng được.' : 'Kỳ này đã đóng.';
  return 'Kỳ này đang mở.';
}

const STATE: Readonly<Record<ReviewState, string>> = {
  open: reviewStateWords.open.toLocaleLowerCase('vi'),
  published: reviewStateWords.published.toLocaleLowerCase('vi'),
  closed: reviewStateWords.closed.toLocaleLowerCase('vi'),
};
