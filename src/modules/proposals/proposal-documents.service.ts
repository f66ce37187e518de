import { Injectable } from '@nestjs/common';
import type { Document } from '../../documents/model';
import { businessDateOf } from '../../text/date';
import type { PersonOfReport } from '../../../templates/documents/achievement-report/facts';
import { achievementReport } from '../../../templates/documents/achievement-report/achievement-report';
import { candidateList } from '../../../templates/documents/candidate-list/candidate-list';
import { considerationMinutes } from '../../../templates/documents/consideration-minutes/consideration-minutes';
import { submissionLetter } from '../../../templates/documents/submission-letter/submission-letter';
import { type Actor, SYSTEM_ACTOR } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { isPrintedFormat, type PrintedFile, printFile } from '../../platform/files';
import { type BlocIssuer, IssuersService, PlacesService } from '../blocs';
import { AwardsService, LegalTextsService } from '../catalogue';
import { type HeldHonour, HonoursService } from '../honours';
import { PersonForms } from '../people';
import { requireOpen } from './dossiers.service';
import { personOfReport } from './person-report.view';
import type { Candidate, Proposal } from './proposal';
import type { ProposalDetails } from './proposal-details';
import {
  awardGroups,
  consideredGroups,
  consideringMeeting,
  documentFacts,
  enclosuresOf,
  groundsOf,
  reportFacts,
  submissionAddress,
  submittedGroups,
} from './proposal-documents.view';
import { ProposalDecisionDraft } from './proposal-decision-draft.service';
import { ProposalsService } from './proposals.service';

/** Documents of a whole proposal by their names in addresses. */
export const PROPOSAL_DOCUMENTS = ['to-trinh', 'danh-sach', 'bien-ban', 'du-thao-quyet-dinh'] as const;
export type ProposalDocumentKind = (typeof PROPOSAL_DOCUMENTS)[number];

/** Prints the documents of proposals. Conflict for a state secret (domain trap T40), NotFound for what does not exist. */
@Injectable()
export class ProposalDocumentsService {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly issuers: IssuersService,
    private readonly places: PlacesService,
    private readonly awards: AwardsService,
    private readonly texts: LegalTextsService,
    private readonly honours: HonoursService,
    private readonly people: PersonForms,
    private readonly drafts: ProposalDecisionDraft,
    private readonly clock: Clock,
  ) {}

  /** A document of the whole proposal as a file. Conflict also while the bloc that issues it has no chair. */
  async file(actor: Actor, code: string, kind: string, format: string): Promise<PrintedFile> {
    const known = PROPOSAL_DOCUMENTS.find((one) => one === kind);
    if (known === undefined || !isPrintedFormat(format)) throw new NotFound('Không có văn bản này.');
    const details = await this.proposals.read(actor, code);
    requireOpen(details.proposal);
    if (known === 'du-thao-quyet-dinh') return this.drafts.file(actor, details, format);
    return printFile(`${known}-${code}`, await this.document(details, known), format);
  }

  /** The report of achievements of a candidate as a file. */
  async report(actor: Actor, code: string, candidateId: string, format: string): Promise<PrintedFile> {
    if (!isPrintedFormat(format)) throw new NotFound('Không có văn bản này.');
    const details = await this.proposals.read(actor, code);
    requireOpen(details.proposal);
    const candidate = details.candidates.find(({ id }) => id === candidateId);
    if (candidate === undefined) throw new NotFound('Không tìm thấy trường hợp này trong đề nghị.');
    const { proposal } = details;
    const day = this.rulingDate(details);
    const names = await this.awardNames();
    const document = achievementReport({
      ...documentFacts(proposal, await this.issuers.ofAgency(candidate.agencyId, day), day),
      ...reportFacts(proposal, candidate, await this.honoursOf(candidate), {
        nameOf: (award) => names.get(award) ?? award,
        person: await this.personOf(actor, proposal, candidate, day),
      }),
    });
    return printFile(`bao-cao-thanh-tich-${code}-${String(candidate.position)}`, document, format);
  }

  /** The person of the register as of a day; what the actor may not know is left out. Null for collectives and households. */
  private async personOf(
    actor: Actor,
    { code }: Proposal,
    { personId }: Candidate,
    day: string,
  ): Promise<PersonOfReport | null> {
    if (personId === null) return null;
    const found = await this.people.asOf(actor, [personId], day, `Báo cáo thành tích, đề nghị ${code}`);
    const person = found.get(personId);
    return person === undefined ? null : personOfReport(person, day);
  }

  /** Honours that a candidate holds, in no order. */
  honoursOf({ personId, divisionId, householdId, agencyId }: Candidate): Promise<HeldHonour[]> {
    if (personId !== null) return this.honours.ofHolders({ personIds: [personId] });
    if (divisionId !== null) return this.honours.ofHolders({ divisionIds: [divisionId] });
    if (householdId !== null) return this.honours.ofHolders({ householdIds: [householdId] });
    return this.honours.ofHolders({ agencyIds: [agencyId] });
  }

  /** Names of the awards by their codes. */
  async awardNames(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.awards.list()).map(({ code, current }) => [code, current.award.name]));
  }

  private async document(
    details: ProposalDetails,
    kind: Exclude<ProposalDocumentKind, 'du-thao-quyet-dinh'>,
  ): Promise<Document> {
    const { proposal, candidates } = details;
    const day = this.rulingDate(details);
    const facts = documentFacts(proposal, await this.issuer(proposal, day), day);
    if (kind === 'danh-sach') return candidateList({ ...facts, groups: awardGroups(candidates) });
    if (kind === 'bien-ban') {
      const meeting = consideringMeeting(proposal, candidates);
      return considerationMinutes({ ...facts, groups: consideredGroups(candidates), meeting });
    }
    const names = new Map((await this.texts.list()).map(({ code, printedTitle }) => [code, printedTitle]));
    return submissionLetter({
      ...facts,
      address: submissionAddress(proposal, candidates),
      grounds: groundsOf(candidates, proposal.achievementYear, (text) => names.get(text) ?? text),
      groups: submittedGroups(proposal, candidates),
      enclosures: enclosuresOf(candidates),
    });
  }

  /** The agency that proposes, or the chair of the bloc; who asks has found the proposal already. */
  private async issuer(proposal: Proposal, day: string): Promise<BlocIssuer> {
    const { agencyId, blocCode, periodCode, achievementYear } = proposal;
    if (agencyId !== null || blocCode === null) return this.issuers.ofAgency(agencyId ?? '', day);
    return this.issuers.of(await this.places.find(SYSTEM_ACTOR, blocCode, periodCode ?? String(achievementYear)));
  }

  /** The day on which it was first submitted; today while it is a draft. */
  private rulingDate({ steps }: ProposalDetails): string {
    const submitted = steps.findLast(({ action, candidateId }) => action === 'submit' && candidateId === null);
    return submitted === undefined ? this.clock.today() : businessDateOf(submitted.happenedAt);
  }
}
