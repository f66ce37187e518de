import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../access';
import { AuditLogService } from './audit-log.service';
import { chainName } from './audit.view';

export class AuditChainAnswer {
  @ApiProperty({ example: 'bloc:KHOI-3' })
  chain!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  entries!: number;

  @ApiProperty({ description: 'Mã băm của dòng cuối' })
  headHash!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastAt!: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Số của dòng đầu tiên không khớp; null là nguyên vẹn' })
  brokenAt!: number | null;
}

export class AuditEntryAnswer {
  @ApiProperty()
  chain!: string;

  @ApiProperty()
  sequence!: number;

  @ApiProperty({ format: 'date-time' })
  happenedAt!: string;

  @ApiProperty()
  actorName!: string;

  @ApiProperty({ example: 'agency.renamed' })
  action!: string;

  @ApiProperty({ example: 'agency:BTGTU' })
  subject!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: unknown;

  @ApiProperty()
  hash!: string;
}

export class AuditEntriesAnswer {
  @ApiProperty({ type: [AuditEntryAnswer], description: 'Mới nhất trước' })
  entries!: AuditEntryAnswer[];

  @ApiProperty()
  page!: number;

  @ApiProperty()
  pageCount!: number;

  @ApiProperty()
  total!: number;
}

/** The audit for programs: chains are checked from their first link at every call. */
@ApiTags('Nhật ký')
@Controller('api/v1/audit')
export class AuditApi {
  constructor(private readonly log: AuditLogService) {}

  @Get('chains')
  @Allow('audit.read')
  @ApiOkResponse({ type: [AuditChainAnswer] })
  async chains(@CurrentActor() actor: Actor): Promise<AuditChainAnswer[]> {
    const verdicts = new Map((await this.log.verify(actor)).map((verdict) => [verdict.chain, verdict]));
    return (await this.log.chains(actor)).map((summary) => ({
      ...{ chain: summary.chain, name: chainName(summary), entries: summary.entries, headHash: summary.headHash },
      lastAt: summary.lastAt?.toISOString() ?? null,
      brokenAt: verdicts.get(summary.chain)?.broken?.sequence ?? null,
    }));
  }

  @Get('entries')
  @Allow('audit.read')
  @ApiQuery({ name: 'chain', required: false, description: 'Một chuỗi; bỏ trống là tất cả' })
  @ApiQuery({ name: 'page', required: false, description: 'Trang, bắt đầu từ 1' })
  @ApiOkResponse({ type: AuditEntriesAnswer })
  async entries(
    @CurrentActor() actor: Actor,
    @Query('chain') chain?: string,
    @Query('page') asked = '',
  ): Promise<AuditEntriesAnswer> {
    const found = await this.log.entries(actor, chain ?? null, Number.parseInt(asked, 10) || 1);
    const { page, pageCount, total } = found;
    const entries = found.entries.map(({ happenedAt, sequence, actorName, action, subject, data, hash, ...link }) => ({
      ...{ chain: link.chain, sequence, happenedAt: happenedAt.toISOString(), actorName, action, subject, data, hash },
    }));
    return { entries, page, pageCount, total };
  }
}
