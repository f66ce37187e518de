import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DAY_FORM_ID, dayFieldId, HolidaysPage } from '../../../../templates/pages/catalogue/days';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { type FormOutcome, refusedForm, type SentForm, UNSENT } from '../../../platform/forms';
import { Pages } from '../../../platform/web';
import { mayManage } from '../catalogue-rights';
import { SeenVersionFields } from '../texts/legal-texts.dto';
import { readSeenVersion } from '../texts/legal-texts.fields';
import { DayEditsService } from './day-edits.service';
import { HolidayFields } from './days.dto';
import { dayInAddress, readHoliday } from './days.fields';
import { holidayInputs, holidayRow, storedHoliday } from './days.view';
import { WorkingDaysService } from './working-days.service';

const ADDRESS = '/danh-muc/ngay-nghi';
const FORM: SentForm = {
  formId: DAY_FORM_ID,
  fieldIds: Object.fromEntries(['day', 'name', 'kind', 'note'].map((name) => [name, dayFieldId(name)])),
  elsewhere: dayFieldId('day'),
};

/** The days on which the usual week does not hold. */
@ApiExcludeController()
@Controller('danh-muc/ngay-nghi')
export class HolidaysPages {
  constructor(
    private readonly days: WorkingDaysService,
    private readonly edits: DayEditsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('award.read')
  list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('sua') day?: string,
    @Query('nam') year?: string,
  ): Promise<FastifyReply> {
    return this.show(actor, request, reply, { day: day ?? null, year: year ?? '' }, null);
  }

  @Post()
  @Allow('award.manage')
  add(
    @Body() fields: HolidayFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save(actor, request, reply, null, fields, () =>
      this.edits.addHoliday(actor, readHoliday(fields), 'screen'),
    );
  }

  @Post(':day')
  @Allow('award.manage')
  change(
    @Param('day') day: string,
    @Body() fields: HolidayFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save(actor, request, reply, day, fields, () =>
      this.edits.changeHoliday(actor, dayInAddress(day), readSeenVersion(fields), readHoliday(fields), 'screen'),
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
      this.edits.confirmHoliday(actor, dayInAddress(day), readSeenVersion(fields), 'screen'),
    );
  }

  @Post(':day/bo')
  @Allow('award.manage')
  remove(
    @Param('day') day: string,
    @Body() fields: SeenVersionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save(actor, request, reply, day, null, () =>
      this.edits.removeHoliday(actor, dayInAddress(day), readSeenVersion(fields), 'screen'),
    );
  }

  private async save(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    day: string | null,
    typed: HolidayFields | null,
    work: () => Promise<void>,
  ): Promise<FastifyReply> {
    try {
      await work();
      const path = day === null ? ADDRESS : `${ADDRESS}?nam=${day.slice(0, 4)}`;
      return await this.pages.redirect(request, reply, path, { kind: 'ok', text: 'Đã lưu lịch nghỉ.' });
    } catch (error) {
      return await this.show(actor, request, reply, { day, year: '' }, typed, refusedForm(error, FORM));
    }
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    asked: { readonly day: string | null; readonly year: string },
    typed: HolidayFields | null,
    outcome: FormOutcome = UNSENT,
  ): Promise<FastifyReply> {
    const years = await this.days.years();
    const wanted = Number(asked.day === null ? asked.year : asked.day.slice(0, 4));
    const year = years.includes(wanted) ? wanted : Number(this.clock.today().slice(0, 4));
    const holidays = await this.days.list(year);
    const editing = holidays.find(({ day }) => day === asked.day) ?? null;
    const frame = await this.pages.frame(request, reply, {
      ...{ title: 'Ngày nghỉ', section: 'catalogue', errorCount: outcome.errors.length },
    });
    const page = HolidaysPage({
      ...{ frame, years, year, errors: outcome.errors, conflict: outcome.conflict, mayEdit: mayManage(actor) },
      rows: holidays.map(holidayRow),
      fields: holidayInputs(typed ?? (editing === null ? {} : storedHoliday(editing))),
      editing: editing === null ? null : { day: editing.day, version: editing.version },
    });
    return this.pages.send(reply, page, outcome.status);
  }
}
