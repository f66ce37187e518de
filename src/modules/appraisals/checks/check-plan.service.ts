import { Injectable } from '@nestjs/common';
import { FEWEST_CHECKED, mostChecked, type PlannedCheck, planChecks } from '../../../domain/appraisal/cross-check';
import { checkOriginWords } from '../../../text/vi';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import { requiredReason } from '../../../platform/forms';
import { type BlocPlace, type Member, PlacesService, requireUnlocked } from '../../blocs';
import type { CheckedSheetState, CrossCheck, PlacedCheck } from './check';
import { CheckNotices } from './check-notices';
import { ChecksRepository, type NewCheck } from './checks.repository';
import { checksFor, mayArrange, mayArrangeFor, maySeePlan, mutualIds } from './checks.policy';

/** A cross-check that is to be added by hand; codes of agencies. */
export interface ManualCheck {
  readonly checker: string;
  readonly checked: string;
  readonly reason: string;
}

/** Who checks whose sheet in a review: read, assigned automatically, added by hand. */
@Injectable()
export class CheckPlanService {
  constructor(
    private readonly database: Database,
    private readonly checks: ChecksRepository,
    private readonly places: PlacesService,
    private readonly notices: CheckNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The checks of the place: all of them for who reads the whole bloc, else those in force of the agencies that the actor
   * checks for. In official order of checker and checked. The same two queries however many there are.
   */
  async list(actor: Actor, place: BlocPlace): Promise<PlacedCheck[]> {
    if (place.review === null) return [];
    const checks = await this.checks.list(place.review.id);
    const placed = placedChecks(place, checks, await this.checks.sheets(place.review.id));
    if (maySeePlan(actor, place)) return placed;
    return placed.filter(({ checker, state }) => state !== 'ended' && checksFor(actor, place, checker));
  }

  /**
   * One check of the place, moved by nobody else until the end of the transaction. NotFound when there is none, Conflict
   * once the review is published.
   */
  async lock(place: BlocPlace, id: string): Promise<PlacedCheck> {
    const reviewId = place.review?.id;
    const check = reviewId === undefined ? null : await this.checks.lock(reviewId, id);
    if (reviewId === undefined || check === null) throw new NotFound('Không tìm thấy phân công này.');
    const [placed] = placedChecks(place, [check], await this.checks.sheets(reviewId));
    if (!placed) throw new NotFound('Không tìm thấy phân công này.');
    await this.requireStillOpen(place, reviewId);
    return placed;
  }

  /** What the automatic assignment would be; nothing is stored. Forbidden for who does not assign, InvalidInput for a wrong number. */
  preview(actor: Actor, place: BlocPlace, each: number): PlannedCheck[] {
    requireArranger(actor, place);
    return planOf(place, each);
  }

  /**
   * Stores the assignment of the teams and the automatic one. The same again changes nothing; Conflict when another one is
   * in force already. Assignments added by hand stay.
   */
  async apply(actor: Actor, place: BlocPlace, each: number): Promise<void> {
    requireArranger(actor, place);
    const reviewId = requireReview(place);
    const wanted = planOf(place, each).map((pair) => newCheck(this.places, place, pair, ''));
    await this.database.transaction(async () => {
      await this.requireStillOpen(place, reviewId);
      const stored = (await this.checks.list(reviewId)).filter(isAssignedAtOnce);
      if (stored.length > 0) {
        if (isSamePlan(stored, wanted)) return;
        throw new Conflict('Khối đã được phân công kiểm tra chéo. Thêm hoặc thôi từng phân công khi cần thay đổi.');
      }
      await this.store(actor, place, reviewId, wanted);
    });
  }

  /**
   * Adds one assignment by hand, for a stored reason; promises whether the two now check each other. Forbidden for who decides about the checked agency in no role;
   * InvalidInput naming the field for an agency that would check itself, or that checks it already.
   */
  async add(actor: Actor, place: BlocPlace, { checker, checked, reason: typed }: ManualCheck): Promise<boolean> {
    requireArranger(actor, place);
    const reviewId = requireReview(place);
    const checkedMember = memberOf(place, checked, 'checked');
    const checkerMember = memberOf(place, checker, 'checker');
    if (checker === checked) throw new InvalidInput([{ code: 'check_itself', place: 'checker' }]);
    if (!mayArrangeFor(actor, place, checkedMember)) throw ownSheet(checkedMember);
    const reason = requiredReason(typed);
    const pair: PlannedCheck = { checker: checkerMember.code, checked: checkedMember.code, origins: ['manual'] };
    return this.database.transaction(async () => {
      await this.requireStillOpen(place, reviewId);
      const added = await this.store(actor, place, reviewId, [newCheck(this.places, place, pair, reason)]);
      if (added === 0) throw new InvalidInput([{ code: 'check_exists', place: 'checker' }]);
      const placed = placedChecks(place, await this.checks.list(reviewId), new Map());
      return placed.some((check) => check.mutual && check.checker === checkerMember && check.checked === checkedMember);
    });
  }

  /** The review may have been published since the place was found. */
  private async requireStillOpen(place: BlocPlace, reviewId: string): Promise<void> {
    const state = await this.checks.lockReview(reviewId);
    requireUnlocked({ ...place, review: place.review && { ...place.review, state } });
  }

  private async store(actor: Actor, place: BlocPlace, reviewId: string, wanted: readonly NewCheck[]): Promise<number> {
    const added = await this.checks.add(reviewId, wanted, actor.name, this.clock.now());
    const isNew = (check: NewCheck): boolean =>
      added.some(
        ({ checkerAgencyId, checkedAgencyId }) =>
          checkerAgencyId === check.checkerAgencyId && checkedAgencyId === check.checkedAgencyId,
      );
    const stored = wanted.filter(isNew);
    for (const check of stored) {
      const { checker, checked } = sidesOf(place, check);
      const origin = check.origins.map((one) => checkOriginWords[one]).join(', ');
      this.audit.record({
        chain: chainOfBloc(place.bloc.code),
        actor,
        action: 'check.assigned',
        subject: `sheet:${checked.code}/${place.period.code}`,
        data: { checker: checker.name, checked: checked.name, origin, reason: check.assignReason },
      });
    }
    await this.notices.assigned(
      actor,
      place,
      stored.map((check) => sidesOf(place, check)),
    );
    return stored.length;
  }
}

/** The turn of a period: everybody of the bloc checks others than in the year before where there are enough. */
export function turnOf(place: BlocPlace): number {
  return Number(place.year.from.slice(0, 4));
}

/** The checks of a review with their agencies; those of an agency that is no member any more are left out. */
export function placedChecks(
  place: BlocPlace,
  checks: readonly CrossCheck[],
  sheets: ReadonlyMap<string, CheckedSheetState>,
): PlacedCheck[] {
  const order = new Map(place.members.map((member, index) => [member.agencyId, { member, index }]));
  const mutual = mutualIds(checks);
  return checks
    .flatMap((check) => {
      const checker = order.get(check.checkerAgencyId);
      const checked = order.get(check.checkedAgencyId);
      return checker && checked ? [{ check, checker, checked }] : [];
    })
    .sort((left, right) => left.checker.index - right.checker.index || left.checked.index - right.checked.index)
    .map(({ check, checker, checked }) => ({
      ...check,
      checker: checker.member,
      checked: checked.member,
      sheetState: sheets.get(check.checkedAgencyId)?.state ?? 'not_started',
      mutual: mutual.has(check.id),
    }));
}

/** Refuses what an actor would decide about their own agency. */
export function ownSheet(checked: Member): Forbidden {
  return new Forbidden(
    `Bạn thuộc ${checked.name} nên không quyết định ai kiểm tra phiếu của cơ quan này. Việc này do Sở Nội vụ làm.`,
  );
}

function planOf(place: BlocPlace, each: number): PlannedCheck[] {
  const maximum = mostChecked(place.members.length);
  if (!Number.isInteger(each) || each < FEWEST_CHECKED || each > maximum) {
    const parameters = { minimum: FEWEST_CHECKED, maximum };
    throw new InvalidInput([{ code: 'check_number', place: 'each', parameters }]);
  }
  return planChecks(place.members, { each, turn: turnOf(place) });
}

function requireArranger(actor: Actor, place: BlocPlace): void {
  if (!mayArrange(actor, place)) throw new Forbidden();
}

/** The id of a review that may still be changed. */
function requireReview(place: BlocPlace): string {
  requireUnlocked(place);
  if (place.review === null) throw new Conflict('Khối chưa mở kỳ này nên chưa phân công kiểm tra chéo.');
  return place.review.id;
}

function memberOf(place: BlocPlace, code: string, field: string): Member {
  const member = place.members.find((candidate) => candidate.code === code);
  if (member) return member;
  throw new InvalidInput([{ code: 'unknown_choice', place: field, parameters: { label: 'cơ quan' } }]);
}

function newCheck(places: PlacesService, place: BlocPlace, pair: PlannedCheck, assignReason: string): NewCheck {
  return {
    checkerAgencyId: places.member(place, pair.checker).agencyId,
    checkedAgencyId: places.member(place, pair.checked).agencyId,
    origins: pair.origins,
    assignReason,
  };
}

function sidesOf(place: BlocPlace, check: NewCheck): { checker: Member; checked: Member } {
  const find = (id: string): Member | undefined => place.members.find(({ agencyId }) => agencyId === id);
  const checker = find(check.checkerAgencyId);
  const checked = find(check.checkedAgencyId);
  if (!checker || !checked) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
  return { checker, checked };
}

/** Whether an assignment in force came with others and not by hand. */
function isAssignedAtOnce({ state, origins }: CrossCheck): boolean {
  return state !== 'ended' && origins.some((origin) => origin !== 'manual');
}

function isSamePlan(stored: readonly CrossCheck[], wanted: readonly NewCheck[]): boolean {
  const key = (check: Pick<CrossCheck, 'checkerAgencyId' | 'checkedAgencyId'>): string =>
    `${check.checkerAgencyId} ${check.checkedAgencyId}`;
  const known = new Set(stored.map(key));
  return stored.length === wanted.length && wanted.every((check) => known.has(key(check)));
}
