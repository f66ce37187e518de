import { Injectable } from '@nestjs/common';
import { signableViolations } from '../../domain/pacts';
import { next, type Transition } from '../../domain/workflow/machine';
import { type PactAction, pactMachine, type PactState, type PactStep } from '../../domain/workflow/pact';
import { nfc } from '../../text/search';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { requiredReason } from '../../platform/forms';
import { type BlocPlace, BlocSetupService, ReviewStatesService } from '../blocs';
import type { Pact, PactSignature } from './pact';
import { PactNotices } from './pact-notices';
import { PactReader } from './pact-reader';
import { changed, lockedSentence, signedAlready, subjectOf } from './pact-sentences';
import { couldEver, maySign, mayWrite, type PaperSignature, paperViolations } from './pacts.policy';
import { type Authorship, PactsRepository } from './pacts.repository';

type StoredPact = Pact & { readonly id: string };
type Step = Transition<PactState, PactAction>;

/** What goes with a step: the version of the pact that was seen, and a reason. */
export interface StepRequest {
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
}

/** What goes with a signature: the version of the pact that was seen, and what stands on paper. */
export interface SignRequest {
  readonly version?: number | undefined;
  /** Null: the leader signs here and now. */
  readonly paper: PaperSignature | null;
}

/** Moves pacts along their states (src/domain/workflow/pact.ts) and records signatures. Places are whole years. */
@Injectable()
export class PactStepsService {
  constructor(
    private readonly database: Database,
    private readonly reader: PactReader,
    private readonly repository: PactsRepository,
    private readonly blocs: BlocSetupService,
    private readonly states: ReviewStatesService,
    private readonly notices: PactNotices,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a step. The same step by the same person on the version it was taken from changes nothing. Forbidden when it is
   * never theirs, Conflict when the state or the version does not allow it, InvalidInput for a missing reason or a text that
   * cannot be signed.
   */
  async take(actor: Actor, place: BlocPlace, action: PactStep, request: StepRequest = {}): Promise<void> {
    if (!couldEver(actor, place, action)) throw new Forbidden();
    await this.database.transaction(async () => {
      const pact = await this.reader.lock(place);
      if (isRepeated(actor, pact, action, request)) return;
      await this.states.holdOpen(place);
      const step = stepOf(pact, action);
      if (request.version !== undefined && request.version !== pact.version) throw changed();
      const reason = step.needsReason ? requiredReason(request.reason) : null;
      if (action === 'open_signing') requireSignable(place, pact);
      if (action === 'enforce' && signaturesOf(pact).length === 0) {
        throw new Conflict('Chưa có cơ quan nào ký nên chưa cho giao ước có hiệu lực được.');
      }
      await this.move(actor, place, pact, step, reason);
    });
  }

  /**
   * Records the signature of a member: its leader signs here, or the secretary copies one from paper. With the last one the
   * pact is in force. The same signature by the same person changes nothing; Conflict naming the signature that is there.
   */
  async sign(actor: Actor, place: BlocPlace, agencyCode: string, { version, paper }: SignRequest): Promise<void> {
    const member = place.members.find(({ code }) => code === agencyCode);
    if (!member) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
    if (paper === null ? !maySign(actor, place, member.agencyId) : !mayWrite(actor, place)) throw new Forbidden();
    const given = paper && { ...paper, signedBy: nfc(paper.signedBy) };
    const today = this.clock.today();
    const violations = given === null ? [] : paperViolations(given, place.year.from, today);
    if (violations.length > 0) throw new InvalidInput(violations);
    await this.database.transaction(async () => {
      const pact = await this.reader.lock(place);
      const signed = pact.signers.find((signer) => signer.member.agencyId === member.agencyId)?.signature ?? null;
      if (signed && isSame(signed, actor, given)) return;
      await this.states.holdOpen(place);
      stepOf(pact, 'sign');
      if (signed) throw signedAlready(signed);
      if (version !== undefined && version !== pact.version) throw changed();
      const { agencyId } = member;
      const signature = { round: pact.round, agencyId, ...(given ?? { signedOn: today, signedBy: actor.name }) };
      await this.repository.addSignature(pact.id, { ...signature, onPaper: given !== null }, this.authorship(actor));
      this.noteSignature(actor, place, agencyCode, signature);
      await this.completeWhenSigned(actor, place);
    });
  }

  private async completeWhenSigned(actor: Actor, place: BlocPlace): Promise<void> {
    const pact = await this.reader.lock(place);
    if (pact.signers.some(({ signature }) => signature === null)) return;
    await this.move(actor, place, pact, stepOf(pact, 'complete'), null);
  }

  private async move(
    actor: Actor,
    place: BlocPlace,
    pact: StoredPact,
    step: Step,
    reason: string | null,
  ): Promise<void> {
    const { action, from, to } = step;
    const round = action === 'open_signing' ? pact.round + 1 : pact.round;
    const missing = pact.signers.filter(({ signature }) => signature === null).map(({ member }) => member);
    const unsigned = action === 'enforce' ? missing.map(({ name }) => name) : [];
    await this.repository.move(pact.id, to, round);
    const textVersion = pact.text?.version ?? 0;
    const event = { action, from, to, round, textVersion, reason, unsigned };
    await this.repository.addEvent(pact.id, event, this.authorship(actor));
    const subject = subjectOf(place);
    const data = { action: `pact.${action}`, from: `pact.${from}`, to: `pact.${to}`, reason: reason ?? '' };
    this.audit.record({ chain: chainOfBloc(place.bloc.code), actor, action: 'pact.moved', subject, data });
    const signedOn = to === 'in_force' ? lastDay(signaturesOf(pact)) : null;
    if (signedOn !== null) await this.blocs.setPactDay(actor, place.bloc, place.year, signedOn);
    await this.notices.ofStep(actor, place, { action, reason: reason ?? '', missing, signedOn });
  }

  private noteSignature(
    actor: Actor,
    place: BlocPlace,
    agency: string,
    { signedOn, signedBy }: Pick<PactSignature, 'signedOn' | 'signedBy'>,
  ): void {
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      action: 'pact.signed',
      subject: subjectOf(place),
      data: { agency, signedOn, signedBy },
    });
  }

  private authorship(actor: Actor): Authorship {
    return { authorId: actor.userId, authorName: actor.name, at: this.clock.now() };
  }
}

