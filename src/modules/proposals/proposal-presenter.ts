import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CandidatePage } from '../../../templates/pages/proposals/candidate';
import { ProposalPage } from '../../../templates/pages/proposals/proposal';
import { type Actor, holds } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { AgenciesService } from '../agencies';
import { AwardsService, LegalTextsService } from '../catalogue';
import { awardChoices, holderChoices } from './begin.view';
import { CandidateMovements, textOf } from './candidate-movements.service';
import {
  ballotLines,
  candidateFacts,
  dossierFile,
  dossierLines,
  honourLines,
  resultLines,
  sharedFiles,
} from './candidate.view';
import { type ChecklistNames, eligibilityView } from './eligibility.view';
import { DossiersService } from './dossiers.service';
import { ProposalDocumentsService } from './proposal-documents.service';
import type { Candidate } from './proposal';
import type { ProposalDetails } from './proposal-details';
import { formOf, refusedOf, type SentForm } from './proposal-forms';
import { proposalStateTag, submitterOf } from './proposal-list.view';
import { ProposalPagesRepository } from './proposal-pages.repository';
import { candidatePath, proposalPath } from './proposal-sentences';
import { outsideLink } from './outside-votes.view';
import { awaitedVotesView } from './votes.view';
import {
  blockedWords,
  candidateRows,
  candidateStateTag,
  candidateSteps,
  decisionLink,
  documentViews,
  historyLines,
  opinionView,
  proposalFacts,
  proposalSteps,
  routeSteps,
  termItems,
} from './proposal.view';
import { ProposalsService } from './proposals.service';

export const ADD_FORM_ID = 'them-truong-hop';
export const HEAD_FORM_ID = 'ten-de-nghi';
export const ASK_FORM_ID = 'lay-y-kien';
export const TEXT_FORM_IDS = { achievements: 'bao-cao', explanation: 'noi-dung-giai-trinh' } as const;
export const MOVEMENT_FORM_ID = 'theo-phong-trao';

/** Who looks at a proposal, and what they sent last. */
export interface ProposalVisit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly code: string;
}

/** Gathers what the pages of a proposal and of a candidate show. */
@Injectable()
export class ProposalPresenter {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly documents: ProposalDocumentsService,
    private readonly dossiers: DossiersService,
    private readonly movements: CandidateMovements,
    private readonly awards: AwardsService,
    private readonly texts: LegalTextsService,
    private readonly agencies: AgenciesService,
    private readonly repository: ProposalPagesRepository,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  /** The page of a proposal; with everything typed where a form of it was refused. */
  async showProposal(visit: ProposalVisit, sent: SentForm | null): Promise<FastifyReply> {
    const { actor, request, reply, code } = visit;
    const details = await this.proposals.read(actor, code);
    const { proposal, mayWrite } = details;
    const path = proposalPath(proposal);
    const { title, isSecret, version } = proposal;
    const frame = await this.pages.frame(request, reply, { title, section: 'proposals' });
    const head = { title, isSecret: isSecret ? '1' : '' };
    const page = ProposalPage({
      ...{ frame, code, title, isSecret },
      submitter: submitterOf(proposal),
      state: proposalStateTag(proposal.state),
      facts: proposalFacts(proposal),
      route: routeSteps(proposal),
      quotas: details.quotas.map((quota) => ({
        ...quota,
        rule: quota.rule === '' ? '' : `Quy định: ${quota.rule}.`,
      })),
      candidates: candidateRows(details, sent),
      add: mayWrite ? await this.addForm(details, sent) : null,
      head: mayWrite ? formOf(HEAD_FORM_ID, `${path}/ten`, head, version, sent) : null,
      documents: documentViews(actor, proposal),
      shared: sharedFiles(details, sent),
      terms: termItems(details.terms),
      steps: proposalSteps(details, sent),
      blocked: blockedWords(actor, details.proposal),
      decision: decisionLink(actor, details),
      outsideVotes: outsideLink(details),
      awaitedVotes: awaitedVotesView(details),
      opinions: await this.opinions(actor, details, sent),
      history: historyLines(details.proposal, details.steps, details.candidates),
      refused: refusedOf(sent),
    });
    return this.pages.send(reply, page, sent?.outcome.status ?? 200);
  }

