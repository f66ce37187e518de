import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../access';
import { SettingsAnswer, SettingsFields } from './installation.dto';
import { readSettings } from './installation.fields';
import { InstallationService } from './installation.service';

/** What holds for the whole installation, for programs. */
@ApiTags('Cài đặt')
@Controller('api/v1/settings')
export class InstallationApi {
  constructor(private readonly installation: InstallationService) {}

  @Get()
  @Allow('settings.manage')
  @ApiOkResponse({ type: SettingsAnswer })
  read(): Promise<SettingsAnswer> {
    return this.installation.read();
  }

  @Patch()
  @Allow('settings.manage')
  @ApiOkResponse({ type: SettingsAnswer })
  async change(@Body() fields: SettingsFields, @CurrentActor() actor: Actor): Promise<SettingsAnswer> {
    const { provinceName, version } = readSettings(fields);
    await this.installation.rename(actor, provinceName, version);
    return this.installation.read();
  }
}
