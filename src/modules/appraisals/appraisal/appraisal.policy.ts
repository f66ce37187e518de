import { isDisclosed } from '../../../domain/appraisal/disclosure';
import { type Actor, may } from '../../../platform/access';
import { Conflict, Forbidden } from '../../../platform/errors';
import { accessPlace, type BlocPlace, judgesItself, type Member } from '../../blocs';
import type { PublishedScheme } from '../../schemes';
import type { Sheet } from '../../sheets';

type Judged = Pick<Member, 'agencyId' | 'role'>;

/** Whether the actor sees what is said of all sheets of the place: the secretary, the appraisers, the leader in charge. */
export function mayReadAppraisals(actor: Actor, place: BlocPlace): boolean {
  return may(actor, 'appraisal.read', accessPlace(place));
}

/**
 * Whether the actor sees what is said of one sheet. Of the sheet of the chair the secretary sees as much as its agency does:
 * nothing that the scheme does not show yet.
 */
export function mayReadAppraisal(
  actor: Actor,
  { place, member, state, scheme }: Pick<Sheet, 'place' | 'member' | 'state'> & { readonly scheme: PublishedScheme },
): boolean {
  if (!mayReadAppraisals(actor, place)) return false;
  return !judgesItself(actor, place, member) || isDisclosed(scheme.definition.appraisal, state);
}

/** Whether the actor appraises the sheet of a member: nobody does for an agency they belong to (product §3). */
export function mayAppraise(actor: Actor, place: BlocPlace, member: Judged): boolean {
  return may(actor, 'appraisal.write', accessPlace(place)) && !judgesItself(actor, place, member);
}

/** Forbidden for whoever does not appraise the sheet of the member. */
export function requireAppraiser(actor: Actor, place: BlocPlace, member: Judged): void {
  if (mayAppraise(actor, place, member)) return;
  if (!may(actor, 'appraisal.write', accessPlace(place))) throw new Forbidden();
  throw new Forbidden('Bạn thuộc cơ quan này nên không thẩm định phiếu của cơ quan.');
}

/** Conflict unless the sheet is taken up: only then its points are decided. */
export function requireTakenUp({ member, state }: Pick<Sheet, 'member' | 'state'>): void {
  if (state === 'taken_up') return;
  throw new Conflict(`${member.name}: ${REASONS[state]}`, { state });
}

const REASONS: Readonly<Record<Exclude<Sheet['state'], 'taken_up'>, string>> = {
  not_started: 'cơ quan chưa bắt đầu tự chấm nên chưa thẩm định được.',
  drafting: 'phiếu đang được soạn nên chưa thẩm định được.',
  awaiting_leader: 'phiếu đang chờ lãnh đạo cơ quan duyệt nên chưa thẩm định được.',
  submitted: 'phiếu đã nộp nhưng chưa tiếp nhận. Hãy tiếp nhận phiếu rồi thẩm định.',
  appraised: 'đã chốt kết quả thẩm định. Muốn sửa, hãy mở lại thẩm định và ghi lý do.',
  published: 'kết quả đã công bố nên không sửa được nữa.',
};