  /** The page of a candidate. NotFound when the proposal does not name them. */
  async showCandidate(visit: ProposalVisit, candidateId: string, sent: SentForm | null): Promise<FastifyReply> {
    const { actor, request, reply, code } = visit;
    const details = await this.proposals.read(actor, code);
    const { proposal, mayWrite, mayAttest } = details;
    const candidate = details.candidates.find(({ id }) => id === candidateId);
    if (candidate === undefined) throw new NotFound('Không tìm thấy trường hợp này trong đề nghị.');
    const names = await this.names(actor);
    const path = candidatePath(proposal, candidate.id);
    const { achievements, explanation, attested, version, eligibility } = candidate;
    const isExplained = mayWrite && eligibility !== null && ['unknown', 'not_eligible'].includes(eligibility.outcome);
    const attestForm = (condition: string) => {
      const answer = attested[condition];
      const given = answer === undefined ? 'none' : answer.isMet ? 'yes' : 'no';
      const stored = { condition, answer: given, note: answer?.note ?? '' };
      return formOf(`xac-nhan-${condition}`, `${path}/xac-nhan`, stored, version, sent);
    };
    const items = candidate.checklist.flatMap((line) => line.items);
    const certificates = mayWrite ? await this.dossiers.keptCertificates(actor, candidate, items) : [];
    const frame = await this.pages.frame(request, reply, { title: candidate.name, section: 'proposals' });
    const page = CandidatePage({
      frame,
      proposal: { code, title: proposal.title, isSecret: proposal.isSecret },
      ...{ name: candidate.name, awardName: candidate.awardName, state: candidateStateTag(candidate.state) },
      facts: candidateFacts(candidate),
      eligibility:
        eligibility === null
          ? null
          : eligibilityView(eligibility, names, { given: attested, formOf: mayAttest ? attestForm : null }),
      honours: honourLines(await this.documents.honoursOf(candidate)),
      results: resultLines(candidate),
      ballots: ballotLines(candidate),
      dossier: dossierLines(proposal, candidate, mayWrite, names.text, certificates, sent),
      evidence: proposal.isSecret ? [] : candidate.evidence.map((item) => dossierFile(proposal, item, mayWrite, sent)),
      achievements: {
        text: achievements,
        form: mayWrite ? formOf(TEXT_FORM_IDS.achievements, `${path}/bao-cao`, { achievements }, version, sent) : null,
      },
      explanation:
        explanation === '' && !isExplained
          ? null
          : {
              text: explanation,
              form: mayWrite
                ? formOf(TEXT_FORM_IDS.explanation, `${path}/giai-trinh`, { explanation }, version, sent)
                : null,
            },
      movement: await this.movementForm(details, candidate, sent),
      steps: candidateSteps(proposal, candidate, sent),
      history: historyLines(
        details.proposal,
        details.steps.filter((step) => step.candidateId === candidate.id),
        details.candidates,
      ),
      refused: refusedOf(sent),
    });
    return this.pages.send(reply, page, sent?.outcome.status ?? 200);
  }

  /** Names that a checklist is worded with. */
  async names(actor: Actor): Promise<ChecklistNames> {
    const awards = await this.documents.awardNames();
    const texts = new Map((await this.texts.list()).map(({ code, printedTitle }) => [code, printedTitle]));
    return {
      award: (code) => awards.get(code) ?? code,
      text: (code) => texts.get(code) ?? code,
      mayOpenRegisters: holds(actor, 'person.read'),
    };
  }

  /** The choice of a movement; null where the type asks for none or the reader may not write. */
  private async movementForm(
    { proposal, mayWrite }: ProposalDetails,
    candidate: Candidate,
    sent: SentForm | null,
  ): Promise<Parameters<typeof CandidatePage>[0]['movement']> {
    if (!mayWrite || (proposal.type !== 'thematic' && proposal.type !== 'movement')) return null;
    const { id, agencyId, version, snapshot } = candidate;
    const stored = { movement: snapshot.movement?.id ?? '' };
    const choices = await this.movements.choices({ ...proposal, agencyId });
    return {
      form: formOf(MOVEMENT_FORM_ID, `${candidatePath(proposal, id)}/phong-trao`, stored, version, sent),
      choices: choices.map((movement) => ({ value: movement.id, label: textOf(movement) })),
    };
  }

  private async addForm(
    { proposal }: ProposalDetails,
    sent: SentForm | null,
  ): Promise<NonNullable<Parameters<typeof ProposalPage>[0]['add']>> {
    const { agencyId, blocId, achievementYear, system } = proposal;
    const agencyIds =
      agencyId !== null ? [agencyId] : blocId === null ? [] : await this.repository.members(blocId, achievementYear);
    const holders = await this.repository.holders(agencyIds, this.clock.today());
    return {
      form: formOf(ADD_FORM_ID, `${proposalPath(proposal)}/truong-hop`, {}, proposal.version, sent),
      awards: awardChoices(await this.awards.list(), { system }),
      who: holderChoices(holders, agencyIds.length === 1),
    };
  }

  private async opinions(
    actor: Actor,
    { proposal, opinions, toAnswer, mayAskOpinions }: ProposalDetails,
    sent: SentForm | null,
  ): Promise<Parameters<typeof ProposalPage>[0]['opinions']> {
    const today = this.clock.today();
    const waiting = new Set(toAnswer.map(({ id }) => id));
    return {
      opinions: opinions.map((opinion) => opinionView(proposal, opinion, waiting.has(opinion.id), today, sent)),
      ask: mayAskOpinions
        ? {
            form: formOf(ASK_FORM_ID, `${proposalPath(proposal)}/y-kien`, {}, proposal.version, sent),
            agencies: await this.askable(actor, opinions),
          }
        : null,
    };
  }

  private async askable(actor: Actor, asked: ProposalDetails['opinions']): Promise<{ value: string; label: string }[]> {
    const agencies = await this.agencies.list(actor);
    return agencies
      .filter(({ activeTo, code }) => activeTo === null && !asked.some(({ agencyCode }) => agencyCode === code))
      .map(({ code, name }) => ({ value: code, label: name }));
  }
}
