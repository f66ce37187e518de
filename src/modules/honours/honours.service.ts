import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { formatDate } from '../../text/date';
import { nfc } from '../../text/search';
import { Database } from '../../database/database';
import { type Actor, holds, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import type { DecisionDraft, Granted, HeldHonour, Holders, HonourLine, StoredDecision, StoredHonour } from './honour';
import { mayIssue } from './decision-rights';
import { grantViolations, honourKey } from './honours.policy';
import { HonoursRepository } from './honours.repository';

/** The ledger of honours: what decisions grant, and what is revoked. */
@Injectable()
export class HonoursService {
  constructor(
    private readonly database: Database,
    private readonly repository: HonoursRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes a decision and all it grants, or nothing. The same request again changes nothing and returns what is there;
   * another list under a number that is taken is a Conflict. InvalidInput names lines as 'lines.<index>'. For who may issue it
   * (`mayIssue`), an agency for its own alone; joins an open transaction.
   */
  async grant(actor: Actor, decision: DecisionDraft, lines: readonly HonourLine[]): Promise<Granted> {
    if (!mayIssue(actor, issuerFor(decision, lines))) throw new Forbidden();
    const composed = lines.map(composedLine);
    const violations = grantViolations(decision, composed, this.clock.today());
    if (violations.length > 0) throw new InvalidInput(violations);
    return this.database.transaction(async () => {
      const recorder = { id: actor.userId, name: actor.name };
      const decisionId = await this.repository.addDecision(composedDecision(decision), recorder);
      if (decisionId === null) return this.alreadyGranted(actor, decision, composed);
      const added = await this.repository.addLines(decisionId, composed, 0);
      this.audit.record({
        actor,
        action: 'honours.granted',
        subject: `decision:${decision.number}`,
        data: {
          number: decision.number,
          decidedOn: decision.decidedOn,
          issuingBody: decision.issuingBody,
          quantity: String(added.size),
        },
      });
      return { decisionId, honourIds: composed.map((_, index) => idOf(added.get(index + 1))) };
    });
  }

  /**
   * Marks honours as revoked from a day on; they stay in the ledger and say so. Conflict when one was revoked before,
   * NotFound when one is not there. Needs 'honour.revoke'; joins an open transaction.
   */
  async revoke(
    actor: Actor,
    honourIds: readonly string[],
    revocation: { readonly revokedOn: BusinessDate; readonly reason: string },
  ): Promise<void> {
    if (!may(actor, 'honour.revoke', {})) throw new Forbidden();
    const reason = nfc(revocation.reason);
    if (reason === '') throw new InvalidInput([{ code: 'reason_missing', place: 'reason' }]);
    await this.database.transaction(async () => {
      const honours = await this.repository.byIds(honourIds);
      if (honours.length < new Set(honourIds).size) throw new NotFound('Không tìm thấy khen thưởng này trong sổ.');
      const early = honours.find(({ decidedOn }) => revocation.revokedOn < decidedOn);
      if (early) {
        throw new InvalidInput([{ code: 'date_too_early', place: 'revokedOn', parameters: { from: early.decidedOn } }]);
      }
      const marked = new Set(await this.repository.revoke(honourIds, revocation.revokedOn, reason));
      const before = honours.find(({ id }) => !marked.has(id));
      if (before) throw revokedBefore(before);
      for (const honour of honours) {
        this.audit.record({
          actor,
          action: 'honour.revoked',
          subject: `honour:${honour.id}`,
          data: {
            recipient: honour.recipientName,
            award: honour.awardName,
            decidedOn: honour.decidedOn,
            effectiveOn: revocation.revokedOn,
            reason,
          },
        });
      }
    });
  }

  /** Lets a kept file stand as the signed text of a decision, in place of an earlier one. For who may issue it (`mayIssue`). */
  async setFile(actor: Actor, decisionId: string, fileId: string): Promise<void> {
    const decision = await this.repository.decision(decisionId);
    if (!mayIssue(actor, decision?.issuerAgencyId ?? null)) throw new Forbidden();
    await this.repository.setFile(decisionId, fileId);
  }

  /** The honours of many holders in one query, oldest achievement first; revoked ones are among them and say so. */
  ofHolders(holders: Holders): Promise<HeldHonour[]> {
    return this.repository.ofHolders(holders);
  }

  /** A decision with its honours in order of its lines. NotFound when there is none; needs 'decision.read'. */
  async decision(actor: Actor, id: string): Promise<{ decision: StoredDecision; honours: StoredHonour[] }> {
    if (!holds(actor, 'decision.read')) throw new Forbidden();
    const decision = await this.repository.decision(id);
    if (!decision) throw new NotFound('Không tìm thấy quyết định này.');
    return { decision, honours: await this.repository.lines(id) };
  }

  /** Honours by id, newest decision first, for modules that keep something about them (money, artefacts). */
  byIds(ids: readonly string[]): Promise<StoredHonour[]> {
    return this.repository.byIds(ids);
  }

  /** The decision of a number, a body and a day, or null; marks and capitals do not matter. */
  decisionOf(number: string, issuingBody: string, decidedOn: BusinessDate): Promise<StoredDecision | null> {
    return this.repository.decisionOf(number, issuingBody, decidedOn);
  }

  private async alreadyGranted(actor: Actor, draft: DecisionDraft, lines: readonly HonourLine[]): Promise<Granted> {
    const stored = await this.repository.decisionOf(draft.number, draft.issuingBody, draft.decidedOn);
    const honours = stored ? await this.repository.lines(stored.id) : [];
    const ids = new Map(honours.map((honour) => [honourKey(honour), honour.id]));
    const repeated = lines.every((line) => ids.has(honourKey(line)));
    if (stored?.recordedById === actor.userId && repeated && honours.length === lines.length) {
      return { decisionId: stored.id, honourIds: lines.map((line) => idOf(ids.get(honourKey(line)))) };
    }
    throw new Conflict(
      `Quyết định số ${draft.number} ngày ${formatDate(draft.decidedOn)} của ${draft.issuingBody} đã có trong sổ${stored ? `, do ${stored.recordedBy} ghi` : ''}. Kiểm tra lại số và ngày quyết định.`,
      stored ? { decisionId: stored.id } : {},
    );
  }
}

/** The policy has refused what the ledger would leave out as a repetition, so every line has its honour. */
function idOf(id: string | undefined): string {
  if (id === undefined) throw new Error('a line of the decision was left out of the ledger');
  return id;
}

/** The agency that issues a decision, if it honours nobody else's people. */
function issuerFor({ issuerAgencyId }: DecisionDraft, lines: readonly HonourLine[]): string | null {
  return lines.every(({ agencyId }) => agencyId === issuerAgencyId) ? issuerAgencyId : null;
}

function composedDecision(draft: DecisionDraft): DecisionDraft {
  return {
    ...draft,
    number: nfc(draft.number),
    issuingBody: nfc(draft.issuingBody),
    authority: nfc(draft.authority),
    signerName: nfc(draft.signerName),
    signerTitle: nfc(draft.signerTitle),
    subjectLine: nfc(draft.subjectLine),
  };
}

function composedLine(line: HonourLine): HonourLine {
  return {
    ...line,
    awardName: nfc(line.awardName),
    agencyName: line.agencyName === null ? null : nfc(line.agencyName),
    recipientName: nfc(line.recipientName),
    recipientDetail: nfc(line.recipientDetail),
  };
}

function revokedBefore(honour: StoredHonour): Conflict {
  return new Conflict(
    `“${honour.awardName}” của ${honour.recipientName} đã bị hủy bỏ từ ngày ${formatDate(honour.revokedOn ?? '')}.`,
    { honourId: honour.id, revokedOn: honour.revokedOn, reason: honour.revokedReason },
  );
}
