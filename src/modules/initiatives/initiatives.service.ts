import { Injectable } from '@nestjs/common';
import { type InitiativeAction, initiativeMachine, type InitiativeState } from '../../domain/workflow/initiative';
import { next } from '../../domain/workflow/machine';
import { initiativeActionWords, initiativeStateWords } from '../../text/vi';
import { nfc } from '../../text/search';
import { Database } from '../../database/database';
import { type Actor, may, type Permission } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { AgencyReach, HoldersService, PeopleService, reaches } from '../people';
import type { Initiative, InitiativeDraft, Recognition, UseDraft } from './initiative';
import { InitiativeNotices } from './initiative-notices.service';
import { InitiativeRecordsRepository } from './initiative-records.repository';
import { authorViolations, initiativeFields, isSame } from './initiatives.policy';
import { InitiativesRepository } from './initiatives.repository';

const MOST_LISTED = 200;
/** Who takes a step; recognising and refusing is the right of those who appraise. */
const PERMISSION_OF: Readonly<Record<InitiativeAction, Permission>> = {
  recognise: 'initiative.recognise',
  refuse: 'initiative.recognise',
  annul: 'initiative.recognise',
  resubmit: 'initiative.write',
};

/** The register of initiatives, from the proposal of an agency to the awards that used them. */
@Injectable()
export class InitiativesService {
  constructor(
    private readonly database: Database,
    private readonly repository: InitiativesRepository,
    private readonly records: InitiativeRecordsRepository,
    private readonly agencyReach: AgencyReach,
    private readonly holders: HoldersService,
    private readonly people: PeopleService,
    private readonly notices: InitiativeNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The newest 200 initiatives that the actor may know of, by part of a title or an author's name without marks. */
  async list(actor: Actor, text = '', state: InitiativeState | null = null): Promise<Initiative[]> {
    return this.repository.list(await this.agencyReach.of(actor, 'initiative.read'), nfc(text), state, MOST_LISTED);
  }

  /** An initiative. NotFound for one of an agency that the actor may not know of. */
  async read(actor: Actor, id: string): Promise<Initiative> {
    const initiative = await this.repository.find(id);
    const agencies = await this.agencyReach.of(actor, 'initiative.read');
    if (initiative === null || !reaches(agencies, initiative.agencyId))
      throw new NotFound('Không tìm thấy sáng kiến này.');
    return initiative;
  }

  /** Proposes an initiative and returns its id; the same once more gives the one that is there. */
  async create(actor: Actor, draft: InitiativeDraft): Promise<string> {
    return this.database.transaction(async () => {
      const { id: agencyId } = await this.holders.agency(actor, draft.agencyCode);
      if (!may(actor, 'initiative.write', { agencyId })) throw new Forbidden();
      await this.requireAuthors(actor, draft);
      const known = (await this.list(actor, draft.title)).find(
        (one) => one.agencyId === agencyId && isSame(one, draft),
      );
      if (known !== undefined) return known.id;
      const id = await this.repository.create(agencyId, draft);
      this.audit.record({ actor, action: 'initiative.saved', subject: subjectOf(id), data: initiativeFields(draft) });
      await this.notices.proposed(actor, await this.read(actor, id));
      return id;
    });
  }

  /** Changes an initiative that waits for its recognition. StaleWrite when somebody else saved since `version`. */
  async change(actor: Actor, id: string, version: number, draft: InitiativeDraft): Promise<void> {
    await this.database.transaction(async () => {
      const stored = await this.lock(actor, id, 'initiative.write');
      if (isSame(stored, draft)) return;
      if (stored.state !== 'proposed')
        throw new Conflict('Sáng kiến đã được kết luận nên không sửa nội dung được nữa.');
      await this.requireVersion(stored, version, initiativeFields(stored), initiativeFields(draft));
      await this.requireAuthors(actor, draft);
      await this.repository.change(stored.id, draft);
      this.audit.record({
        actor,
        action: 'initiative.saved',
        subject: subjectOf(stored.id),
        data: initiativeFields(draft),
      });
    });
  }

  /**
   * Takes a step of the machine; recognising brings its decision, the others a reason. The same step once more changes
   * nothing. Conflict when the state does not know the step, StaleWrite when somebody else saved since `version`.
   */
  async move(
    actor: Actor,
    id: string,
    version: number,
    action: InitiativeAction,
    { reason = '', recognition = null }: { reason?: string; recognition?: Recognition | null },
  ): Promise<void> {
    await this.database.transaction(async () => {
      const stored = await this.lock(actor, id, PERMISSION_OF[action]);
      const step = next(initiativeMachine, stored.state, action);
      if (step === null) {
        const sentence = `Sáng kiến đang ở trạng thái “${initiativeStateWords[stored.state]}” nên không làm bước này được.`;
        throw new Conflict(sentence, { state: stored.state });
      }
      if (step.needsReason && reason === '') throw new InvalidInput([{ code: 'reason_missing', place: 'reason' }]);
      if (action === 'recognise' && recognition === null) {
        throw new InvalidInput([{ code: 'required', place: 'decisionNumber', parameters: { label: 'số quyết định' } }]);
      }
      const words = { from: initiativeStateWords[stored.state], to: initiativeStateWords[step.to] };
      await this.requireVersion(stored, version, { status: words.from }, { status: words.to });
      await this.repository.move(stored.id, step.to, recognition);
      await this.repository.addEvent(actor, stored.id, {
        action,
        from: step.from,
        to: step.to,
        reason,
        at: this.clock.now(),
      });
      const decision: { decisionNumber?: string; decidedOn?: string } =
        recognition === null ? {} : { decisionNumber: recognition.decisionNumber, decidedOn: recognition.decidedOn };
      const data = { action: initiativeActionWords[action], ...words, reason, ...decision };
      this.audit.record({ actor, action: 'initiative.moved', subject: subjectOf(stored.id), data });
      if (action === 'resubmit') await this.notices.proposed(actor, stored, reason);
      else
        await this.notices.concluded(actor, stored, action, { decisionNumber: decision.decisionNumber ?? '', reason });
    });
  }

  /**
   * Writes that an award of an author used a recognised initiative as a standard, inside the caller's transaction, and
   * promises what had used it before: whether that forbids or only warns is the rules' to say (domain §3.2). The caller
   * has checked that the actor may. The same reference uses it once. Conflict when it is not recognised or not theirs.
   */
  async use(
    actor: Actor,
    use: UseDraft,
  ): Promise<{ before: Awaited<ReturnType<InitiativeRecordsRepository['uses']>> }> {
    return this.database.transaction(async () => {
      if (!(await this.records.lockRecognised(use.initiativeId)))
        throw new Conflict('Sáng kiến này chưa được công nhận.');
      if (!(await this.records.isAuthor(use.initiativeId, use.personId))) {
        throw new Conflict('Người được đề nghị không phải là tác giả của sáng kiến này.');
      }
      const before = await this.records.uses(use.initiativeId, use.personId);
      const others = before.filter(({ reference }) => reference !== use.reference);
      if (others.length < before.length) return { before: others };
      await this.repository.use(actor, use, this.clock.now());
      const data = { award: use.awardName, year: String(use.year) };
      this.audit.record({ actor, action: 'initiative.used', subject: subjectOf(use.initiativeId), data });
      return { before };
    });
  }

  /** Gives back what a reference has used, when the award is not given after all. */
  async release(reference: string, reason: string): Promise<void> {
    await this.repository.release(reference, reason, this.clock.now());
  }

  private async lock(actor: Actor, id: string, permission: Permission): Promise<Initiative> {
    await this.repository.lock(id);
    const stored = await this.read(actor, id);
    if (!may(actor, permission, { agencyId: stored.agencyId })) throw new Forbidden();
    return stored;
  }

  private async requireVersion(
    stored: Initiative,
    version: number,
    before: Record<string, string>,
    after: Record<string, string>,
  ): Promise<void> {
    if (stored.version === version) return;
    const change = await this.audit.lastChange(subjectOf(stored.id));
    throw new StaleWrite('Sáng kiến', change, before, after, stored.version);
  }

  /** Authors whom the actor may know of, each once, with the whole of the work between them. */
  private async requireAuthors(actor: Actor, { authors }: InitiativeDraft): Promise<void> {
    const violations = authorViolations(authors);
    for (const { personId } of authors) {
      if (personId === null) continue;
      const known = await this.people.read(actor, personId).catch((error: unknown) => {
        if (error instanceof NotFound) return null;
        throw error;
      });
      if (known === null) violations.push({ code: 'author_unknown', place: 'authors', parameters: { id: personId } });
    }
    if (violations.length > 0) throw new InvalidInput(violations);
  }
}

function subjectOf(id: string): string {
  return `initiative:${id}`;
}
