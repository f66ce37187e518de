import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { SchemeComparisonAnswer } from './comparison.dto';
import { SchemeComparisonService } from './comparison.service';
import { comparisonAnswer } from './comparison.view';

/** In what two schemes differ, for programs. */
@ApiTags('Thang điểm')
@Controller('api/v1/schemes/:code/comparison')
export class SchemeComparisonApi {
  constructor(private readonly comparisons: SchemeComparisonService) {}

  @Get()
  @Allow('catalogue.read')
  @ApiQuery({
    name: 'from',
    required: false,
    description: 'Phiên bản hoặc mã bản soạn; bỏ trống là phiên bản liền trước',
  })
  @ApiQuery({ name: 'to', required: false, description: 'Phiên bản hoặc mã bản soạn; bỏ trống là phiên bản mới nhất' })
  @ApiQuery({ name: 'with', required: false, description: 'Mã thang điểm khác, khi so hai thang điểm' })
  @ApiOkResponse({ type: SchemeComparisonAnswer })
  async compare(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Query('from') from?: string,
    @Query('to') to?: string,
    @Query('with') otherCode?: string,
  ): Promise<SchemeComparisonAnswer> {
    return comparisonAnswer(await this.comparisons.compare(actor, code, { from, to, otherCode }));
  }
}
