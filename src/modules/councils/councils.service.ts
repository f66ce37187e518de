import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { councilRoleWords, voteKindWords } from '../../text/words/councils';
import { Database } from '../../database/database';
import { type Actor, reach } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import type { Council, CouncilDraft, CouncilHolder, Member, MemberDraft } from './council';
import { explainRefusals } from './council-refusals';
import { CouncilsRepository, type MemberAccount } from './councils.repository';
import { mayManage, scopeOf } from './councils.policy';

/** Keeps councils, their rules, and who belongs to them from which day to which. */
@Injectable()
export class CouncilsService {
  constructor(
    private readonly database: Database,
    private readonly repository: CouncilsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Those the actor may know of: all, those of their agency or bloc, and those they are or were a member of. */
  list(actor: Actor): Promise<Council[]> {
    return this.repository.list(scopeOf(actor), this.clock.today());
  }

  /** NotFound where the actor may not know of it. */
  async find(actor: Actor, id: string): Promise<Council> {
    const council = await this.repository.find(scopeOf(actor), id, this.clock.today());
    if (council === null) throw new NotFound('Không tìm thấy Hội đồng này.');
    return council;
  }

  /** Members of today and of earlier days. */
  members(council: Council): Promise<Member[]> {
    return this.repository.members(council.id);
  }

  /** Accounts with the role of a council member. */
  accounts(): Promise<MemberAccount[]> {
    return this.repository.accounts(this.clock.today());
  }

  /** Whose council the actor may still set up; null: anybody's, that of the province too. */
  async openPlaces(actor: Actor): Promise<CouncilHolder[] | null> {
    const { province, agencyIds, blocIds } = reach(actor, 'council.manage');
    return province ? null : this.repository.withoutCouncil(agencyIds, blocIds, this.clock.today());
  }

  /**
   * Sets up a council by its decision; promises its id. InvalidInput for a council that is not of the actor's agency or bloc;
   * Conflict when the province, agency or bloc has it already.
   */
  async create(actor: Actor, draft: CouncilDraft): Promise<string> {
    const placeId = await this.placeOf(draft);
    requireOwn(actor, draft, placeId);
    return explainRefusals(() =>
      this.database.transaction(async () => {
        const id = await this.repository.insert(draft, placeId);
        this.audit.record({
          actor,
          action: 'council.created',
          subject: `council:${draft.name}`,
          data: fieldsOf(draft),
        });
        return id;
      }),
    );
  }

  /** Changes name and rules; what a council is of stays. StaleWrite when somebody wrote since `version` was read. */
  async change(actor: Actor, council: Council, version: number, draft: CouncilDraft): Promise<void> {
    if (!mayManage(actor, council)) throw new Forbidden();
    await this.database.transaction(async () => {
      const [before, after] = [fieldsOf(council), fieldsOf(draft)];
      if (!(await this.repository.change(council.id, version, draft))) {
        const stored = await this.find(actor, council.id);
        const change = await this.audit.lastChange(`council:${council.name}`);
        throw new StaleWrite('Hội đồng', change, fieldsOf(stored), after, stored.version);
      }
      this.audit.record({
        actor,
        action: 'council.changed',
        subject: `council:${council.name}`,
        data: { before, after },
      });
    });
  }

  /** Appoints a person by a decision, with an account or without. Conflict for a second chair or an account named twice. */
  async appoint(actor: Actor, council: Council, draft: MemberDraft): Promise<void> {
    if (!mayManage(actor, council)) throw new Forbidden();
    const account = (await this.accounts()).find(({ loginName }) => loginName === draft.loginName);
    if (draft.loginName !== null && account === undefined) {
      throw new InvalidInput([{ code: 'council_account_unknown', place: 'loginName' }]);
    }
    await explainRefusals(() =>
      this.database.transaction(async () => {
        await this.repository.lock(council.id);
        await this.repository.appoint(council.id, draft, account?.userId ?? null);
        const data = {
          ...{ fullName: draft.fullName, role: councilRoleWords[draft.role], positionTitle: draft.positionTitle },
          ...{ decisionNumber: draft.decisionNumber, validFrom: draft.validFrom },
        };
        this.audit.record({ actor, action: 'council.member_appointed', subject: `council:${council.name}`, data });
      }),
    );
  }

  /** Ends the time of a member by a decision; `validTo` is the first day without them. */
  async endMembership(
    actor: Actor,
    council: Council,
    memberId: string,
    { validTo, decision }: { readonly validTo: BusinessDate; readonly decision: string },
  ): Promise<void> {
    if (!mayManage(actor, council)) throw new Forbidden();
    await this.database.transaction(async () => {
      await this.repository.lock(council.id);
      const member = (await this.repository.members(council.id)).find(({ id }) => id === memberId);
      if (member === undefined) throw new NotFound('Không tìm thấy thành viên này của Hội đồng.');
      if (validTo <= member.validFrom) {
        throw new InvalidInput([{ code: 'council_member_ends_early', place: 'validTo' }]);
      }
      if (member.validTo === validTo && member.endDecision === decision) return;
      if (!(await this.repository.end(memberId, validTo, decision))) {
        throw new Conflict(`${member.fullName} đã thôi tham gia Hội đồng.`, { validTo: member.validTo });
      }
      const data = { fullName: member.fullName, validTo, decisionNumber: decision };
      this.audit.record({ actor, action: 'council.member_ended', subject: `council:${council.name}`, data });
    });
  }

  private async placeOf({ kind, placeCode }: CouncilDraft): Promise<string | null> {
    if (kind !== 'agency' && kind !== 'bloc') return null;
    const id = placeCode === null ? null : await this.repository.placeId(kind, placeCode);
    if (id === null) throw new InvalidInput([{ code: 'council_place_missing', place: 'placeCode' }]);
    return id;
  }
}

/** Refused at the field that says whose council it is. */
function requireOwn(actor: Actor, { kind }: CouncilDraft, placeId: string | null): void {
  const place = { agencyId: kind === 'agency' ? placeId : null, blocId: kind === 'bloc' ? placeId : null };
  if (mayManage(actor, place)) return;
  throw new InvalidInput([{ code: 'council_place_of_others', place: placeId === null ? 'kind' : 'placeCode' }]);
}

function fieldsOf(draft: CouncilDraft): Record<string, string> {
  const { name, superior, symbol, attendanceShare, voteShare, voteKind, decisionNumber, decidedOn } = draft;
  return {
    name,
    superiorBody: superior,
    symbol,
    attendanceShare,
    voteShare,
    voteKind: voteKindWords[voteKind],
    decisionNumber,
    decidedOn,
  };
}
