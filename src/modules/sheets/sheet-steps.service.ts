import { Injectable } from '@nestjs/common';
import { next, type Transition } from '../../domain/workflow/machine';
import {
  isEditable,
  type PlainSheetAction,
  type SheetAction,
  sheetMachine,
  type SheetState,
} from '../../domain/workflow/sheet';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { NoticesService, type Recipient } from '../../platform/notices';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { optionalReason, requiredReason } from '../../platform/forms';
import { type BlocPlace, DeadlinesService, requireUnlocked } from '../blocs';
import { sheetNotice } from '../../text/notices/sheets';
import { liveEntries } from './live-entries';
import type { OpenedSheet, Sheet } from './sheet';
import { ScoreEntriesRepository } from './score-entries.repository';
import { auditedScore, subjectOf } from './sheet-audit';
import { problemsOf } from './sheet-problems';
import { opened, requireWriter, SheetReader } from './sheet-reader';
import { appraisalPath, sheetPath } from './sheet-paths';
import { lockedSentence } from './sheet-sentences';
import { couldEver } from './sheets.policy';
import { SheetsRepository } from './sheets.repository';

type Step = Transition<SheetState, SheetAction>;

/** What goes with a step: the version of the sheet that was seen, a reason, the ticked attestation. */
export interface StepRequest {
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
  readonly attested?: boolean | undefined;
}

/** Steps with which an agency vouches for its sheet. */
const SENDING: readonly SheetAction[] = ['send_to_leader', 'submit'];
/** Steps that the deadline of the self-assessment ends; a return to the agency is always possible. */
const BEFORE_DEADLINE: readonly SheetAction[] = [...SENDING, 'recall'];

