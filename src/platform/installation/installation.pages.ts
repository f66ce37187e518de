import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS_FIELD_IDS, SETTINGS_FORM_ID, SettingsPage } from '../../../templates/pages/system/settings';
import { type Actor, Allow, CurrentActor } from '../access';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../forms';
import { Pages } from '../web';
import { SettingsFields } from './installation.dto';
import { readSettings } from './installation.fields';
import { DEMONSTRATION_MARK, InstallationService } from './installation.service';

const ADDRESS = '/he-thong/cai-dat';

/** What holds for the whole installation. */
@ApiExcludeController()
@Controller('he-thong/cai-dat')
export class InstallationPages {
  constructor(
    private readonly installation: InstallationService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('settings.manage')
  read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.show(request, reply, null, UNSENT);
  }

  @Post()
  @Allow('settings.manage')
  async change(
    @Body() fields: SettingsFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const { provinceName, version } = readSettings(fields);
      await this.installation.rename(actor, provinceName, version);
      return await this.pages.redirect(request, reply, ADDRESS, { kind: 'ok', text: 'Đã lưu cài đặt.' });
    } catch (error) {
      const id = SETTINGS_FIELD_IDS.provinceName;
      const form = { formId: SETTINGS_FORM_ID, fieldIds: SETTINGS_FIELD_IDS, elsewhere: id };
      return this.show(request, reply, typedText(fields.provinceName), refusedForm(error, form));
    }
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: string | null,
    { errors, conflict, status }: FormOutcome,
  ): Promise<FastifyReply> {
    const { provinceName, demonstration, version } = await this.installation.read();
    const frame = await this.pages.frame(request, reply, { title: 'Cài đặt', section: 'system' });
    const facts = [
      { term: 'Số liệu', value: demonstration ? DEMONSTRATION_MARK : 'Số liệu thật' },
      { term: 'Cơ sở dữ liệu', value: `PostgreSQL ${await this.installation.databaseVersion()}` },
    ];
    const page = SettingsPage({ frame, provinceName: typed ?? provinceName ?? '', version, errors, conflict, facts });
    return this.pages.send(reply, page, status);
  }
}
