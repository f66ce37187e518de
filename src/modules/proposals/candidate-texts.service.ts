import { Injectable } from '@nestjs/common';
import type { Condition } from '../../domain/commendation/award';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { AwardsService } from '../catalogue';
import { DraftingService } from './drafting.service';
import type { Attestation, Candidate, Proposal } from './proposal';
import { chainOf, lockedSentence } from './proposal-sentences';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { mayAttest, rolesAt } from './proposals.policy';
import { ProposalsRepository } from './proposals.repository';

/** An answer to a condition that no data can show; null takes an answer back. */
export interface AttestationDraft {
  readonly condition: string;
  readonly isMet: boolean | null;
  readonly note: string;
  readonly version: number;
}

/** A text that the drafter of a proposal writes about a candidate. */
export type CandidateText = 'achievements' | 'explanation';

/** What people write about a candidate: the account of achievements, an explanation, and answers to conditions. */
@Injectable()
export class CandidateTextsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly writes: ProposalWritesRepository,
    private readonly drafting: DraftingService,
    private readonly awards: AwardsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the account of achievements, or why the candidate is proposed although the rules cannot say yes, and returns the
   * version it is now. The same text again changes nothing. StaleWrite with both texts when somebody wrote since `version`.
   */
  async write(
    actor: Actor,
    found: Proposal,
    candidateId: string,
    which: CandidateText,
    { version, text }: { readonly version: number; readonly text: string },
  ): Promise<number> {
    return this.database.transaction(async () => {
      const proposal = await this.drafting.lockDraft(actor, found);
      const candidate = await this.candidate(proposal, candidateId);
      if (candidate[which] === text) return candidate.version;
      if (!(await this.writes.writeCandidate(candidateId, version, { ...candidate, [which]: text }))) {
        throw await this.stale(candidate, { [which]: candidate[which] }, { [which]: text });
      }
      this.record(actor, proposal, candidate, { [which]: `${text.length} ký tự` });
      return version + 1;
    });
  }

  /** Keeps an answer with who gave it; returns the version of the candidate. Errors as `writeAchievements`. */
  async attest(actor: Actor, found: Proposal, candidateId: string, draft: AttestationDraft): Promise<number> {
    return this.database.transaction(async () => {
      const proposal = await this.repository.lock(found.id);
      if (!mayAttest(actor, proposal)) throw refused(actor, proposal);
      const candidate = await this.candidate(proposal, candidateId);
      await this.requireAttested(candidate, draft);
      const stored = candidate.attested[draft.condition];
      const isSame = draft.isMet === null ? !stored : stored?.isMet === draft.isMet && stored.note === draft.note;
      if (isSame) return candidate.version;
      const values = { ...candidate, attested: this.answered(actor, candidate, draft) };
      if (!(await this.writes.writeCandidate(candidateId, draft.version, values))) {
        throw await this.stale(candidate, answerOf(stored), answerOf(draft));
      }
      this.record(actor, proposal, candidate, { condition: draft.condition, ...answerOf(draft) });
      return draft.version + 1;
    });
  }

  private answered(actor: Actor, { attested }: Candidate, draft: AttestationDraft): Record<string, Attestation> {
    const others = Object.fromEntries(Object.entries(attested).filter(([code]) => code !== draft.condition));
    if (draft.isMet === null) return others;
    const answer = { isMet: draft.isMet, note: draft.note, by: actor.name, at: this.clock.now().toISOString() };
    return { ...others, [draft.condition]: answer };
  }

  /** A later version may judge the candidate than the one it was added under: a condition of any of them may be answered. */
  private async requireAttested({ awardCode }: Candidate, { condition, isMet, note }: AttestationDraft): Promise<void> {
    const versions = (await this.awards.versionsOf([awardCode])).get(awardCode) ?? [];
    const codes = versions.flatMap(({ award }) => award.rules.flatMap((rule) => attestedCodes(rule.condition)));
    if (!codes.includes(condition)) throw new InvalidInput([{ code: 'condition_unknown', place: 'condition' }]);
    if (isMet === true && note === '') throw new InvalidInput([{ code: 'note_missing', place: 'note' }]);
  }

  private async candidate({ id }: Proposal, candidateId: string): Promise<Candidate> {
    const candidate = (await this.repository.candidates(id)).find((one) => one.id === candidateId);
    if (!candidate) throw new NotFound('Không tìm thấy trường hợp này trong đề nghị.');
    return candidate;
  }

  private async stale(
    candidate: Candidate,
    stored: Readonly<Record<string, string>>,
    given: Readonly<Record<string, string>>,
  ): Promise<StaleWrite> {
    const change = await this.audit.lastChange(candidateSubject(candidate));
    return new StaleWrite(candidate.name, change, stored, given, candidate.version);
  }

  private record(actor: Actor, proposal: Proposal, candidate: Candidate, data: Readonly<Record<string, string>>): void {
    this.audit.record({
      ...{ chain: chainOf(proposal), actor, action: 'proposal.changed', subject: candidateSubject(candidate) },
      data: { proposal: proposal.code, name: candidate.name, ...data },
    });
  }
}

function candidateSubject({ id }: Candidate): string {
  return `candidate:${id}`;
}

function answerOf(
  answer: { readonly isMet: boolean | null; readonly note: string } | undefined,
): Record<string, string> {
  if (answer === undefined || answer.isMet === null) return { answer: '', note: '' };
  return { answer: answer.isMet ? 'Có' : 'Không', note: answer.note };
}

function attestedCodes(condition: Condition): string[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(attestedCodes);
  return condition.kind === 'attested' ? [condition.code] : [];
}

function refused(actor: Actor, proposal: Proposal): Error {
  const drafted = { ...proposal, state: 'drafting' as const, level: null };
  const isTheirs = rolesAt(actor, drafted).length > 0 && proposal.state !== 'drafting';
  return isTheirs ? new Conflict(lockedSentence(proposal), { state: proposal.state }) : new Forbidden();
}
