import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Scheme } from '../../domain/scoring/scheme';
import { allNodes, codesInside } from '../../domain/scoring/tree';
import type { SheetState } from '../../domain/workflow/sheet';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { accessPlace, type BlocPlace, judgesItself, type Member, ReviewStatesService } from '../blocs';
import { type PublishedScheme, SchemesService } from '../schemes';
import { AssignmentsRepository, type Unassigned } from './assignments.repository';
import { auditedReview } from './scores.service';

/** Which criteria of a review are not assigned to whom. */
export interface Assignments {
  readonly scheme: PublishedScheme;
  readonly members: readonly AssignedMember[];
  /** Changes with every change of the assignments; who saves names the one they saw. */
  readonly seen: string;
}

export interface AssignedMember {
  readonly member: Member;
  /** Codes of criteria and groups that are not assigned, as they were set. */
  readonly unassigned: ReadonlySet<string>;
  /** Why nothing may be changed for it now. */
  readonly lock: 'sent' | 'own' | null;
}

/** One criterion or group of one member, as it shall be. */
export interface Cell {
  readonly agency: string;
  readonly criterion: string;
}

/** Decides which criteria are not assigned to an agency: they leave the denominator of that agency alone. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly repository: AssignmentsRepository,
    private readonly schemes: SchemesService,
    private readonly states: ReviewStatesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Null without a scheme. Forbidden for who does not assign. */
  async read(actor: Actor, place: BlocPlace): Promise<Assignments | null> {
    if (!may(actor, 'criteria.assign', accessPlace(place))) throw new Forbidden();
    const version = place.review?.schemeVersionId ?? null;
    if (place.review === null || version === null) return null;
    const scheme = await this.schemes.versionById(version);
    const stored = await this.repository.list(place.review.id);
    return assignmentsOf(actor, place, scheme, stored, await this.repository.states(place.review.id, false));
  }

  /**
   * Makes the assignments of the members that may be changed exactly these: `unassigned` are the cells that are not assigned.
   * Conflict when somebody changed them since `seen`, or for a sheet that is sent; Forbidden for the actor's own agency;
   * InvalidInput for a criterion that the scheme does not have.
   */
  async save(actor: Actor, place: BlocPlace, unassigned: readonly Cell[], seen: string): Promise<void> {
    await this.change(actor, place, seen, ({ scheme, members }) =>
      members
        .filter(({ lock }) => lock === null)
        .map((assigned) => ({ assigned, wanted: wantedFor(scheme.definition, assigned, unassigned) })),
    );
  }

  /** Sets one cell. The same again changes nothing. */
  async set(actor: Actor, place: BlocPlace, { agency, criterion }: Cell, isAssigned: boolean): Promise<void> {
    await this.change(actor, place, null, ({ members }) => {
      const assigned = members.find(({ member }) => member.code === agency);
      if (assigned === undefined) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
      const wanted = new Set(assigned.unassigned);
      if (isAssigned) wanted.delete(criterion);
      else wanted.add(criterion);
      return [{ assigned, wanted }];
    });
  }

  private async change(
    actor: Actor,
    place: BlocPlace,
    seen: string | null,
    wantedBy: (current: Assignments) => readonly Wanted[],
  ): Promise<void> {
    const before = await this.read(actor, place);
    const reviewId = place.review?.id;
    if (before === null || reviewId === undefined)
      throw new Conflict('Kỳ này chưa có thang điểm nên chưa giao tiêu chí.');
    await this.database.transaction(async () => {
      await this.states.holdOpen(place);
      const stored = await this.repository.lock(reviewId);
      const states = await this.repository.states(reviewId, true);
      const current = assignmentsOf(actor, place, before.scheme, stored, states);
      if (seen !== null && seen !== current.seen) throw new Conflict(STALE);
      const changes = wantedBy(current).map(changeOf);
      for (const change of changes) requireAllowed(before.scheme.definition, change);
      const cells = (of: 'added' | 'removed'): Unassigned[] =>
        changes.flatMap((change) => change[of].map((code) => ({ agencyId: change.member.agencyId, code })));
      await this.repository.add(reviewId, cells('added'), actor.name, this.clock.now());
      await this.repository.remove(reviewId, cells('removed'));
      for (const { member, added, removed } of changes) {
        this.record(actor, place, member, added, 'unassigned');
        this.record(actor, place, member, removed, 'assigned');
      }
    });
  }

  /** One record of everything that changed one way for a member. */
  private record(
    actor: Actor,
    place: BlocPlace,
    member: Member,
    codes: readonly string[],
    after: 'assigned' | 'unassigned',
  ): void {
    if (codes.length === 0) return;
    const before = after === 'assigned' ? 'unassigned' : 'assigned';
    this.audit.record({
      ...auditedReview(actor, place),
      action: 'criteria.assigned',
      data: { agency: member.code, criterion: codes.join(', '), before, after },
    });
  }
}

