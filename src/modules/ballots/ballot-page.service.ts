import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ballotRuleSentences } from '../../text/ballot-rules';
import { formatInstant } from '../../text/date';
import { BallotPage } from '../../../templates/pages/ballots/ballot';
import type { BallotFormView, BallotValues } from '../../../templates/pages/ballots/ballot-props';
import type { TypedStep } from '../../../templates/pages/ballots/manage';
import type { Actor } from '../../platform/access';
import { type FormOutcome, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import type { BlocPlace } from '../blocs';
import { meetingHeadOf, MeetingsService } from '../meetings';
import type { BallotDetails } from './ballot';
import { ballotDocuments } from './ballot-documents.view';
import { ballotFormView, ballotValues } from './ballot-forms.view';
import { ballotPath, placeOfPage, progressView, resultText, roundViews, stateOf } from './ballot.view';
import { mayManage, voterOf } from './ballots.policy';
import { BallotsService } from './ballots.service';
import { CandidatesService } from './candidates.service';
import { manageView, NO_STEP } from './manage.view';

export interface BallotVisit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What the page shows of something that was refused. */
export interface ShownRefusal {
  readonly status: number;
  readonly message?: string;
  readonly step?: TypedStep;
  readonly form?: { readonly values: BallotValues; readonly outcome: FormOutcome };
}

/** Puts the page of a ballot together. */
@Injectable()
export class BallotPageService {
  constructor(
    private readonly ballots: BallotsService,
    private readonly meetings: MeetingsService,
    private readonly candidates: CandidatesService,
    private readonly pages: Pages,
  ) {}

  /** The ballot as its reader may see it; after a refusal with what was typed and why. */
  async show(visit: BallotVisit, ballotId: string, refusal?: ShownRefusal): Promise<FastifyReply> {
    const { actor, place, request, reply } = visit;
    const ballot = await this.ballots.find(actor, place, ballotId);
    const meeting = await this.meetings.find(actor, place, ballot.meetingId);
    const manages = mayManage(actor, place);
    const voter = voterOf(actor, place, ballot);
    const hasVoted = voter !== null && voter.votedAt !== null;
    const frame = await this.pages.frame(request, reply, {
      title: ballot.title,
      section: 'meetings',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      ...(refusal?.message === undefined ? {} : { notice: { kind: 'bad' as const, text: refusal.message } }),
    });
    const page = BallotPage({
      frame,
      ...placeOfPage(place),
      path: ballotPath(place, ballot.id),
      title: ballot.title,
      award: ballot.award?.name ?? null,
      meeting: meetingHeadOf(place, meeting),
      ...stateOf(ballot),
      rules: ballotRuleSentences(ballot.rules, ballot.method),
      cancelReason: ballot.cancelReason,
      result: resultText(ballot),
      progress: progressView(place, ballot, manages),
      mayVote: ballot.state === 'open' && voter !== null && !hasVoted,
      votedText: hasVoted ? `${voter.name} đã bỏ phiếu vòng này lúc ${formatInstant(voter.votedAt)}.` : null,
      candidates: ballot.candidates.map(({ name }) => name),
      rounds: roundViews(ballot),
      form: manages && ballot.state === 'preparing' ? await this.form(visit, ballot, refusal) : null,
      manage:
        manages && ballot.state !== 'concluded' && ballot.state !== 'cancelled'
          ? manageView(place, ballot, refusal?.step ?? NO_STEP)
          : null,
      documents: ballotDocuments(place, ballot, manages),
    });
    return this.pages.send(reply, page, refusal?.status ?? 200);
  }

  private async form(
    { actor, place }: BallotVisit,
    ballot: BallotDetails,
    refusal?: ShownRefusal,
  ): Promise<BallotFormView> {
    const possible = await this.candidates.list(actor, place);
    const inForce = await this.candidates.awards(place);
    const stored = ballot.award;
    const isKnown = stored === null || inForce.some(({ code }) => code === stored.code);
    const awards = isKnown ? inForce : [stored, ...inForce];
    const values = refusal?.form?.values ?? ballotValues(ballot);
    return ballotFormView(
      ballotPath(place, ballot.id),
      ballot.rules,
      { possible, awards },
      values,
      refusal?.form?.outcome ?? UNSENT,
    );
  }
}
