import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import { COMMENDATION_TYPES } from '../../domain/commendation/subjects';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import type { FormBody } from '../../platform/web';
import { EligibilityAnswerBody } from './eligibility.answers';
import { readTrial } from './trial.fields';
import { TrialService } from './trial.service';

export class EligibilityTrialAnswer extends EligibilityAnswerBody {
  @ApiProperty({ description: 'Tên người hoặc tập thể' })
  name!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty()
  awardCode!: string;

  @ApiProperty()
  awardName!: string;

  @ApiProperty({ description: 'Phiên bản quy định được áp dụng' })
  awardVersion!: number;
}

/** Tries the rules on somebody without a proposal, for programs. */
@ApiTags('Đề nghị khen thưởng')
@Controller('api/v1/eligibility')
export class EligibilityApi {
  constructor(private readonly trials: TrialService) {}

  @Get()
  @Allow('person.read')
  @ApiQuery({ name: 'award', description: 'Mã danh hiệu, hình thức', example: 'BK_TINH' })
  @ApiQuery({ name: 'person', required: false, description: 'Mã định danh của cá nhân' })
  @ApiQuery({ name: 'agency', required: false, description: 'Mã cơ quan' })
  @ApiQuery({ name: 'division', required: false, description: 'Mã định danh của phòng, đơn vị' })
  @ApiQuery({ name: 'year', description: 'Năm thành tích', example: 2026 })
  @ApiQuery({ name: 'from', required: false, description: 'Năm bắt đầu; bỏ trống là năm thành tích' })
  @ApiQuery({ name: 'type', required: false, enum: COMMENDATION_TYPES })
  @ApiQuery({
    name: 'movement',
    required: false,
    description: 'Mã định danh của phong trào, khi theo phong trào, chuyên đề',
  })
  @ApiOkResponse({ type: EligibilityTrialAnswer })
  async try(@Query() query: FormBody, @CurrentActor() actor: Actor): Promise<EligibilityTrialAnswer> {
    const { holder, subject, version, eligibility } = await this.trials.of(actor, readTrial(query));
    return {
      ...{ name: holder.name, subject, awardCode: version.award.code, awardName: version.award.name },
      ...{ awardVersion: version.version, ...eligibility },
    };
  }
}