interface Wanted {
  readonly assigned: AssignedMember;
  readonly wanted: ReadonlySet<string>;
}

/** What differs for one member, as codes of criteria and groups. */
interface Change extends Pick<AssignedMember, 'member' | 'lock'> {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function changeOf({ assigned: { member, lock, unassigned }, wanted }: Wanted): Change {
  return {
    ...{ member, lock },
    added: [...wanted].filter((code) => !unassigned.has(code)),
    removed: [...unassigned].filter((code) => !wanted.has(code)),
  };
}

function requireAllowed(scheme: Scheme, { member, lock, added, removed }: Change): void {
  if (added.length + removed.length === 0) return;
  if (lock === 'own') throw new Forbidden('Bạn thuộc cơ quan này nên không giao tiêu chí cho cơ quan.');
  if (lock === 'sent') throw new Conflict(`${member.name} đã gửi phiếu nên không đổi tiêu chí được giao nữa.`);
  const known = new Set(allNodes(scheme).map(({ code }) => code));
  if (added.every((code) => known.has(code))) return;
  throw new InvalidInput([{ code: 'unknown_choice', place: 'criterion', parameters: { label: 'tiêu chí' } }]);
}

const STALE =
  'Việc giao tiêu chí vừa được người khác sửa sau khi bạn mở trang. Các ô dưới đây là hiện trạng; ô bạn chọn khác có ghi “bạn chọn”. Hãy xem lại, đánh dấu rồi lưu.';

/** What the boxes say of one member, as far as they may say it: codes that are not to be assigned. A box inside a group that is left out cannot be ticked: what was set there stays. */
export function wantedFor(scheme: Scheme, { member, unassigned }: AssignedMember, cells: readonly Cell[]): Set<string> {
  const ticked = new Set(cells.filter(({ agency }) => agency === member.code).map(({ criterion }) => criterion));
  const covered = codesInside(scheme, ticked);
  return new Set([...ticked, ...[...unassigned].filter((code) => covered.has(code))]);
}

function assignmentsOf(
  actor: Actor,
  place: BlocPlace,
  scheme: PublishedScheme,
  stored: readonly Unassigned[],
  states: ReadonlyMap<string, SheetState>,
): Assignments {
  const byAgency = new Map<string, Set<string>>();
  for (const { agencyId, code } of stored) {
    byAgency.set(agencyId, (byAgency.get(agencyId) ?? new Set()).add(code));
  }
  const members = place.members.map((member): AssignedMember => {
    const state = states.get(member.agencyId) ?? 'not_started';
    const isDraft = state === 'not_started' || state === 'drafting';
    return {
      member,
      unassigned: byAgency.get(member.agencyId) ?? new Set(),
      lock: judgesItself(actor, place, member) ? 'own' : isDraft ? null : 'sent',
    };
  });
  const seen = createHash('sha256').update(JSON.stringify(stored)).digest('hex').slice(0, 16);
  return { scheme, members, seen };
}
