import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AssignmentPage } from '../../../templates/pages/reviews/assignment';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { AssignmentForm } from './assignments.dto';
import { AssignmentsService, type Cell } from './assignments.service';
import { assignmentView, cellsOf } from './assignments.view';
import { basePathOf, reviewRights } from './review-paths';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Refusal {
  readonly error: Conflict | InvalidInput;
  readonly ticked: readonly Cell[];
}

/** "Tiêu chí không giao": which criteria leave the denominator of which member. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/giao-tieu-chi')
export class AssignmentsPages {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('criteria.assign')
  async matrix(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'criteria.assign');
    return this.show({ actor, place, request, reply });
  }

  @Post()
  @Allow('criteria.assign')
  async save(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: AssignmentForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'criteria.assign');
    const ticked = cellsOf(form.unassigned ?? []);
    try {
      await this.assignments.save(actor, place, ticked, form.seen ?? '');
      const path = `${basePathOf(place)}/giao-tieu-chi`;
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã lưu.' });
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
      return this.show({ actor, place, request, reply }, { error, ticked });
    }
  }

  /** What is stored; after a refusal also what was ticked. */
  private async show({ actor, place, request, reply }: Visit, refusal?: Refusal): Promise<FastifyReply> {
    const view = assignmentView(place, await this.assignments.read(actor, place), refusal?.ticked);
    const frame = await this.pages.frame(request, reply, {
      title: 'Tiêu chí không giao',
      section: 'scores',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
      ...(refusal ? { notice: { kind: 'bad' as const, text: refusal.error.message } } : {}),
    });
    const page = AssignmentPage({ frame, ...view, rights: reviewRights(actor, place) });
    return this.pages.send(reply, page, refusal?.error.status ?? 200);
  }
}
