import { Injectable } from '@nestjs/common';
import { formatDate, formatInstant } from '../../text/date';
import { reviewNotice } from '../../text/notices/publication';
import { nfc } from '../../text/search';
import { auditedReview } from '../../text/words/workflow';
import { next } from '../../domain/workflow/machine';
import { type ReviewAction, reviewMachine } from '../../domain/workflow/review';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput } from '../../platform/errors';
import { FilesService, type IncomingFile, type StoredFileSummary } from '../../platform/files';
import { NoticesService, type Recipient } from '../../platform/notices';
import { pathOf } from '../../platform/web';
import { accessPlace, type BlocPlace, type PlacedReview, ReviewStatesService } from '../blocs';
import { SheetStepsService } from '../sheets';
import type { Decision, PublicationDraft, ReviewStep } from './publication';
import { PublicationChecksService } from './publication-checks.service';
import { lockedSentence, requirePassed } from './publications.policy';
import { type BlocDocument, ReviewStepsRepository } from './review-steps.repository';
import { placeToKeep } from './snapshot-builder.service';
import { SnapshotsService } from './snapshots.service';

type DecisionDraft = Omit<PublicationDraft, 'version'>;

/** Publishes, closes and opens reviews again. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly database: Database,
    private readonly steps: ReviewStepsRepository,
    private readonly checks: PublicationChecksService,
    private readonly snapshots: SnapshotsService,
    private readonly states: ReviewStatesService,
    private readonly sheets: SheetStepsService,
    private readonly files: FilesService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The steps of the review of a place, the oldest first; whoever found the place may read them. */
  async history(place: BlocPlace): Promise<ReviewStep[]> {
    return place.review === null ? [] : this.steps.list(place.review.id);
  }

  /** Keeps the file of a decision, so that a publication can name it. Forbidden for who does not publish. */
  async keepDecision(actor: Actor, place: BlocPlace, file: IncomingFile): Promise<StoredFileSummary> {
    requirePublisher(actor, place);
    const owner = { purpose: 'bloc_document', agencyId: null, blocId: place.bloc.id } as const;
    return this.database.transaction(() => this.files.keep(actor, file, owner));
  }

  /** The newest documents of the bloc, which a publication may name as its decision. Forbidden for who does not publish. */
  documents(actor: Actor, place: BlocPlace): Promise<BlocDocument[]> {
    requirePublisher(actor, place);
    return this.steps.documents(place.bloc.id);
  }

  /**
   * Publishes the result with its decision: every appraised sheet becomes published and nothing is changed any more. The
   * same again by the same person changes nothing; with another decision it is a Conflict that carries both. Throws
   * Forbidden, InvalidInput for a file that is no document of the bloc, Conflict while a check fails or when somebody else
   * moved the review since `draft.version`.
   */
  async publish(actor: Actor, place: BlocPlace, draft: PublicationDraft): Promise<void> {
    const { version, ...decided } = draft;
    await this.move(actor, place, 'publish', version, null, decided, async (review) => {
      if (!(await this.steps.isDocument(place.bloc.id, decided.fileId))) {
        throw new InvalidInput([{ code: 'file_missing', place: 'file' }]);
      }
      // The review is taken first: whoever changes a sheet holds it, so that what is checked stays as it is.
      await this.states.move(review, version, 'published');
      requirePassed(place, (await this.checks.preview(place)).checks);
      await this.sheets.moveAll(actor, place, 'publish', null);
      return { decision: decided, contentHash: '' };
    });
  }

  /** Closes a published review: all that it says is kept as the next version of its snapshot. Conflict before publication. */
  async close(actor: Actor, place: BlocPlace, version: number): Promise<void> {
    await this.move(actor, place, 'close', version, null, null, async (review) => {
      const history = await this.steps.list(review.id);
      const contentHash = await this.snapshots.keep(actor, place, review.id, history);
      await this.states.move(review, version, 'closed');
      return { decision: null, contentHash };
    });
  }

  /**
   * Opens a published or closed review again for a stored reason; published sheets are appraised ones again. InvalidInput
   * without a reason.
   */
  async reopen(actor: Actor, place: BlocPlace, version: number, typedReason: string): Promise<void> {
    requirePublisher(actor, place);
    const reason = nfc(typedReason);
    if (reason === '') throw new InvalidInput([{ code: 'reason_missing', place: 'reason' }]);
    await this.move(actor, place, 'reopen', version, reason, null, async (review) => {
      await this.states.move(review, version, 'open');
      await this.sheets.moveAll(actor, place, 'reopen', reason);
      return { decision: null, contentHash: '' };
    });
  }

  private async move(
    actor: Actor,
    place: BlocPlace,
    action: ReviewAction,
    version: number,
    reason: string | null,
    decided: DecisionDraft | null,
    work: (review: PlacedReview) => Promise<{ decision: DecisionDraft | null; contentHash: string }>,
  ): Promise<void> {
    requirePublisher(actor, place);
    const { review } = place;
    if (review === null) throw new Conflict('Khối chưa mở kỳ này.');
    if (await this.isRepeated(actor, review, action, version, decided)) return;
    const step = next(reviewMachine, review.state, action);
    if (step === null) throw new Conflict(lockedSentence(review.state, action), { state: review.state });
    if (version !== review.version) throw changed();
    await this.database.transaction(async () => {
      const { decision, contentHash } = await work(review);
      const [by, happenedAt] = [{ actorId: actor.userId, actorName: actor.name }, this.clock.now()];
      const kept = action === 'publish' ? placeToKeep(place) : null;
      const moved = { action, from: step.from, to: step.to, reason, decision, place: kept };
      await this.steps.add(review.id, { ...moved, ...by, happenedAt });
      this.audit.record({
        ...{ chain: chainOfBloc(place.bloc.code), actor, action: 'review.moved' },
        subject: `review:${place.bloc.code}/${place.period.code}`,
        data: {
          ...{ action: auditedReview(action), from: auditedReview(step.from), to: auditedReview(step.to) },
          ...{ reason: reason ?? '', contentHash },
          decision: decision?.number ?? '',
        },
      });
      await this.tell(actor, place, action, { decision: decision?.number ?? '', reason: reason ?? '' });
    });
  }

  private async isRepeated(
    actor: Actor,
    review: PlacedReview,
    action: ReviewAction,
    version: number,
    decided: DecisionDraft | null,
  ): Promise<boolean> {
    if (version !== review.version - 1) return false;
    const last = (await this.steps.list(review.id)).at(-1);
    if (last?.action !== action || last.to !== review.state || last.actorId !== actor.userId) return false;
    if (decided !== null && last.decision !== null) {
      const sha256 = await this.steps.contentOf(decided.fileId);
      requireSameDecision(last, last.decision, decided, sha256);
    }
    return true;
  }

  private async tell(
    actor: Actor,
    place: BlocPlace,
    action: ReviewAction,
    said: { readonly decision: string; readonly reason: string },
  ): Promise<void> {
    const { bloc, period } = place;
    const path = `${pathOf({ blocCode: bloc.code, periodCode: period.code })}/ket-qua`;
    const content = { ...reviewNotice(action, { period: period.name, bloc: bloc.name, ...said }), path };
    const members = place.members.flatMap(({ agencyId }): Recipient[] => [
      { role: 'OFFICER', agencyId },
      { role: 'LEADER', agencyId },
    ]);
    const blocSide: Recipient[] = [
      { role: 'SECRETARY', blocId: bloc.id },
      { role: 'PROVINCIAL_LEADER', blocId: bloc.id },
    ];
    await this.notices.tellAll(
      actor,
      [...members, ...blocSide].map((to) => ({ to, content })),
    );
  }
}

