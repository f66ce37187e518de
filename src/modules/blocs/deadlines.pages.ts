import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { extensionForm, NEW_DEADLINE_FORM, typedDeadline, typedExtension } from './bloc-forms.view';
import { BlocPageService } from './bloc-page.service';
import { ExtensionFields, PageDeadlineFields } from './blocs.dto';
import { readExtension, readPageDeadline } from './blocs.fields';
import { DeadlinesService } from './deadlines.service';
import { PlacesService } from './places.service';

/** The forms of the deadlines on the page of a bloc. */
@ApiExcludeController()
@Controller('danh-muc/khoi/:bloc/han')
export class DeadlinesPages {
  constructor(
    private readonly places: PlacesService,
    private readonly deadlines: DeadlinesService,
    private readonly page: BlocPageService,
  ) {}

  @Post()
  @Allow('bloc.manage')
  set(
    @Param('bloc') code: string,
    @Body() fields: PageDeadlineFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply, code, year: fields.year };
    const typed = () => ({ newDeadline: typedDeadline(fields) });
    return this.page.save(visit, { form: NEW_DEADLINE_FORM, typed, done: 'Đã đặt hạn.' }, async () => {
      const { kind, periodCode, dueAt, opensOn } = readPageDeadline(fields);
      await this.deadlines.set(
        actor,
        await this.places.find(actor, code, periodCode, 'bloc.manage'),
        kind,
        dueAt,
        opensOn,
      );
    });
  }

  @Post(':id/gia-han')
  @Allow('bloc.manage')
  extend(
    @Param('bloc') code: string,
    @Param('id') id: string,
    @Body() fields: ExtensionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply, code, year: fields.year };
    const typed = () => ({ extension: typedExtension(id, fields) });
    return this.page.save(visit, { form: extensionForm(id), typed, done: 'Đã gia hạn.' }, async () => {
      const { dueAt, reason } = readExtension(fields);
      const { kind, periodCode } = await this.deadlines.keyOf(id);
      const place = await this.places.find(actor, code, periodCode, 'bloc.manage');
      await this.deadlines.extend(actor, place, kind, dueAt, reason);
    });
  }
}
