import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput } from '../../../platform/errors';
import { fieldOf, type FormBody } from '../../../platform/web';
import { SchemeDraftsService } from '../scheme-drafts.service';
import { DraftPath } from './draft-path.dto';
import { EditorPresenter, type EditorVisit } from './editor-presenter';
import { SchemeEditorService } from './scheme-editor.service';

const LIST = '/danh-muc/thang-diem';

/** How a draft ends: published, or thrown away. */
@ApiExcludeController()
@Controller('danh-muc/thang-diem/:code/soan/:id')
export class SchemeDraftEndPages {
  constructor(
    private readonly drafts: SchemeDraftsService,
    private readonly editor: SchemeEditorService,
    private readonly presenter: EditorPresenter,
  ) {}

  @Post('cong-bo')
  @Allow('scheme.publish')
  async publish(
    @Param() { code, id }: DraftPath,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    await this.editor.read(actor, code, id);
    try {
      // The reader publishes what they looked at, not what somebody wrote since.
      const { version } = await this.drafts.publish(actor, id, Number(fieldOf(body, 'revision')));
      const text = `Đã ban hành phiên bản ${version} của thang điểm ${code}.`;
      return await this.presenter.redirect(visit, `${LIST}/${encodeURIComponent(code)}?phien-ban=${version}`, text);
    } catch (error) {
      if (!(error instanceof Conflict) && !(error instanceof InvalidInput)) throw error;
      const text =
        error instanceof Conflict ? error.message : 'Chưa ban hành được: sửa hết các chỗ ở mục Kiểm tra trước.';
      return await this.showRefused(visit, code, id, error.status, text);
    }
  }

  @Post('bo')
  @Allow('scheme.draft')
  async remove(
    @Param() { code, id }: DraftPath,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    await this.editor.read(actor, code, id);
    try {
      // What somebody wrote since is not thrown away by one who has not seen it.
      await this.drafts.remove(actor, id, Number(fieldOf(body, 'revision')));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.showRefused(visit, code, id, error.status, error.message);
    }
    return this.presenter.redirect(visit, LIST, `Đã xóa bản soạn của thang điểm ${code}.`);
  }

  /** The draft as it stands now, with the reason why it did not come to its end. */
  private async showRefused(
    visit: EditorVisit,
    code: string,
    id: string,
    status: number,
    text: string,
  ): Promise<FastifyReply> {
    const current = await this.editor.read(visit.actor, code, id);
    const notice = { kind: 'bad', text } as const;
    return this.presenter.show(visit, current, { selection: { kind: 'settings' }, status, notice });
  }
}
