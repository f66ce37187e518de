import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BallotFormView } from '../../../templates/pages/ballots/ballot-props';
import { BallotListPage } from '../../../templates/pages/ballots/list';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { refusedForm, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { type Meeting, meetingHeadOf, MeetingsService } from '../meetings';
import { BALLOT_FORM, ballotFormView, newBallotValues, typedBallot } from './ballot-forms.view';
import { BallotPreparationService } from './ballot-preparation.service';
import { BallotRulesService } from './ballot-rules.service';
import { mayStillRank } from './ballot-hold';
import { ballotLine, ballotPath, basePathOf, placeOfPage } from './ballot.view';
import { ChangedBallotFields } from './ballots.dto';
import { readBallot } from './ballots.fields';
import { mayManage } from './ballots.policy';
import { BallotsService } from './ballots.service';
import { CandidatesService } from './candidates.service';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A form of a new ballot that was refused. */
interface Refused {
  readonly fields: ChangedBallotFields;
  readonly error: Conflict | InvalidInput;
}

/** The ballots of a period and of its meetings, with the form of a new one. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period')
export class BallotListPages {
  constructor(
    private readonly places: PlacesService,
    private readonly meetings: MeetingsService,
    private readonly rules: BallotRulesService,
    private readonly ballots: BallotsService,
    private readonly candidates: CandidatesService,
    private readonly preparation: BallotPreparationService,
    private readonly pages: Pages,
  ) {}

  @Get('bo-phieu')
  @Allow('meeting.read')
  async all(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    return this.show({ actor, place, request, reply }, null);
  }

  @Get('hop/:meeting/bo-phieu')
  @Allow('meeting.read')
  async ofMeeting(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('meeting') meeting: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    return this.show({ actor, place, request, reply }, await this.meetings.find(actor, place, meeting));
  }

  @Post('hop/:meeting/bo-phieu')
  @Allow('ballot.manage')
  async create(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('meeting') meetingKey: string,
    @Body() fields: ChangedBallotFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'ballot.manage');
    const meeting = await this.meetings.find(actor, place, meetingKey);
    try {
      const id = await this.preparation.create(actor, place, meeting.id, readBallot(fields));
      const notice = { kind: 'ok' as const, text: 'Đã lập cuộc bỏ phiếu.' };
      return await this.pages.redirect(request, reply, ballotPath(place, id), notice);
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      return this.show({ actor, place, request, reply }, meeting, { fields, error });
    }
  }

  private async show(visit: Visit, meeting: Meeting | null, refused?: Refused): Promise<FastifyReply> {
    const { actor, place, request, reply } = visit;
    const ballots = await this.ballots.list(place, meeting?.id ?? null);
    const manages = meeting !== null && mayManage(actor, place);
    const rules = manages ? await this.rules.find(place) : null;
    const isReady = rules !== null && rules.version > 0;
    const form = manages && isReady ? await this.newForm(visit, meeting, refused) : null;
    const frame = await this.pages.frame(request, reply, {
      title: 'Bỏ phiếu suy tôn',
      section: 'meetings',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      ...(refused ? { notice: { kind: 'bad' as const, text: refused.error.message } } : {}),
    });
    const page = BallotListPage({
      frame,
      ...placeOfPage(place),
      meeting: meeting && meetingHeadOf(place, meeting),
      ballots: ballots.map((ballot) => ballotLine(place, ballot)),
      form,
      needsRules: manages && !isReady,
    });
    return this.pages.send(reply, page, refused?.error.status ?? 200);
  }

  private async newForm({ actor, place }: Visit, meeting: Meeting, refused?: Refused): Promise<BallotFormView> {
    const { rules } = await this.rules.find(place);
    const possible = await this.candidates.list(actor, place);
    const awards = await this.candidates.awards(place);
    const values =
      refused === undefined
        ? newBallotValues(rules, this.candidates.suggested(possible), mayStillRank(place))
        : typedBallot(refused.fields, null);
    const outcome = refused === undefined ? UNSENT : refusedForm(refused.error, BALLOT_FORM);
    const action = `${basePathOf(place)}/hop/${String(meeting.number)}/bo-phieu`;
    return ballotFormView(action, rules, { possible, awards }, values, outcome);
  }
}
