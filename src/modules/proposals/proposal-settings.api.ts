import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { IntegerInput, TextInput } from '../../platform/forms';
import { type AllottedPlaces, AwardQuotasService } from './award-quotas.service';
import { readQuota, readTerm } from './proposal-settings.fields';
import { type ProposalTerm, ProposalTermsService } from './proposal-terms.service';
import { TERM_KINDS } from './terms';

const STALE = 'Người khác đã sửa; trả về cả hai giá trị';

export class QuotaFields {
  @IntegerInput({ required: false, description: 'Số được đề nghị; bỏ trống là thu hồi, theo danh mục', example: 1 })
  places?: unknown;

  @TextInput({ description: 'Số quyết định giao chỉ tiêu', example: '45/QĐ-HĐTĐKT' })
  decisionNumber?: unknown;

  @TextInput({ description: 'Ngày quyết định, dạng năm-tháng-ngày', example: '2026-03-02' })
  decidedOn?: unknown;

  @TextInput({ required: false, description: 'Lý do, cần có khi thay đổi chỉ tiêu đã giao' })
  reason?: unknown;

  @IntegerInput({ description: 'Phiên bản đã đọc, 0 khi chưa có', example: 0 })
  version?: unknown;
}

export class TermFields {
  @IntegerInput({ description: 'Số ngày làm việc', example: 5 })
  workingDays?: unknown;

  @TextInput({ required: false, description: 'Văn bản quy định' })
  basis?: unknown;

  @IntegerInput({ description: 'Phiên bản đã đọc', example: 1 })
  version?: unknown;
}

export class QuotaAnswer {
  @ApiProperty()
  awardCode!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'null là đã thu hồi, theo danh mục' })
  places!: number | null;

  @ApiProperty({ description: 'Số quyết định giao chỉ tiêu; trống khi chưa ghi' })
  decisionNumber!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn!: string | null;

  @ApiProperty({ description: 'Lý do thay đổi; trống ở lần giao đầu' })
  reason!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty()
  setBy!: string;
}

export class TermAnswer {
  @ApiProperty({ enum: TERM_KINDS })
  kind!: string;

  @ApiProperty()
  workingDays!: number;

  @ApiProperty()
  basis!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty()
  setBy!: string;
}

/** How many of a bloc may be proposed, and terms in working days, for programs. */
@ApiTags('Đề nghị khen thưởng')
@Controller('api/v1')
export class ProposalSettingsApi {
  constructor(
    private readonly quotas: AwardQuotasService,
    private readonly terms: ProposalTermsService,
  ) {}

  @Get('blocs/:bloc/periods/:period/award-quotas')
  @Allow('bloc.read')
  @ApiOkResponse({ type: [QuotaAnswer] })
  async listQuotas(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<QuotaAnswer[]> {
    return (await this.quotas.list(actor, bloc, period)).quotas.map(quotaAnswer);
  }

  @Put('blocs/:bloc/periods/:period/award-quotas/:award')
  @Allow('proposal.appraise')
  @ApiOkResponse({ type: [QuotaAnswer] })
  @ApiConflictResponse({ description: STALE })
  async setQuota(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('award') award: string,
    @Body() fields: QuotaFields,
    @CurrentActor() actor: Actor,
  ): Promise<QuotaAnswer[]> {
    const { draft, decision } = readQuota(award, fields);
    await this.quotas.set(actor, bloc, period, [draft], decision);
    return this.listQuotas(bloc, period, actor);
  }

  @Get('proposal-terms')
  @Allow('proposal.read')
  @ApiOkResponse({ type: [TermAnswer] })
  async listTerms(): Promise<TermAnswer[]> {
    return (await this.terms.list()).map(termAnswer);
  }

  @Put('proposal-terms/:kind')
  @Allow('proposal.appraise')
  @ApiOkResponse({ type: [TermAnswer] })
  @ApiConflictResponse({ description: STALE })
  async setTerm(
    @Param('kind') kind: string,
    @Body() fields: TermFields,
    @CurrentActor() actor: Actor,
  ): Promise<TermAnswer[]> {
    await this.terms.set(actor, readTerm(kind, fields));
    return this.listTerms();
  }
}

function quotaAnswer(quota: AllottedPlaces): QuotaAnswer {
  const { awardCode, places, decisionNumber, decidedOn, reason, version, setBy } = quota;
  return { awardCode, places, decisionNumber, decidedOn, reason, version, setBy };
}

function termAnswer({ kind, workingDays, basis, version, setBy }: ProposalTerm): TermAnswer {
  return { kind, workingDays, basis, version, setBy };
}
