import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { receiveUpload } from '../../platform/files';
import { typedText } from '../../platform/forms';
import { LARGEST_FILE } from '../../platform/web';
import { AttendanceService } from './attendance.service';
import { answerFormId, attendanceFormId, COMMENT_FORM_ID } from './attendance.view';
import { CommentsService } from './comments.service';
import { meetingPath } from './meeting-paths';
import { MeetingPresenter, type Visit } from './meeting-presenter';
import { AnswerFields, CommentFields, type MeetingParameters } from './meetings.dto';
import { readAnswer, readAttendance, readComment, readVersion } from './meetings.fields';
import { sentPart } from './part-forms';

type AgencyParameters = MeetingParameters & { readonly agency: string };
type CommentParameters = MeetingParameters & { readonly comment: string };

const NOT_COUNTED = 'Chọn “Sự có mặt” để lưu.';

/** Who attends a meeting, what they say of the draft report, and the minutes. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/hop/:meeting')
export class AttendancePages {
  constructor(
    private readonly presenter: MeetingPresenter,
    private readonly attendance: AttendanceService,
    private readonly comments: CommentsService,
  ) {}

  @Get('diem-danh')
  @Allow('meeting.read')
  async page(
    @Param() parameters: MeetingParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.show(await this.presenter.visit(actor, parameters, request, reply), 'attendance');
  }

  @Post('diem-danh/:agency')
  @Allow('meeting.manage')
  async record(
    @Param() parameters: AgencyParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const { place, meeting } = visit;
    const { agency } = parameters;
    // Before the file is read: nobody else's upload takes memory.
    await this.attendance.requireKeeper(actor, place, meeting.id, agency);
    const { fields, files, refused } = await receiveUpload(request, LARGEST_FILE);
    const part = { formId: attendanceFormId(agency), fields, page: 'attendance', path: '/diem-danh' } as const;
    if (refused === null && isNamedFirst(visit, agency, fields))
      return this.presenter.waiting(visit, part, NOT_COUNTED);
    return this.presenter.save(visit, part, () => {
      if (refused) throw refused;
      const typed = readAttendance(fields);
      return this.attendance.record(actor, place, meeting.id, agency, readVersion(fields), typed, files[0] ?? null);
    });
  }

  @Get('gop-y')
  @Allow('meeting.read')
  async commentsPage(
    @Param() parameters: MeetingParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.show(await this.presenter.visit(actor, parameters, request, reply), 'comments');
  }

  @Post('gop-y')
  @Allow('meeting.comment')
  async comment(
    @Param() parameters: MeetingParameters,
    @Body() fields: CommentFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const { place, meeting } = visit;
    try {
      await this.comments.add(actor, place, meeting.id, readComment(fields));
      return await this.presenter.goTo(visit, '/gop-y', 'Đã gửi góp ý đến Thư ký khối.');
    } catch (error) {
      const part = sentPart(error, COMMENT_FORM_ID, fields, `${meetingPath(place, meeting)}/gop-y`);
      return this.presenter.show(visit, 'comments', { part, step: null });
    }
  }

  @Post('gop-y/:comment')
  @Allow('meeting.manage')
  async answer(
    @Param() parameters: CommentParameters,
    @Body() fields: AnswerFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = await this.presenter.visit(actor, parameters, request, reply);
    const { comment } = parameters;
    const part = { formId: answerFormId(comment), fields, page: 'comments', path: '/gop-y' } as const;
    return this.presenter.save(visit, part, () => {
      const { place, meeting } = visit;
      return this.comments.answer(actor, place, meeting.id, comment, readVersion(fields), readAnswer(fields));
    });
  }

  @Get('bien-ban')
  @Allow('meeting.read')
  async minutes(
    @Param() parameters: MeetingParameters,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.show(await this.presenter.visit(actor, parameters, request, reply), 'minutes');
  }
}

/** Whether a script saves the name of who came before it is said that somebody came: nothing is wrong yet. */
function isNamedFirst({ meeting, request }: Visit, agency: string, fields: Readonly<Record<string, unknown>>): boolean {
  const unit = meeting.attendance.find(({ code }) => code === agency);
  const isUncounted = unit?.status === null && typedText(fields['status']) === '';
  return isUncounted && request.headers['hx-request'] === 'true';
}
