import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Pages } from '../../../platform/web';
import { SchemeComparePage } from '../../../../templates/pages/schemes/compare';
import { SchemeComparisonService } from './comparison.service';
import { comparePage } from './comparison.view';

/** Two versions of a scheme, or two schemes, side by side. */
@ApiExcludeController()
@Controller('danh-muc/thang-diem/:code/so-sanh')
export class SchemeComparisonPages {
  constructor(
    private readonly comparisons: SchemeComparisonService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('catalogue.read')
  async compare(
    @Param('code') code: string,
    @Query() query: Readonly<Record<string, string | undefined>>,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const choice = { from: query['tu'], to: query['den'], otherCode: query['voi'] };
    const compared = await this.comparisons.compare(actor, code, choice);
    const choices = await this.comparisons.choices(actor, compared);
    const frame = await this.pages.frame(request, reply, { title: `So sánh ${code}`, section: 'catalogue' });
    return this.pages.send(reply, SchemeComparePage({ frame, ...comparePage(compared, choices) }));
  }
}
