import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput } from '../../../platform/errors';
import { fieldOf, type FormBody } from '../../../platform/web';
import { SchemeDraftsService } from '../scheme-drafts.service';
import { EditorPresenter } from './editor-presenter';
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
    @Param('code') code: string,
    @Param('id') id: string,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    const draft = await this.editor.read(actor, code, id);
    try {
      // The reader publishes what they looked at, not what somebody wrote since.
      const { version } = await this.drafts.publish(actor, id, Number(fieldOf(body, 'revision')));
      const text = `Đã công bố phiên bản ${version} của thang điểm ${code}.`;
      return await this.presenter.redirect(visit, `${LIST}/${encodeURIComponent(code)}?phien-ban=${version}`, text);
    } catch (error) {
      if (!(error instanceof Conflict) && !(error instanceof InvalidInput)) throw error;
      const text =
        error instanceof Conflict ? error.message : 'Chưa công bố được: sửa hết các chỗ ở mục Kiểm tra trước.';
      const current = await this.editor.read(actor, code, draft.id);
      const shown = { selection: { kind: 'settings' }, status: error.status, notice: { kind: 'bad', text } } as const;
      return await this.presenter.show(visit, current, shown);
    }
  }

  @Post('bo')
  @Allow('scheme.draft')
  async remove(
    @Param('code') code: string,
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    await this.editor.read(actor, code, id);
    await this.drafts.remove(actor, id);
    return this.presenter.redirect({ actor, request, reply }, LIST, `Đã xóa bản soạn của thang điểm ${code}.`);
  }
}
