import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EVALUATION_FIELD_IDS, EVALUATION_FORM_ID, EvaluationPage } from '../../../templates/pages/people/evaluations';
import { type Actor, Allow, CurrentActor, may } from '../../platform/access';
import { StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { EvaluationsService } from './evaluations.service';
import { conflictView, levelFieldIds, NOTHING_EVALUATED, sheetView, type TypedEvaluations } from './evaluations.view';
import { EvaluationSheetFields } from './people.dto';
import { readSheet, readYear } from './people.fields';
import { HoldersService } from './holders.service';
import { MisconductService } from './misconduct.service';
import { PersonPageService } from './person-page.service';

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** "Đánh giá, xếp loại năm": the levels of an agency for a year. */
@ApiExcludeController()
@Controller('nhan-su/danh-gia')
export class EvaluationsPages {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly misconduct: MisconductService,
    private readonly holders: HoldersService,
    private readonly page: PersonPageService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('person.read')
  async choose(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('coQuan') agency?: string,
    @Query('nam') year?: string,
  ): Promise<FastifyReply> {
    const agencies = await this.page.choices(actor, 'person.read');
    const only = agencies.length === 1 ? agencies[0]?.value : undefined;
    const agencyCode = typedText(agency) || (only ?? '');
    const shown = typedText(year) || this.clock.today().slice(0, 4);
    return this.show({ actor, request, reply }, agencyCode, shown, NOTHING_EVALUATED, UNSENT, null);
  }

  @Post(':agency/:year')
  @Allow('person.write')
  async save(
    @Param('agency') agency: string,
    @Param('year') year: string,
    @Body() fields: EvaluationSheetFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const typed = typedOf(fields);
    try {
      const saved = await this.evaluations.save(actor, agency, readYear({ year }), readSheet(fields), 'screen');
      const text = saved === 0 ? 'Không có gì thay đổi.' : `Đã lưu ${saved} mức xếp loại.`;
      const path = `/nhan-su/danh-gia?coQuan=${encodeURIComponent(agency)}&nam=${year}`;
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text });
    } catch (error) {
      const ids = { ...EVALUATION_FIELD_IDS, ...levelFieldIds(typed.levels) };
      const form = { formId: EVALUATION_FORM_ID, fieldIds: ids, elsewhere: EVALUATION_FIELD_IDS.document };
      const stale = error instanceof StaleWrite ? error : null;
      return this.show({ actor, request, reply }, agency, year, typed, refusedForm(error, form), stale);
    }
  }

  @Post(':agency/:year/du-ky-luat')
  @Allow('discipline.write')
  async confirm(
    @Param('agency') agency: string,
    @Param('year') yearText: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const holder = await this.holders.agency(actor, agency);
    const year = readYear({ year: yearText });
    await this.misconduct.confirm(actor, holder, year);
    const path = `/nhan-su/danh-gia?coQuan=${encodeURIComponent(agency)}&nam=${year}`;
    const text = `Đã xác nhận ghi đủ kỷ luật đến hết năm ${year}.`;
    return this.pages.redirect(request, reply, path, { kind: 'ok', text });
  }

  private async show(
    { actor, request, reply }: Visit,
    agencyCode: string,
    year: string,
    typed: TypedEvaluations,
    outcome: FormOutcome,
    stale: StaleWrite | null,
  ): Promise<FastifyReply> {
    const agencies = await this.page.choices(actor, 'person.read');
    const isYear = /^(19[4-9]|2[01])\d{1,2}$/.test(year) && year.length === 4;
    const sheet = agencyCode === '' || !isYear ? null : await this.evaluations.sheet(actor, agencyCode, Number(year));
    const mayCheck = sheet !== null && may(actor, 'discipline.write', { agencyId: sheet.agencyId });
    const checks = mayCheck ? await this.misconduct.checks(sheet.agencyId) : null;
    const frame = await this.pages.frame(request, reply, { title: 'Đánh giá, xếp loại năm', section: 'people' });
    const page = EvaluationPage({
      ...{ frame, agencies, agencyCode, year, errors: outcome.errors },
      sheet: sheet && sheetView(sheet, typed, checks),
      conflict: stale && conflictView(stale),
    });
    return this.pages.send(reply, page, outcome.status);
  }
}

function typedOf({ levels, document, reason }: EvaluationSheetFields): TypedEvaluations {
  const entries = typeof levels === 'object' && levels !== null ? Object.entries(levels) : [];
  const texts = entries.map(([key, value]: [string, unknown]) => [key, typedText(value)] as const);
  return { levels: Object.fromEntries(texts), document: typedText(document), reason: typedText(reason) };
}
