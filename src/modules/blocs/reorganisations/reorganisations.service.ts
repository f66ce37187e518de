import { Injectable } from '@nestjs/common';
import { addDays } from '../../../domain/calendar';
import type { EntrySource } from '../../../domain/entry-source';
import { joiningOf } from '../../../domain/reorganisation';
import { formatDate } from '../../../text/date';
import { reorganisedNotice } from '../../../text/notices/reorganisations';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { InvalidInput } from '../../../platform/errors';
import { NoticesService, type Recipient } from '../../../platform/notices';
import { RolesService } from '../../accounts';
import { AgenciesService, type Passing } from '../../agencies';
import { MembershipsService } from '../memberships.service';
import { ReviewStatesService } from '../review-states.service';
import type { OpenMembership, ReorganisationPlan, ReorganisationRequest } from './reorganisation';
import { ReorganisationsRepository } from './reorganisations.repository';

/** Merges, splits and dissolves agencies in one act: the agency, its places in blocs and its people's roles (domain §1.5). */
@Injectable()
export class ReorganisationsService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
    private readonly memberships: MembershipsService,
    private readonly reviews: ReviewStatesService,
    private readonly roles: RolesService,
    private readonly repository: ReorganisationsRepository,
    private readonly notices: NoticesService,
  ) {}

  /**
   * What a reorganisation would do. Forbidden without the right to manage agencies; InvalidInput naming the fields; Conflict
   * when the agency has ended already or a published result would change.
   */
  async preview(actor: Actor, code: string, request: ReorganisationRequest): Promise<ReorganisationPlan> {
    const { passing } = request;
    const { kind, effectiveOn } = passing;
    const { agency, successors } = await this.agencies.passable(actor, code, passing);
    const ending = await this.repository.memberships([agency.agencyId], effectiveOn);
    requireBegun(ending, passing);
    const blocIds = ending.map(({ blocId }) => blocId);
    await this.reviews.holdMembers(blocIds, effectiveOn, null);
    const held = await this.repository.memberships(idsOf(successors), effectiveOn);
    const isMember = (blocCode: string, agencyCode: string): boolean => {
      const id = successors.find((successor) => successor.code === agencyCode)?.agencyId;
      return held.some((item) => item.blocCode === blocCode && item.agencyId === id && item.from <= effectiveOn);
    };
    const joining = joiningOf(kind, ending, passing.successorCodes, request, isMember);
    return {
      ...{ agency, successors, passing, ending, joining },
      vacant: ending.filter(
        ({ blocCode, role }) =>
          role !== 'member' && !joining.some((item) => item.ended.blocCode === blocCode && item.role === role),
      ),
      roles: await this.roles.heldFor(agency.agencyId, effectiveOn),
      tasks: await this.repository.openTasks(agency.agencyId, effectiveOn),
      sheets: await this.repository.openSheets(agency.agencyId),
    };
  }

  /**
   * Does all of it in one transaction and tells the people concerned; `version` is that of the agency that was read. The same
   * request once more changes nothing. StaleWrite when somebody saved the agency since.
   */
  async carryOut(
    actor: Actor,
    code: string,
    version: number,
    request: ReorganisationRequest,
    source: EntrySource,
  ): Promise<void> {
    await this.database.transaction(async () => {
      if (await this.isDone(actor, code, request.passing)) return;
      const plan = await this.preview(actor, code, request);
      await this.agencies.pass(actor, code, version, request.passing);
      const lastDay = addDays(request.passing.effectiveOn, -1);
      // The old chair leaves before the new one takes the post: there is never a second one.
      for (const { id, blocId, blocCode } of plan.ending) {
        await this.memberships.end(actor, { id: blocId, code: blocCode }, id, lastDay);
      }
      await this.joinBlocs(actor, plan, source);
      await this.roles.endOfAgency(actor, { id: plan.agency.agencyId, code }, request.passing.effectiveOn);
      await this.tell(actor, plan);
    });
  }

  private async joinBlocs(actor: Actor, plan: ReorganisationPlan, source: EntrySource): Promise<void> {
    const { effectiveOn } = plan.passing;
    for (const { ended, successorCode, role } of plan.joining) {
      if (role === null) continue;
      const bloc = { id: ended.blocId, code: ended.blocCode };
      const agencyId = plan.successors.find((successor) => successor.code === successorCode)?.agencyId ?? '';
      const held = (await this.repository.memberships([agencyId], effectiveOn)).filter(
        (item) => item.blocId === ended.blocId,
      );
      const current = held.find((item) => item.from <= effectiveOn);
      if (current === undefined) {
        const draft = { agencyCode: successorCode, role, from: effectiveOn, to: held[0]?.from ?? null };
        await this.memberships.add(actor, bloc, draft, source);
      } else if (current.role !== role) {
        await this.memberships.changeRole(actor, bloc, current.id, role, effectiveOn);
      }
    }
  }

  /** Whether exactly this has been written before. */
  private async isDone(actor: Actor, code: string, { kind, successorCodes, effectiveOn }: Passing): Promise<boolean> {
    const { agency, successions } = await this.agencies.details(actor, code);
    if (agency.activeTo !== effectiveOn) return false;
    const steps = successions.filter((step) => step.predecessorCode === code && step.effectiveOn === effectiveOn);
    return (
      steps.length === successorCodes.length &&
      steps.every((step) => step.kind === kind && successorCodes.includes(step.successorCode))
    );
  }

  private async tell(actor: Actor, plan: ReorganisationPlan): Promise<void> {
    const { agency, successors, passing, ending } = plan;
    const words = reorganisedNotice(
      passing.kind,
      agency.name,
      successors.map(({ name }) => name),
      formatDate(passing.effectiveOn),
    );
    const people = [agency, ...successors].flatMap(({ agencyId }): Recipient[] => [
      { role: 'LEADER', agencyId },
      { role: 'OFFICER', agencyId },
    ]);
    const path = `/danh-muc/co-quan/${agency.code}`;
    const secretaries = new Map(ending.map(({ blocId, blocCode }) => [blocId, blocCode]));
    await this.notices.tellAll(actor, [
      ...people.map((to) => ({ to, content: { ...words, path } })),
      ...[...secretaries].map(([blocId, blocCode]) => ({
        to: { role: 'SECRETARY', blocId } as const,
        content: { ...words, path: `/danh-muc/khoi/${blocCode}` },
      })),
    ]);
  }
}

/** A membership that begins on the day or later cannot end the day before. */
function requireBegun(ending: readonly OpenMembership[], { effectiveOn }: Passing): void {
  const last = ending
    .map(({ from }) => from)
    .sort()
    .at(-1);
  if (last === undefined || last < effectiveOn) return;
  throw new InvalidInput([{ code: 'date_too_early', place: 'effectiveOn', parameters: { from: addDays(last, 1) } }]);
}

function idsOf(agencies: readonly { readonly agencyId: string }[]): string[] {
  return agencies.map(({ agencyId }) => agencyId);
}
