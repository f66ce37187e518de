import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CouncilProgress } from '../../../templates/pages/councils/session';
import { sessionActionWords } from '../../text/words/proposals';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { readUpload, sendPrinted } from '../../platform/files';
import { FieldReader, typedText } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { AgendaService } from './agenda.service';
import { ConclusionService } from './conclusion.service';
import { CouncilDocumentsService } from './council-documents.service';
import { CouncilVotingService } from './council-voting.service';
import {
  readAttendance,
  readBoardCount,
  readCut,
  readMatter,
  readOpinion,
  readPaper,
  readSession,
  readSessionStep,
  readVersion,
} from './councils.fields';
import { OpinionsService } from './opinions.service';
import { SessionMovesService } from './session-moves.service';
import { SessionPresenter } from './session-presenter';
import { progressOf } from './session.view';
import { SessionsService } from './sessions.service';

type Fields = Record<string, unknown>;

const LARGEST_FILE = 20 * 1024 * 1024;
/** The form of each step, to which a refusal goes back. */
const FORM_OF_STEP: Readonly<Record<string, string>> = {
  start_voting: 'mo-bo-phieu',
  cancel: 'huy',
  close_voting: 'kiem-phieu',
};

/** A session: its page, its forms, its documents. */
@ApiExcludeController()
@Controller('hoi-dong/phien/:session')
export class SessionPages {
  constructor(
    private readonly presenter: SessionPresenter,
    private readonly sessions: SessionsService,
    private readonly agenda: AgendaService,
    private readonly moves: SessionMovesService,
    private readonly voting: CouncilVotingService,
    private readonly opinions: OpinionsService,
    private readonly conclusion: ConclusionService,
    private readonly documents: CouncilDocumentsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('council.read')
  page(
    @Param('session') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.show({ actor, id, request, reply });
  }

  /** How many have voted, asked for by a script while a vote is open. */
  @Get('tien-do')
  @Allow('council.read')
  async progress(
    @Param('session') id: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const progress = progressOf(actor, await this.sessions.find(actor, id));
    // The vote is closed: the page is loaded anew, with its results.
    if (progress === null) return reply.header('hx-refresh', 'true').status(204).send();
    return this.pages.sendFragment(reply, CouncilProgress({ progress }));
  }

  @Post('sua')
  @Allow('council.manage')
  change(
    @Param('session') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.save({ actor, id, request, reply }, 'sua-phien', fields, 'Đã lưu phiên họp.', () =>
      this.sessions.change(actor, id, readVersion(fields), readSession(fields)),
    );
  }

  @Post('de-nghi')
  @Allow('council.manage')
  addProposal(
    @Param('session') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, id, request, reply };
    return this.presenter.save(visit, 'them-de-nghi', fields, 'Đã đưa đề nghị vào chương trình.', async () => {
      const reader = new FieldReader(fields);
      await this.agenda.addProposal(actor, id, reader.finish(reader.text('proposal', 'đề nghị')));
    });
  }

  @Post('noi-dung')
  @Allow('council.manage')
  addMatter(
    @Param('session') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.save({ actor, id, request, reply }, 'them-noi-dung', fields, 'Đã thêm nội dung.', () =>
      this.agenda.addMatter(actor, id, readMatter(fields)),
    );
  }

  @Post('bo-noi-dung')
  @Allow('council.manage')
  removeMatter(
    @Param('session') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, id, request, reply };
    return this.presenter.save(visit, 'chuong-trinh', fields, 'Đã bỏ khỏi chương trình.', () =>
      this.agenda.remove(actor, id, typedText(fields['item'])),
    );
  }

  @Post('diem-danh')
  @Allow('council.manage')
  attend(
    @Param('session') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.save({ actor, id, request, reply }, 'diem-danh', fields, 'Đã lưu điểm danh.', () =>
      this.sessions.attend(actor, id, readAttendance(fields)),
    );
  }

  @Post('buoc')
  @Allow('council.preside')
  step(
    @Param('session') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const action = typedText(fields['action']);
    const done = Object.entries(sessionActionWords).find(([known]) => known === action)?.[1] ?? '';
    const visit = { actor, id, request, reply };
    const text = `Đã xong: ${done.toLocaleLowerCase('vi')}.`;
    return this.presenter.save(visit, FORM_OF_STEP[action] ?? 'cac-buoc', fields, text, () =>
      this.moves.take(actor, id, readSessionStep(fields), readBoardCount(fields)),
    );
  }

  /** What is not ticked of the matters of the vote is not agreed to. */
  @Post('bieu-quyet')
  @Allow('council.manage')
  record(
    @Param('session') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.save({ actor, id, request, reply }, 'gio-tay', fields, 'Đã ghi biểu quyết.', async () => {
      const { items, round } = await this.sessions.find(actor, id);
      const { agreed } = readPaper(fields);
      const ids = items.filter((item) => item.round === round).map((item) => item.id);
      const disagreed = ids.filter((item) => !agreed.includes(item));
      await this.voting.record(actor, id, typedText(fields['member']), { agreed, disagreed });
    });
  }

  @Post('y-kien')
  @Allow('council.manage')
  async opinion(
    @Param('session') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { fields, files } = request.isMultipart()
      ? await readUpload(request, LARGEST_FILE)
      : { fields: Object(request.body) as Record<string, string>, files: [] };
    return this.presenter.save({ actor, id, request, reply }, 'y-kien-van-ban', fields, 'Đã ghi ý kiến.', () =>
      this.opinions.record(actor, id, readOpinion(fields), files[0] ?? null),
    );
  }

  @Post('bo-y-kien')
  @Allow('council.manage')
  removeOpinion(
    @Param('session') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.save({ actor, id, request, reply }, 'y-kien', fields, 'Đã bỏ ý kiến.', () =>
      this.opinions.remove(actor, id, typedText(fields['item']), typedText(fields['member'])),
    );
  }

  @Post('cat-giam')
  @Allow('council.preside')
  cut(
    @Param('session') id: string,
    @Body() fields: Fields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.presenter.save(
      { actor, id, request, reply },
      'cat-giam',
      fields,
      'Đã ghi quyết định của Hội đồng.',
      () => {
        const { itemId, reason } = readCut(fields);
        return this.conclusion.cut(actor, id, itemId, reason);
      },
    );
  }

  @Get('van-ban/:which/:format')
  @Allow('council.read')
  async file(
    @Param('session') id: string,
    @Param('which') which: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (!['bien-ban', 'kiem-phieu', 'phieu-bau'].includes(which)) throw new NotFound('Không có văn bản này.');
    return sendPrinted(reply, await this.documents.file(actor, id, which, format));
  }
}