/** Whether the actor publishes the results of a place. */
export function mayPublish(actor: Actor, place: BlocPlace): boolean {
  return may(actor, 'review.publish', accessPlace(place));
}

function requirePublisher(actor: Actor, place: BlocPlace): void {
  if (!mayPublish(actor, place)) throw new Forbidden();
}

/** A form that is sent twice brings its file twice: the same content is the same decision. */
function requireSameDecision(
  { actorName, happenedAt }: ReviewStep,
  stored: Decision,
  given: DecisionDraft,
  sha256: string | null,
): void {
  const { file, ...fields } = stored;
  const kept: DecisionDraft = { ...fields, fileId: file.id };
  const isSame = (['number', 'decidedOn', 'signer', 'issuingBody'] as const).every(
    (field) => kept[field] === given[field],
  );
  if (isSame && sha256 === file.sha256) return;
  throw new Conflict(
    `${actorName} đã công bố lúc ${formatInstant(happenedAt)} theo ${decisionWords(kept)}. Quyết định bạn gửi (${decisionWords(given)}) chưa được ghi. Muốn thay quyết định, hãy mở lại kỳ, ghi lý do rồi công bố lại.`,
    { stored: kept, given, by: actorName, at: happenedAt.toISOString() },
  );
}

function decisionWords({ number, decidedOn, signer }: DecisionDraft): string {
  return `Quyết định số ${number} ngày ${formatDate(decidedOn)}, người ký ${signer}`;
}

function changed(): Conflict {
  return new Conflict('Kỳ này vừa được người khác chuyển trạng thái sau khi bạn mở trang. Hãy xem lại rồi làm tiếp.');
}
