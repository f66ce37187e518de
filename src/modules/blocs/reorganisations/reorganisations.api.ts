import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { reorganisationAnswer } from './reorganisation.view';
import { ReorganisationAnswer, ReorganisationBody } from './reorganisations.dto';
import { readReorganisation, readVersion } from './reorganisations.fields';
import { ReorganisationsService } from './reorganisations.service';

/** Reorganisation of agencies for programs. */
@ApiTags('Cơ quan, đơn vị')
@Controller('api/v1/agencies/:code/successions')
export class ReorganisationsApi {
  constructor(private readonly reorganisations: ReorganisationsService) {}

  /** What a reorganisation would do; nothing is written. */
  @Post('preview')
  @Allow('agency.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: ReorganisationAnswer })
  async preview(
    @Param('code') code: string,
    @Body() fields: ReorganisationBody,
    @CurrentActor() actor: Actor,
  ): Promise<ReorganisationAnswer> {
    return reorganisationAnswer(await this.reorganisations.preview(actor, code, readReorganisation(fields)));
  }

  /** Ends the agency, its memberships and its people's roles, and brings those that take over into its blocs. */
  @Post()
  @Allow('agency.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Đã ghi. Gửi lại đúng yêu cầu đó không đổi gì thêm.' })
  @ApiConflictResponse({ description: 'Cơ quan đã kết thúc, người khác vừa sửa, hoặc kỳ đã công bố' })
  async carryOut(
    @Param('code') code: string,
    @Body() body: ReorganisationBody,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const version = readVersion(body);
    await this.reorganisations.carryOut(actor, code, version, readReorganisation(body), 'api');
  }
}
