import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { FieldReader, IntegerInput, TextInput } from '../../platform/forms';
import { type AllottedPlaces, AwardQuotasService, type QuotaDraft } from './award-quotas.service';
import { type ProposalTerm, ProposalTermsService, type TermDraft } from './proposal-terms.service';
import { TERM_KINDS } from './terms';

const LONGEST_BASIS = 500;
const STALE = 'Người khác đã sửa; trả về cả hai giá trị';

export class QuotaFields {
  @IntegerInput({ description: 'Số được đề nghị', example: 1 })
  places?: unknown;

  @TextInput({ required: false, description: 'Văn bản giao số lượng' })
  basis?: unknown;

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

  @ApiProperty()
  places!: number;

  @ApiProperty()
  basis!: string;

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
    await this.quotas.set(actor, bloc, period, readQuota(award, fields));
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

/** The places of an award as they are typed. */
export function readQuota(awardCode: string, fields: object): QuotaDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    awardCode,
    places: reader.integer('places', 'số được đề nghị'),
    basis: reader.text('basis', 'văn bản', { required: false, maximum: LONGEST_BASIS }),
    version: reader.integer('version', 'phiên bản'),
  });
}

/** A term as it is typed. */
export function readTerm(kind: string, fields: object): TermDraft {
  const reader = new FieldReader({ ...(fields as Readonly<Record<string, unknown>>), kind });
  return reader.finish({
    kind: reader.choice('kind', 'thời hạn', TERM_KINDS),
    workingDays: reader.integer('workingDays', 'số ngày làm việc', 1),
    basis: reader.text('basis', 'văn bản', { required: false, maximum: LONGEST_BASIS }),
    version: reader.integer('version', 'phiên bản', 1),
  });
}

function quotaAnswer({ awardCode, places, basis, version, setBy }: AllottedPlaces): QuotaAnswer {
  return { awardCode, places, basis, version, setBy };
}

function termAnswer({ kind, workingDays, basis, version, setBy }: ProposalTerm): TermAnswer {
  return { kind, workingDays, basis, version, setBy };
}
