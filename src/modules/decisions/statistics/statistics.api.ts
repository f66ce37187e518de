import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import type { FormBody } from '../../../platform/web';
import { StatisticsAnswer } from './statistics.answers';
import { readStatisticsQuery } from './statistics.fields';
import { StatisticsService } from './statistics.service';

/** Honours in numbers, for programs. */
@ApiTags('Quyết định khen thưởng')
@Controller('api/v1/honour-statistics')
export class StatisticsApi {
  constructor(private readonly statistics: StatisticsService) {}

  @Get()
  @Allow('decision.read')
  @ApiOperation({ summary: 'Thống kê khen thưởng theo danh hiệu, đối tượng, loại hình trong một thời gian' })
  @ApiQuery({ name: 'from', example: '2026-01-01', description: 'Quyết định từ ngày' })
  @ApiQuery({ name: 'to', example: '2026-06-30', description: 'Quyết định đến hết ngày' })
  @ApiQuery({ name: 'bloc', required: false, description: 'Mã khối; thành viên tính theo ngày cuối' })
  @ApiQuery({ name: 'agency', required: false, description: 'Mã cơ quan' })
  @ApiOkResponse({ type: StatisticsAnswer })
  async read(@Query() query: FormBody, @CurrentActor() actor: Actor): Promise<StatisticsAnswer> {
    const { counts, agencies, query: asked } = await this.statistics.read(actor, readStatisticsQuery(query));
    return { from: asked.from, to: asked.to, counts: [...counts], agencies: [...agencies] };
  }
}
