import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { HoldersService, MisconductService } from '../people';
import {
  AwardQuotasService,
  CandidatesService,
  CandidateTextsService,
  DraftingService,
  NominationsService,
  ProposalsService,
  ProposalStepsService,
} from '../proposals';
import { BLOC_CODE } from './invented';
import { CLOSED_YEAR } from './invented-2020';
import type { InventedStaff } from './invented-persons.service';
import {
  ATTESTED_BY,
  DRAFT,
  DRAFT_AWARD,
  DRAFT_CANDIDATES,
  DRAFT_CONDITIONS,
  FLAG,
  FLAG_DECISION,
  FLAG_PLACES,
  FLAG_STEPS,
  VERIFICATION,
} from './invented-proposals';
import type { People } from './people.service';

type Action = Parameters<ProposalStepsService['take']>[2];

/** Proposals on their way: one from the published ranking, and one that an agency drafts. */
@Injectable()
export class InventedProposals {
  constructor(
    private readonly quotas: AwardQuotasService,
    private readonly nominations: NominationsService,
    private readonly drafting: DraftingService,
    private readonly candidates: CandidatesService,
    private readonly texts: CandidateTextsService,
    private readonly proposals: ProposalsService,
    private readonly steps: ProposalStepsService,
    private readonly holders: HoldersService,
    private readonly misconduct: MisconductService,
  ) {}

  /** Enters both, and the verification that pauses one of the candidates; promises the code of the first. */
  async enter(people: People, staff: ReadonlyMap<string, InventedStaff>): Promise<string> {
    await this.verify(people, staff);
    await this.draft(people, staff);
    return this.nominate(people);
  }

  /** From the ranking through Sở Nội vụ and the standing board to the council. */
  private async nominate({ secretary, appraiser }: People): Promise<string> {
    const year = String(CLOSED_YEAR);
    await this.quotas.set(appraiser, BLOC_CODE, year, [FLAG_PLACES], FLAG_DECISION);
    const code = await this.nominations.begin(secretary, BLOC_CODE, year, FLAG);
    await this.attest(secretary, code, FLAG.conditions, FLAG.achievements);
    await this.step(secretary, code, 'submit');
    for (const action of FLAG_STEPS) await this.step(appraiser, code, action);
    return code;
  }

  private async draft(people: People, staff: ReadonlyMap<string, InventedStaff>): Promise<void> {
    const officer = people.officer(DRAFT.agencyCode);
    const persons = staff.get(DRAFT.agencyCode)?.persons;
    if (persons === undefined) throw new Error(`${DRAFT.agencyCode} has no staff`);
    const code = await this.drafting.begin(officer, DRAFT);
    const ids = DRAFT_CANDIDATES.map((post) => persons[post]);
    const found = await this.proposals.find(officer, code);
    await this.candidates.add(officer, found, { awardCode: DRAFT_AWARD, kind: 'person', ids });
    await this.attest(officer, code, DRAFT_CONDITIONS, null);
  }

  /** Answers the conditions of every candidate; `achievements` is what is told of each, null for nothing yet. */
  private async attest(
    actor: Actor,
    code: string,
    conditions: readonly string[],
    achievements: string | null,
  ): Promise<void> {
    const { proposal, candidates } = await this.proposals.read(actor, code);
    for (const { id, version: first } of candidates) {
      let version = first;
      for (const condition of conditions) {
        const answer = { condition, isMet: true, note: ATTESTED_BY, version };
        version = await this.texts.attest(actor, proposal, id, answer);
      }
      if (achievements === null) continue;
      await this.texts.write(actor, proposal, id, 'achievements', { version, text: achievements });
    }
  }

  private async step(actor: Actor, code: string, action: Action): Promise<void> {
    const found = await this.proposals.find(actor, code);
    await this.steps.take(actor, found, action, { version: found.version, reason: '' });
  }

  private async verify({ appraiser }: People, staff: ReadonlyMap<string, InventedStaff>): Promise<void> {
    const { agency, post, reason, validFrom } = VERIFICATION;
    const person = await this.holders.person(appraiser, staff.get(agency)?.persons[post] ?? '');
    await this.misconduct.open(appraiser, person, reason, validFrom);
  }
}
