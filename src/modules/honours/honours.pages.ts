import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HonourSearchPage, type SearchPageProps } from '../../../templates/pages/honours/search';
import { SEARCH_FIELDS } from '../../../templates/pages/honours/search-form';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { type FormOutcome, refusedForm, UNSENT } from '../../platform/forms';
import { NotFound } from '../../platform/errors';
import { isPrintedFormat, type PrintedFile, sendPrinted } from '../../platform/files';
import { fieldOf, type FormBody, Pages } from '../../platform/web';
import { rightsOf } from './decision-rights';
import { HonourExportService } from './export/honour-export.service';
import { fieldsOf, typedValues } from './honours.fields';
import { foundView, searchChoices } from './honours.view';
import { LedgerChoices } from './ledger-choices.service';
import { readPosition, readSearch } from './ledger-fields';
import { LedgerService } from './ledger.service';

const FORM = { formId: 'dieu-kien', fieldIds: SEARCH_FIELDS, elsewhere: SEARCH_FIELDS.name };

/** The search of the ledger of honours. */
@ApiExcludeController()
@Controller('tra-cuu')
export class HonoursPages {
  constructor(
    private readonly ledger: LedgerService,
    private readonly choices: LedgerChoices,
    private readonly exports: HonourExportService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('honour.read')
  async search(
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show(request, reply, actor, query, UNSENT);
  }

  /** The search as a file; when it is refused, the search itself with the reason. */
  @Get('tep/:format')
  @Allow('honour.read')
  async print(
    @Param('format') format: string,
    @Query() query: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (!isPrintedFormat(format)) throw new NotFound('Không có dạng tệp này.');
    let file: PrintedFile;
    try {
      const fields = fieldsOf(typedValues(query));
      const wanted = readSearch(fields, await this.choices.agencyId(fields.agency));
      file = await this.exports.print(actor, { of: 'search', query: wanted }, format);
    } catch (error) {
      return this.show(request, reply, actor, query, refusedForm(error, FORM));
    }
    return sendPrinted(reply, file);
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    query: FormBody,
    refused: FormOutcome,
  ): Promise<FastifyReply> {
    const values = typedValues(query);
    const after = readPosition(fieldOf(query, 'sau'));
    let outcome = refused;
    let found: SearchPageProps['found'] = null;
    try {
      const agencyId = await this.choices.agencyId(values['co-quan']);
      const page = await this.ledger.search(actor, readSearch(fieldsOf(values), agencyId), after);
      found = foundView(page, values, after === null);
    } catch (error) {
      outcome = refusedForm(error, FORM);
    }
    const { errors, status } = outcome;
    const [agencies, awards] = [await this.choices.agencies(), await this.choices.awards()];
    const frame = await this.pages.frame(request, reply, {
      title: 'Tra cứu khen thưởng',
      section: 'honours',
      errorCount: errors.length,
    });
    const mayImport = may(actor, 'honour.import', {});
    const rights = rightsOf(actor);
    const props = { frame, rights, values, choices: searchChoices(agencies, awards), errors, found, mayImport };
    return this.pages.send(reply, HonourSearchPage(props), status);
  }
}
