import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SearchValues } from '../../../templates/pages/honours/honour-props';
import { HonourSearchPage, type SearchPageProps } from '../../../templates/pages/honours/search';
import { SEARCH_FIELDS } from '../../../templates/pages/honours/search-form';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { type FormOutcome, refusedForm, UNSENT } from '../../platform/forms';
import { fieldOf, type FormBody, Pages } from '../../platform/web';
import { rightsOf } from './decision-rights';
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
    const values = typedValues(query);
    const after = readPosition(fieldOf(query, 'sau'));
    let outcome: FormOutcome = UNSENT;
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

function typedValues(query: FormBody): SearchValues {
  const text = (name: string): string => fieldOf(query, name).trim();
  return {
    ten: text('ten'),
    'co-quan': text('co-quan'),
    'hinh-thuc': text('hinh-thuc'),
    nam: text('nam'),
    so: text('so'),
    'he-thong': text('he-thong'),
    'doi-tuong': text('doi-tuong'),
    'loai-hinh': text('loai-hinh'),
    nhom: text('nhom'),
    'tu-ngay': text('tu-ngay'),
    'den-ngay': text('den-ngay'),
  };
}

function fieldsOf(values: SearchValues): Parameters<typeof readSearch>[0] {
  return {
    name: values.ten,
    agency: values['co-quan'],
    award: values['hinh-thuc'],
    year: values.nam,
    decision: values.so,
    system: values['he-thong'],
    subject: values['doi-tuong'],
    type: values['loai-hinh'],
    kind: values.nhom,
    from: values['tu-ngay'],
    to: values['den-ngay'],
  };
}