/** Moves sheets along their states (src/domain/workflow/sheet.ts). */
@Injectable()
export class SheetStepsService {
  constructor(
    private readonly database: Database,
    private readonly reader: SheetReader,
    private readonly sheets: SheetsRepository,
    private readonly entries: ScoreEntriesRepository,
    private readonly deadlines: DeadlinesService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Begins the self-assessment. Opening an open sheet again changes nothing. */
  async open(actor: Actor, place: BlocPlace, agencyCode: string): Promise<void> {
    requireWriter(actor, place, agencyCode);
    await this.database.transaction(async () => {
      const sheet = await this.reader.lock(actor, place, agencyCode);
      if (sheet.state === 'drafting') return;
      requireUnlocked(sheet.place);
      const step = next(sheetMachine, sheet.state, 'open');
      if (!step || place.review === null) throw locked(sheet);
      await this.deadlines.requireOpen(place, 'self_score');
      const id = await this.sheets.open(place.review.id, sheet.member.agencyId, sheet.scheme.id);
      if (id !== null) await this.record(actor, { ...sheet, id }, step, null);
    });
  }

  /**
   * Takes any other step. The same step by the same person on the version it was taken from changes nothing, so that a
   * double click is one step. Throws Forbidden when it is never theirs to take, Conflict when the state or the version
   * does not allow it, the deadline has passed or the review is published, InvalidInput for a missing reason or a sheet
   * that cannot be sent. `check` is asked last, in the same transaction, and refuses by throwing. Promises whether
   * anything was done.
   */
  async take(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    action: Exclude<PlainSheetAction, 'open'> | 'appraise' | 'reconsider',
    request: StepRequest = {},
    check?: (sheet: OpenedSheet) => Promise<void>,
  ): Promise<boolean> {
    return this.database.transaction(async () => {
      const sheet = opened(await this.reader.lock(actor, place, agencyCode));
      if (!couldEver(actor, place, sheet.member, action)) throw new Forbidden();
      if (isRepeated(actor, sheet, action, request)) return false;
      requireUnlocked(sheet.place);
      const step = next(sheetMachine, sheet.state, action);
      if (!step) throw locked(sheet);
      requireVersion(sheet, request);
      const reason = step.needsReason ? requiredReason(request.reason) : optionalReason(request.reason);
      if (BEFORE_DEADLINE.includes(action)) await this.deadlines.requireOpen(place, 'self_score');
      if (SENDING.includes(action)) requireSendable(sheet, request.attested === true);
      if (SENDING.includes(action) && isEditable(sheet.state)) await this.keepFacts(actor, sheet);
      await check?.(sheet);
      await this.move(actor, sheet, step, reason);
      return true;
    });
  }

  /**
   * Publishes every appraised sheet of a review, or opens all of them again: a step of the review, which says who may and
   * when. Call it in the transaction of that step, which holds the review. The same few statements however many members.
   */
  async moveAll(actor: Actor, place: BlocPlace, action: 'publish' | 'reopen', reason: string | null): Promise<void> {
    const { review, members } = place;
    if (review === null) return;
    const ids = members.map(({ agencyId }) => agencyId);
    await this.database.transaction(async () => {
      for (const step of sheetMachine.transitions.filter((one) => one.action === action)) {
        const event = { ...step, reason, actorId: actor.userId, actorName: actor.name, happenedAt: this.clock.now() };
        const moved = new Set(await this.sheets.moveAll(review.id, ids, event));
        for (const member of members) if (moved.has(member.agencyId)) this.note(actor, { place, member }, step, reason);
      }
    });
  }

  /** What the sheet says of the key tasks becomes its own, so that a sheet that was sent never changes. */
  private async keepFacts(actor: Actor, sheet: OpenedSheet): Promise<void> {
    const entries = liveEntries(sheet);
    if (entries.length === 0) return;
    const origin = { authorId: actor.userId, authorName: actor.name, recordedAt: this.clock.now() };
    await this.entries.add(sheet.id, entries, { ...origin, source: 'screen' });
    for (const entry of entries) {
      const data = auditedScore(sheet.entries.get(entry.code), entry, 'screen');
      const chain = chainOfBloc(sheet.place.bloc.code);
      this.audit.record({ chain, actor, action: 'score.recorded', subject: subjectOf(sheet), data });
    }
  }

  private async move(actor: Actor, sheet: OpenedSheet, step: Step, reason: string | null): Promise<void> {
    const now = this.clock.now();
    const back = step.to === 'drafting';
    const moved = await this.sheets.move(sheet.id, sheet.version, {
      state: step.to,
      schemeVersionId: sheet.scheme.id,
      attestation: SENDING.includes(step.action) ? { by: actor.name, at: now } : back ? null : sheet.attestation,
      submittedAt: step.action === 'submit' ? now : back ? null : sheet.submittedAt,
    });
    if (!moved) throw changed();
    await this.record(actor, sheet, step, reason);
    await this.notices.tellAll(actor, noticesOf(sheet, step.action, reason));
  }

  private async record(actor: Actor, sheet: OpenedSheet, step: Step, reason: string | null): Promise<void> {
    const { action, from, to } = step;
    const happenedAt = this.clock.now();
    await this.sheets.addEvent(sheet.id, {
      ...{ action, from, to, reason, happenedAt },
      actorId: actor.userId,
      actorName: actor.name,
    });
    this.note(actor, sheet, step, reason);
  }

  private note(
    actor: Actor,
    sheet: Pick<Sheet, 'place' | 'member'>,
    { action, from, to }: Step,
    reason: string | null,
  ): void {
    this.audit.record({
      chain: chainOfBloc(sheet.place.bloc.code),
      actor,
      action: 'sheet.moved',
      subject: subjectOf(sheet),
      data: { action, from, to, reason: reason ?? '' },
    });
  }
}

/** Who is told of a step: whoever has something to do after it. */
function noticesOf({ place, member }: Sheet, action: SheetAction, reason: string | null) {
  const content = sheetNotice(action, { agency: member.name, period: place.period.name, reason: reason ?? '' });
  if (content === null) return [];
  const own = sheetPath(place, member.code);
  const recipients: Readonly<Partial<Record<SheetAction, readonly { to: Recipient; path: string }[]>>> = {
    send_to_leader: [{ to: { role: 'LEADER', agencyId: member.agencyId }, path: own }],
    leader_return: [{ to: { role: 'OFFICER', agencyId: member.agencyId }, path: own }],
    submit: [
      { to: { role: 'SECRETARY', blocId: place.bloc.id }, path: own },
      { to: { role: 'APPRAISER' }, path: appraisalPath(place, member.code) },
    ],
    return: [
      { to: { role: 'OFFICER', agencyId: member.agencyId }, path: own },
      { to: { role: 'LEADER', agencyId: member.agencyId }, path: own },
    ],
  };
  return (recipients[action] ?? []).map(({ to, path }) => ({ to, content: { ...content, path } }));
}

function isRepeated(actor: Actor, sheet: Sheet, action: SheetAction, request: StepRequest): boolean {
  const last = sheet.events.at(-1);
  const sameVersion = request.version === undefined || request.version === sheet.version - 1;
  return last?.action === action && last.to === sheet.state && last.actorId === actor.userId && sameVersion;
}

function requireVersion(sheet: Sheet, request: StepRequest): void {
  if (request.version !== undefined && request.version !== sheet.version) throw changed();
}

function requireSendable(sheet: Sheet, attested: boolean): void {
  const problems = problemsOf(sheet, attested);
  if (problems.length > 0) throw new InvalidInput(problems, 'Phiếu chưa gửi được, còn chỗ cần sửa.');
}

function locked(sheet: Sheet): Conflict {
  return new Conflict(lockedSentence(sheet.state, sheet.events), { state: sheet.state, version: sheet.version });
}

function changed(): Conflict {
  return new Conflict('Phiếu vừa thay đổi sau khi bạn mở trang này. Hãy xem lại rồi làm tiếp.');
}