function stepOf({ state }: Pact, action: PactAction): Step {
  const step = next(pactMachine, state, action);
  if (!step) throw new Conflict(lockedSentence(state), { state });
  return step;
}

function isRepeated(actor: Actor, { events, state, version }: Pact, action: PactStep, request: StepRequest): boolean {
  const [last] = events;
  const sameVersion = request.version === undefined || request.version === version - 1;
  return last?.action === action && last.to === state && last.actorId === actor.userId && sameVersion;
}

function isSame(signed: PactSignature, actor: Actor, paper: PaperSignature | null): boolean {
  if (signed.recordedById !== actor.userId || signed.onPaper !== (paper !== null)) return false;
  return paper === null || (paper.signedOn === signed.signedOn && paper.signedBy === signed.signedBy);
}

function requireSignable(place: BlocPlace, { text }: Pact): void {
  const violations = signableViolations(text ?? { opening: '', contents: [] });
  if (violations.length > 0) throw new InvalidInput(violations, 'Giao ước chưa đưa ra ký được, còn chỗ cần sửa.');
  if (place.members.length === 0) throw new Conflict('Khối chưa có thành viên nào để ký giao ước.');
}

function signaturesOf({ signers, former }: Pact): PactSignature[] {
  return [...signers.flatMap(({ signature }) => signature ?? []), ...former];
}

function lastDay(signatures: readonly PactSignature[]): string | null {
  return signatures.reduce<string | null>(
    (latest, { signedOn }) => (latest === null || signedOn > latest ? signedOn : latest),
    null,
  );
}
