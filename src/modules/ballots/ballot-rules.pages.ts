import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BallotRulesPage } from '../../../templates/pages/ballots/rules';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { StaleWrite } from '../../platform/audit';
import { type FormOutcome, refusedForm, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { originOf, RULE_FORM, RULE_OPTIONS, ruleValues, typedRules } from './ballot-forms.view';
import { BallotRulesService } from './ballot-rules.service';
import { basePathOf, placeOfPage } from './ballot.view';
import { RulesFields } from './ballots.dto';
import { readRules } from './ballots.fields';
import { mayManage } from './ballots.policy';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The rules by which a bloc votes in a year. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/bo-phieu/quy-dinh')
export class BallotRulesPages {
  constructor(
    private readonly places: PlacesService,
    private readonly rules: BallotRulesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('meeting.read')
  async read(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    return this.show({ actor, place, request, reply }, null, UNSENT);
  }

  @Post()
  @Allow('ballot.manage')
  async save(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: RulesFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'ballot.manage');
    try {
      const { rules, version } = readRules(fields);
      await this.rules.save(actor, place, rules, version);
      const path = `${basePathOf(place)}/bo-phieu/quy-dinh`;
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã lưu quy định bỏ phiếu.' });
    } catch (error) {
      const outcome = refusedForm(error, RULE_FORM);
      const current = error instanceof StaleWrite ? error.currentVersion : null;
      return this.show({ actor, place, request, reply }, typedRules(fields, current), outcome);
    }
  }

  private async show(
    { actor, place, request, reply }: Visit,
    typed: ReturnType<typeof typedRules> | null,
    { errors, conflict, status }: FormOutcome,
  ): Promise<FastifyReply> {
    const stored = await this.rules.find(place);
    const frame = await this.pages.frame(request, reply, {
      title: 'Quy định bỏ phiếu',
      section: 'meetings',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      errorCount: errors.length,
    });
    const page = BallotRulesPage({
      frame,
      ...placeOfPage(place),
      yearName: place.year.name,
      values: typed ?? ruleValues(stored),
      options: RULE_OPTIONS,
      origin: originOf(stored),
      warnings: await this.rules.warnings(place, stored.rules),
      mayEdit: mayManage(actor, place),
      ...{ errors, conflict },
    });
    return this.pages.send(reply, page, status);
  }
}
