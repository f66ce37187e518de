import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TEXT_SECTIONS, type TextSection } from '../../domain/meetings/meeting';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { meetingPath } from './meeting-paths';
import { type MeetingPage, MeetingPresenter, type Visit } from './meeting-presenter';
import {
  ConclusionFields,
  CurrentItemFields,
  ItemFields,
  type MeetingParameters,
  SeenVersion,
  TextFields,
} from './meetings.dto';
import { readConclusion, readItem, readItemKind, readText, readVersion } from './meetings.fields';
import { sentPart } from './part-forms';
import { RecordsService } from './records.service';
import { addFormId, conclusionFormId, itemFormId, textFormId } from './session.view';

type ItemParameters = MeetingParameters & { readonly item: string };
type SectionParameters = MeetingParameters & { readonly section: string };
type AgencyParameters = MeetingParameters & { readonly agency: string };

/** A meeting while it is held: what is said, concluded and decided. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/hop/:meeting')
export class MeetingPartsPages {
  constructor(
    private readonly presenter: MeetingPresenter,
    private readonly records: RecordsService,
  ) {}

  @Get('dieu-hanh')
  @Allow('meeting.read')
  async session(
    @Param() parameters: MeetingParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.show(await this.presenter.visit(actor, parameters, request, reply), 'session');
  }

  @Post('noi-dung')
  @Allow('meeting.manage')
  async addItem(
    @Param() parameters: MeetingParameters,
    @Body() fields: ItemFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const { place, meeting } = visit;
    const { page, path } = pageOf(fields.kind === 'agenda');
    const formId = addFormId(fields.kind === 'decision' || fields.kind === 'next_task' ? fields.kind : 'agenda');
    try {
      const kind = readItemKind(fields);
      await this.records.addItem(actor, place, meeting.id, kind, readItem(fields, place));
      return await this.presenter.goTo(visit, `${path}#${formId}`, 'Đã thêm nội dung.');
    } catch (error) {
      const part = sentPart(error, formId, fields, `${meetingPath(place, meeting)}${path}`);
      return this.presenter.show(visit, page, { part, step: null });
    }
  }

  @Post('noi-dung/:item')
  @Allow('meeting.manage')
  async changeItem(
    @Param() parameters: ItemParameters,
    @Body() fields: ItemFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const { place, meeting } = visit;
    const where = await this.pageOfItem(visit, parameters.item);
    return this.presenter.save(visit, { formId: itemFormId(parameters.item), fields, ...where }, () =>
      this.records.changeItem(actor, place, meeting.id, parameters.item, readVersion(fields), readItem(fields, place)),
    );
  }

  @Post('noi-dung/:item/xoa')
  @Allow('meeting.manage')
  async removeItem(
    @Param() parameters: ItemParameters,
    @Body() fields: SeenVersion,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const { page, path } = await this.pageOfItem(visit, parameters.item);
    try {
      await this.records.removeItem(actor, visit.place, visit.meeting.id, parameters.item, readVersion(fields));
      return await this.presenter.goTo(visit, path, 'Đã bỏ nội dung.');
    } catch (error) {
      const kept = `${meetingPath(visit.place, visit.meeting)}${path}`;
      const part = sentPart(error, `${itemFormId(parameters.item)}-xoa`, fields, kept);
      return this.presenter.show(visit, page, { part, step: null });
    }
  }

  @Post('dang-hop')
  @Allow('meeting.manage')
  async setCurrent(
    @Param() parameters: MeetingParameters,
    @Body() fields: CurrentItemFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const item = typeof fields.item === 'string' ? fields.item : '';
    await this.records.setCurrent(actor, visit.place, visit.meeting.id, item);
    return this.presenter.goTo(visit, '/dieu-hanh', 'Đã chuyển nội dung.');
  }

  @Post('phat-bieu/:section')
  @Allow('meeting.manage')
  async writeText(
    @Param() parameters: SectionParameters,
    @Body() fields: TextFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const section = sectionOf(parameters.section);
    const where = section === 'guests' ? ({ page: 'attendance', path: '/diem-danh' } as const) : pageOf(false);
    return this.presenter.save(visit, { formId: textFormId(section), fields, ...where }, () =>
      this.records.writeText(actor, visit.place, visit.meeting.id, section, readVersion(fields), readText(fields)),
    );
  }

  @Post('ket-luan/:agency')
  @Allow('meeting.manage')
  async conclude(
    @Param() parameters: AgencyParameters,
    @Body() fields: ConclusionFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const { agency } = parameters;
    return this.presenter.save(visit, { formId: conclusionFormId(agency), fields, ...pageOf(false) }, () =>
      this.records.conclude(actor, visit.place, visit.meeting.id, agency, readVersion(fields), readConclusion(fields)),
    );
  }

  private async pageOfItem({ meeting }: Visit, id: string): Promise<ReturnType<typeof pageOf>> {
    const { items } = await this.records.read(meeting);
    return pageOf(items.find((item) => item.id === id)?.kind === 'agenda');
  }
}

/** The agenda is prepared on the first page; decisions and tasks are written on that of the session. */
function pageOf(isAgenda: boolean): { page: MeetingPage; path: string } {
  return isAgenda ? { page: 'preparation', path: '' } : { page: 'session', path: '/dieu-hanh' };
}

/** The text that an address names. NotFound for any other. */
export function sectionOf(text: string): TextSection {
  const section = TEXT_SECTIONS.find((known) => known === text);
  if (section === undefined) throw new NotFound('Không tìm thấy phần này của biên bản.');
  return section;
}
