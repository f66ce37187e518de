import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SearchResultsPage } from '../../../templates/pages/home/search-results';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { fieldOf, type FormBody, Pages } from '../../platform/web';
import { SearchService } from './search.service';
import { searchView } from './search.view';

/** The search of the header. */
@ApiExcludeController()
@Controller('tim-kiem')
export class SearchPages {
  constructor(
    private readonly search: SearchService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('signed-in')
  async results(
    @Query() fields: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const query = fieldOf(fields, 'q').normalize('NFC');
    const result = await this.search.find(actor, query);
    const frame = await this.pages.frame(request, reply, { title: 'Tìm kiếm' });
    return this.pages.send(reply, SearchResultsPage({ frame, query, ...searchView(result) }));
  }
}
