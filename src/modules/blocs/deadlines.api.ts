import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DEADLINE_KINDS, type DeadlineKind } from '../../domain/blocs';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { deadlineAnswer } from './blocs.answers';
import { DeadlineAnswer, DeadlineFields, ExtensionFields } from './blocs.dto';
import { readDeadline, readExtension } from './blocs.fields';
import { DeadlinesService } from './deadlines.service';
import { PlacesService } from './places.service';

/** The deadlines of a bloc in a period for programs. */
@ApiTags('Khối, cụm thi đua')
@Controller('api/v1/blocs/:bloc/periods/:period/deadlines')
export class DeadlinesApi {
  constructor(
    private readonly places: PlacesService,
    private readonly deadlines: DeadlinesService,
  ) {}

  @Get()
  @Allow('bloc.read')
  @ApiOkResponse({ type: [DeadlineAnswer] })
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<DeadlineAnswer[]> {
    const place = await this.places.find(actor, bloc, period);
    return (await this.deadlines.list(place)).map(deadlineAnswer);
  }

  @Post()
  @Allow('bloc.manage')
  @ApiCreatedResponse({ type: [DeadlineAnswer] })
  async set(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: DeadlineFields,
    @CurrentActor() actor: Actor,
  ): Promise<DeadlineAnswer[]> {
    const { kind, dueAt, opensOn } = readDeadline(fields);
    await this.deadlines.set(actor, await this.places.find(actor, bloc, period, 'bloc.manage'), kind, dueAt, opensOn);
    return this.list(bloc, period, actor);
  }

  @Post(':kind/extensions')
  @Allow('bloc.manage')
  @ApiCreatedResponse({ type: [DeadlineAnswer] })
  async extend(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('kind') kind: string,
    @Body() fields: ExtensionFields,
    @CurrentActor() actor: Actor,
  ): Promise<DeadlineAnswer[]> {
    const { dueAt, reason } = readExtension(fields);
    const place = await this.places.find(actor, bloc, period, 'bloc.manage');
    await this.deadlines.extend(actor, place, kindOf(kind), dueAt, reason);
    return this.list(bloc, period, actor);
  }
}

function kindOf(text: string): DeadlineKind {
  const kind = DEADLINE_KINDS.find((known) => known === text);
  if (kind === undefined) throw new NotFound('Không có loại mốc này.');
  return kind;
}
