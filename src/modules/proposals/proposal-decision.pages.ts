import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DECISION_FIELDS, type KeptFile } from '../../../templates/pages/decisions/head';
import {
  DECIDED_LIST_ID,
  outReasonId,
  RecordedDecisionPage,
  RecordProposalDecisionPage,
} from '../../../templates/pages/proposals/record-decision';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden } from '../../platform/errors';
import { receiveUpload, type ReceivedUpload } from '../../platform/files';
import { type FormOutcome, refusedForm, UNSENT } from '../../platform/forms';
import { InstallationService } from '../../platform/installation';
import { LARGEST_FILE, Pages } from '../../platform/web';
import { DecisionLinesService, DecisionsService, keptFileOf, typedHead } from '../decisions';
import type { Proposal } from './proposal';
import { outReasonField, readProposalDecision } from './proposal-decision.fields';
import { authoritiesOf, decidedSubject, knownHead } from './proposal-decision.lines';
import { ProposalDecisionService } from './proposal-decision.service';
import { decidedRows, namesDay, recordedDecision } from './proposal-decision.view';
import { lockedSentence, NOT_OF_AGENCY_HEAD } from './proposal-sentences';
import { issuerOf, mayDecide } from './proposals.policy';
import { ProposalsService } from './proposals.service';

const NO_UPLOAD: ReceivedUpload = { fields: {}, files: [], refused: null };

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly proposal: Proposal;
}

interface Typed {
  readonly fields: Readonly<Record<string, string>>;
  readonly kept: KeptFile | null;
}

/** The page on which the decision of a proposal is recorded, by Sở Nội vụ or by the head of the agency that decides. */
@ApiExcludeController()
@Controller('de-nghi/:code/quyet-dinh')
export class ProposalDecisionPages {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly recording: ProposalDecisionService,
    private readonly decisions: DecisionsService,
    private readonly lines: DecisionLinesService,
    private readonly installation: InstallationService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('decision.issue')
  async form(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const proposal = await this.find(actor, code);
    return this.show({ actor, request, reply, proposal }, { fields: {}, kept: null }, UNSENT);
  }

  @Post()
  @Allow('decision.issue')
  async record(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const proposal = await this.find(actor, code);
    const upload = request.isMultipart() ? await receiveUpload(request, LARGEST_FILE) : NO_UPLOAD;
    const { fields, files } = upload;
    let kept = keptFileOf(fields);
    try {
      if (upload.refused) throw upload.refused;
      const [file] = files;
      // The file is kept first: what else is wrong must not make anybody look for it again.
      if (file !== undefined && !proposal.isSecret) {
        kept = await this.decisions.keepFile(actor, file, issuerOf(proposal));
      }
      const { version, decision, leftOut } = readProposalDecision(
        { ...fields, fileId: kept?.id ?? '' },
        decidedSubject(proposal.title),
      );
      const id = await this.recording.record(actor, proposal, version, decision, null, leftOut);
      const notice = { kind: 'ok', text: `Đã ghi Quyết định số ${decision.number}.` } as const;
      return await this.pages.redirect(request, reply, `/quyet-dinh/${id}`, notice);
    } catch (error) {
      const rows = Object.keys(fields)
        .filter((name) => name.startsWith('out-'))
        .map((name) => name.slice('out-'.length));
      const reasons = Object.fromEntries(rows.map((row) => [outReasonField(row), outReasonId(row)]));
      const fieldIds = { ...DECISION_FIELDS, ...reasons, candidates: DECIDED_LIST_ID };
      const outcome = refusedForm(error, { formId: 'van-ban', fieldIds, elsewhere: DECISION_FIELDS.number });
      const current = await this.find(actor, code);
      return this.show({ actor, request, reply, proposal: current }, { fields, kept }, outcome);
    }
  }

  /** Forbidden where the decision is not theirs to record: nothing is read of it, and no file kept. */
  private async find(actor: Actor, code: string): Promise<Proposal> {
    const proposal = await this.proposals.find(actor, code);
    if (!mayDecide(actor, proposal)) throw new Forbidden(NOT_OF_AGENCY_HEAD);
    return proposal;
  }

  private async show(visit: Visit, typed: Typed, outcome: FormOutcome): Promise<FastifyReply> {
    const { actor, request, reply, proposal } = visit;
    const { code, title, isSecret } = proposal;
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Ghi quyết định', section: 'proposals', errorCount: outcome.errors.length },
    });
    if (proposal.decisionId !== null) {
      const { decision, honours } = await this.decisions.read(actor, proposal.decisionId);
      const refusal = outcome.errors[0]?.message ?? '';
      const page = RecordedDecisionPage({
        ...{ frame, refusal, proposal: { code, title } },
        recorded: recordedDecision(decision, honours.length),
      });
      return this.pages.send(reply, page, outcome.status);
    }
    const { candidates, actions } = await this.proposals.read(actor, code);
    if (!actions.some(({ action }) => action === 'decide')) {
      throw new Conflict(lockedSentence(proposal), { state: proposal.state });
    }
    const { provinceName } = await this.installation.read();
    const known = knownHead(proposal, authoritiesOf(candidates), provinceName);
    const values = typedHead(typed.fields, { ...known, system: proposal.system });
    const day = namesDay(values.decidedOn, this.clock.today());
    const page = RecordProposalDecisionPage({
      ...{ frame, values, kept: typed.kept, isSecret, errors: outcome.errors },
      ...{ proposal: { code, title, version: proposal.version }, day: day.words },
      rows: decidedRows(candidates, await this.lines.agencies(day.date), typed.fields),
    });
    return this.pages.send(reply, page, outcome.status);
  }
}
