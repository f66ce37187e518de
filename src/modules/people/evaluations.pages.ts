import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AwardSystem } from '../../domain/commendation/subjects';
import {
  EVALUATION_FIELD_IDS,
  EVALUATION_FORM_ID,
  evaluationPath,
} from '../../../templates/pages/people/evaluation-props';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { receiveUpload, sendPrinted } from '../../platform/files';
import { refusedForm, typedText, UNSENT } from '../../platform/forms';
import { LARGEST_FILE, Pages } from '../../platform/web';
import { EvaluationImport, type EvaluationPlan } from './evaluation-import.service';
import { EvaluationPageService } from './evaluation-page.service';
import { EvaluationsService } from './evaluations.service';
import { levelFieldIds, NOTHING_EVALUATED, type TypedEvaluations } from './evaluations.view';
import { EvaluationSheetFields } from './people.dto';
import { readSheet, readYear } from './people.fields';
import { HoldersService } from './holders.service';
import { MisconductService } from './misconduct.service';
import { PersonPageService } from './person-page.service';

const FILE_FORM = {
  formId: 'nhap-tep',
  fieldIds: { file: EVALUATION_FIELD_IDS.file },
  elsewhere: EVALUATION_FIELD_IDS.file,
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** "Đánh giá, xếp loại năm": the levels of an agency for a year. */
@ApiExcludeController()
@Controller('nhan-su/danh-gia')
export class EvaluationsPages {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly misconduct: MisconductService,
    private readonly holders: HoldersService,
    private readonly persons: PersonPageService,
    private readonly page: EvaluationPageService,
    private readonly workbook: EvaluationImport,
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
    @Query('he') system?: string,
  ): Promise<FastifyReply> {
    const agencies = await this.persons.choices(actor, 'person.read');
    const only = agencies.length === 1 ? agencies[0]?.value : undefined;
    const agencyCode = typedText(agency) || (only ?? '');
    const shown = typedText(year) || this.clock.today().slice(0, 4);
    return this.page.show({ actor, request, reply }, { agencyCode, year: shown, system: shownSystem(system) });
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
    const system = shownSystem(fields.system);
    try {
      const sheet = readSheet(fields);
      const saved = await this.evaluations.save(actor, agency, readYear({ year }), sheet, typed.source, system);
      const text = saved === 0 ? 'Không có gì thay đổi.' : `Đã lưu ${saved} mức xếp loại.`;
      const path = evaluationPath(encodeURIComponent(agency), year, system);
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text });
    } catch (error) {
      const ids = { ...EVALUATION_FIELD_IDS, ...levelFieldIds(typed.levels) };
      const form = { formId: EVALUATION_FORM_ID, fieldIds: ids, elsewhere: EVALUATION_FIELD_IDS.document };
      const sent = { typed, outcome: refusedForm(error, form), error };
      return this.page.show({ actor, request, reply }, { agencyCode: agency, year, system }, sent);
    }
  }

  @Get(':agency/:year/mau')
  @Allow('person.write')
  async form(
    @Param('agency') agency: string,
    @Param('year') year: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
    @Query('he') he?: string,
  ): Promise<FastifyReply> {
    const system = shownSystem(he);
    const content = await this.workbook.form(actor, agency, readYear({ year }), system);
    const about = system === 'party' ? 'Danh-gia-dang-vien' : 'Danh-gia-xep-loai';
    return sendPrinted(reply, { name: `${about}-${agency}-${year}.xlsx`, mediaType: XLSX, content });
  }

  @Post(':agency/:year/tep')
  @Allow('person.write')
  async upload(
    @Param('agency') agency: string,
    @Param('year') year: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('he') he?: string,
  ): Promise<FastifyReply> {
    const system = shownSystem(he);
    const visit = { actor, request, reply };
    const place = { agencyCode: agency, year, system };
    const { files, refused } = await receiveUpload(request, LARGEST_FILE);
    try {
      if (refused) throw refused;
      const plan = await this.workbook.plan(actor, { agencyCode: agency, year: readYear({ year }), system }, files[0]);
      const outcome = { ...UNSENT, status: plan.problems.length > 0 ? 422 : 200 };
      return await this.page.show(visit, place, { plan, outcome, typed: typedOfPlan(plan) });
    } catch (error) {
      return this.page.show(visit, place, { outcome: refusedForm(error, FILE_FORM) });
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
}

/** The sheet that an address means: the State's unless it says the Party's. */
function shownSystem(typed: unknown): AwardSystem {
  return typed === 'party' ? 'party' : 'state';
}

/** The rows that a filled form changes, as if they had been typed into the sheet. */
function typedOfPlan({ levels }: EvaluationPlan): TypedEvaluations {
  if (levels.length === 0) return NOTHING_EVALUATED;
  const entries = levels.map(({ typed: { key, level } }) => [key, level ?? ''] as const);
  const seen = levels.map(({ typed }) => [typed.key, `${typed.seenVersion} ${typed.seenLevel ?? ''}`.trim()] as const);
  return {
    ...NOTHING_EVALUATED,
    levels: Object.fromEntries(entries),
    seen: Object.fromEntries(seen),
    source: 'import',
  };
}

function typedOf({ levels, document, reason, source }: EvaluationSheetFields): TypedEvaluations {
  const entries = typeof levels === 'object' && levels !== null ? Object.entries(levels) : [];
  const texts = entries.map(([key, value]: [string, unknown]) => [key, typedText(value)] as const);
  const said = { document: typedText(document), reason: typedText(reason) };
  return { levels: Object.fromEntries(texts), seen: {}, ...said, source: source === 'import' ? 'import' : 'screen' };
}
