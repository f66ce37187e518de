import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MeetingListPage } from '../../../templates/pages/meetings/list';
import { meetingActionWords } from '../../text/words/meetings';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { refusedForm } from '../../platform/forms';
import { isPrintedFormat, printFile, sendPrinted } from '../../platform/files';
import { Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { MeetingDocumentsService } from './meeting-documents.service';
import { meetingsPath } from './meeting-paths';
import { MeetingPresenter, PLAN_FORM_ID, type Visit } from './meeting-presenter';
import { MeetingStepsService } from './meeting-steps.service';
import { type MeetingParameters, MeetingStepFields, PlanFields } from './meetings.dto';
import { readPlan, readStep, readVersion } from './meetings.fields';
import { isClosed, mayManage } from './meetings.policy';
import { MeetingsService } from './meetings.service';
import { agreedRows, listRow, newPlanValues, placeNameOf, stepFieldIds, type StepsSent } from './meetings.view';
import { partForm, sentPart, type SentPart } from './part-forms';

const NEW_FORM_ID = 'cuoc-hop-moi';

/** The meetings of a bloc in a period, and one as it is prepared. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/hop')
export class MeetingsPages {
  constructor(
    private readonly places: PlacesService,
    private readonly meetings: MeetingsService,
    private readonly steps: MeetingStepsService,
    private readonly documents: MeetingDocumentsService,
    private readonly presenter: MeetingPresenter,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('meeting.read')
  async list(
    @Param() { bloc, period }: MeetingParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'meeting.read');
    return this.showList(actor, place, request, reply, null);
  }

  @Post()
  @Allow('meeting.manage')
  async create(
    @Param() { bloc, period }: MeetingParameters,
    @Body() fields: PlanFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'meeting.manage');
    try {
      const number = await this.meetings.create(actor, place, readPlan(fields));
      const text = 'Đã lập cuộc họp. Ghi chương trình rồi gửi giấy mời.';
      return await this.pages.redirect(request, reply, `${meetingsPath(place)}/${String(number)}`, {
        kind: 'ok',
        text,
      });
    } catch (error) {
      const sent = sentPart(error, NEW_FORM_ID, fields, meetingsPath(place));
      return this.showList(actor, place, request, reply, sent);
    }
  }

  @Get(':meeting')
  @Allow('meeting.read')
  async page(
    @Param() parameters: MeetingParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.show(await this.presenter.visit(actor, parameters, request, reply), 'preparation');
  }

  @Post(':meeting')
  @Allow('meeting.manage')
  async change(
    @Param() parameters: MeetingParameters,
    @Body() fields: PlanFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const part = { formId: PLAN_FORM_ID, fields, page: 'preparation', path: '' } as const;
    return this.presenter.save(visit, part, () =>
      this.meetings.change(actor, visit.place, visit.meeting.id, readVersion(fields), readPlan(fields)),
    );
  }

  @Post(':meeting/buoc')
  @Allow('meeting.manage')
  async step(
    @Param() parameters: MeetingParameters,
    @Body() fields: MeetingStepFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const isOfMinutes = fields.action === 'sign_minutes' || fields.action === 'resume';
    try {
      const { action, request: step } = readStep(fields);
      await this.steps.take(actor, visit.place, visit.meeting.id, action, step);
      return await this.presenter.goTo(
        visit,
        isOfMinutes ? '/bien-ban' : '',
        `Đã xong: ${meetingActionWords[action].toLocaleLowerCase('vi')}.`,
      );
    } catch (error) {
      const refused = { part: null, step: stepSent(error, fields) };
      return this.presenter.show(visit, isOfMinutes ? 'minutes' : 'preparation', refused);
    }
  }

  @Get(':meeting/giay-moi/tai')
  @Allow('meeting.read')
  async invitation(
    @Param() parameters: MeetingParameters,
    @Query('dinh-dang') format = '',
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { place, meeting } = await this.presenter.visit(actor, parameters, request, reply);
    if (!isPrintedFormat(format)) throw new NotFound('Không có định dạng này.');
    const document = await this.documents.invitation(place, meeting);
    const name = `Giay-moi-${place.bloc.code}-${place.period.code}-${String(meeting.number)}`;
    return sendPrinted(reply, await printFile(name, document, format));
  }

  @Get(':meeting/bien-ban/tai')
  @Allow('meeting.read')
  async minutes(
    @Param() parameters: MeetingParameters,
    @Query('dinh-dang') format = '',
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { place, meeting }: Visit = await this.presenter.visit(actor, parameters, request, reply);
    if (!isPrintedFormat(format)) throw new NotFound('Không có định dạng này.');
    const document = await this.documents.minutes(place, meeting);
    const name = `Bien-ban-${place.bloc.code}-${place.period.code}-${String(meeting.number)}`;
    return sendPrinted(reply, await printFile(name, document, format));
  }

  private async showList(
    actor: Actor,
    place: BlocPlace,
    request: FastifyRequest,
    reply: FastifyReply,
    sent: SentPart | null,
  ): Promise<FastifyReply> {
    const rows = await this.meetings.list(place);
    const agreed = await this.meetings.agreedTasks(place);
    const frame = await this.pages.frame(request, reply, {
      title: 'Bình xét, suy tôn',
      section: 'meetings',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    const values = newPlanValues(place, await this.meetings.usualQuorum(place));
    const mayCreate = mayManage(actor, place) && place.review !== null && !isClosed(place);
    const page = MeetingListPage({
      frame,
      placeName: placeNameOf(place),
      rows: rows.map((meeting) => listRow(place, meeting)),
      emptyText:
        place.review === null
          ? 'Kỳ này chưa được mở cho khối. Sở Nội vụ mở kỳ và chọn thang điểm trước.'
          : 'Thư ký khối lập cuộc họp sơ kết, tổng kết tại đây.',
      agreed: agreedRows(place, agreed),
      create: mayCreate ? partForm(NEW_FORM_ID, meetingsPath(place), { values, version: 0 }, sent) : null,
    });
    return this.pages.send(reply, page, sent?.outcome.status ?? 200);
  }
}

function stepSent(error: unknown, fields: MeetingStepFields): StepsSent {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const action = text(fields.action);
  const fieldIds = stepFieldIds(action, PLAN_FORM_ID);
  const outcome = refusedForm(error, { formId: 'cac-buoc', fieldIds, elsewhere: 'cac-buoc' });
  const values = { number: text(fields.number), date: text(fields.date), reason: text(fields.reason) };
  return { action, values, errors: outcome.errors, status: outcome.status };
}
