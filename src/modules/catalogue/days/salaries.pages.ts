import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DAY_FORM_ID, dayFieldId, SalariesPage } from '../../../../templates/pages/catalogue/days';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { type FormOutcome, refusedForm, type SentForm, UNSENT } from '../../../platform/forms';
import { Pages } from '../../../platform/web';
import { mayManage } from '../catalogue-rights';
import { SeenVersionFields } from '../texts/legal-texts.dto';
import { readSeenVersion } from '../texts/legal-texts.fields';
import { LegalTextsService } from '../texts/legal-texts.service';
import { BaseSalariesService } from './base-salaries.service';
import { DayEditsService } from './day-edits.service';
import { BaseSalaryFields } from './days.dto';
import { dayInAddress, readSalary } from './days.fields';
import { salaryInputs, salaryRow, storedSalary } from './days.view';

const ADDRESS = '/danh-muc/luong-co-so';
const FORM: SentForm = {
  formId: DAY_FORM_ID,
  fieldIds: Object.fromEntries(['from', 'amount', 'basis', 'note'].map((name) => [name, dayFieldId(name)])),
  elsewhere: dayFieldId('from'),
};

/** The base salaries that bonus money is counted in. */
@ApiExcludeController()
@Controller('danh-muc/luong-co-so')
export class SalariesPages {
  constructor(
    private readonly salaries: BaseSalariesService,
    private readonly texts: LegalTextsService,
    private readonly edits: DayEditsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('award.read')
  list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('sua') day?: string,
  ): Promise<FastifyReply> {
    return this.show(actor, request, reply, day ?? null, null);
  }

  @Post()
  @Allow('award.manage')
  add(
    @Body() fields: BaseSalaryFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save(actor, request, reply, null, fields, () =>
      this.edits.addSalary(actor, readSalary(fields), 'screen'),
    );
  }

  @Post(':day')
  @Allow('award.manage')
  change(
    @Param('day') day: string,
    @Body() fields: BaseSalaryFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save(actor, request, reply, day, fields, () =>
      this.edits.changeSalary(actor, dayInAddress(day), readSeenVersion(fields), readSalary(fields), 'screen'),
    );
  }

  @Post(':day/xac-nhan')
  @Allow('award.manage')
  confirm(
    @Param('day') day: string,
    @Body() fields: SeenVersionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save(actor, request, reply, day, null, () =>
      this.edits.confirmSalary(actor, dayInAddress(day), readSeenVersion(fields), 'screen'),
    );
  }

  private async save(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    day: string | null,
    typed: BaseSalaryFields | null,
    work: () => Promise<void>,
  ): Promise<FastifyReply> {
    try {
      await work();
      return await this.pages.redirect(request, reply, ADDRESS, { kind: 'ok', text: 'Đã lưu mức lương cơ sở.' });
    } catch (error) {
      return await this.show(actor, request, reply, day, typed, refusedForm(error, FORM));
    }
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    day: string | null,
    typed: BaseSalaryFields | null,
    outcome: FormOutcome = UNSENT,
  ): Promise<FastifyReply> {
    const salaries = await this.salaries.list();
    const texts = await this.texts.list();
    const editing = salaries.find(({ from }) => from === day) ?? null;
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Lương cơ sở', section: 'catalogue', errorCount: outcome.errors.length },
    });
    const page = SalariesPage({
      ...{ frame, errors: outcome.errors, conflict: outcome.conflict, mayEdit: mayManage(actor) },
      rows: salaries.map((salary) => salaryRow(salary, texts)),
      fields: salaryInputs(typed ?? (editing === null ? {} : storedSalary(editing)), texts),
      editing: editing === null ? null : { day: editing.from, version: editing.version },
    });
    return this.pages.send(reply, page, outcome.status);
  }
}
