import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { BlocSetupService } from './bloc-setup.service';
import { blocAnswer, blocYearAnswer } from './blocs.answers';
import {
  BlocAnswer,
  BlocListingAnswer,
  BlocYearAnswer,
  BlocYearFields,
  ChangedBlocFields,
  NewBlocFields,
  ReviewFields,
} from './blocs.dto';
import { readBlocChange, readBlocYear, readNewBloc, readReview } from './blocs.fields';
import { BlocsService } from './blocs.service';
import { PlacesService } from './places.service';

const YEAR = { name: 'year', required: false, description: 'Năm, ví dụ 2022; bỏ trống là năm nay' };

/** Blocs and their years for programs. */
@ApiTags('Khối, cụm thi đua')
@Controller('api/v1/blocs')
export class BlocsApi {
  constructor(
    private readonly blocs: BlocsService,
    private readonly setup: BlocSetupService,
    private readonly places: PlacesService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('catalogue.read')
  @ApiQuery(YEAR)
  @ApiOkResponse({ type: [BlocListingAnswer] })
  async list(@CurrentActor() actor: Actor, @Query('year') year?: string): Promise<BlocListingAnswer[]> {
    const blocs = await this.blocs.list(actor, year ?? this.thisYear());
    return blocs.map((bloc) => {
      const { memberCount, chairName, viceChairName, leaderInCharge } = bloc;
      return { ...blocAnswer(bloc), memberCount, chairName, viceChairName, leaderInCharge };
    });
  }

  @Post()
  @Allow('bloc.define')
  @ApiCreatedResponse({ type: BlocAnswer })
  async create(@Body() fields: NewBlocFields, @CurrentActor() actor: Actor): Promise<BlocAnswer> {
    return blocAnswer(await this.setup.createBloc(actor, readNewBloc(fields), 'api'));
  }

  @Get(':bloc')
  @Allow('catalogue.read')
  @ApiQuery(YEAR)
  @ApiOkResponse({ type: BlocYearAnswer })
  read(
    @Param('bloc') code: string,
    @CurrentActor() actor: Actor,
    @Query('year') year?: string,
  ): Promise<BlocYearAnswer> {
    return this.answer(actor, code, year ?? this.thisYear());
  }

  @Patch(':bloc')
  @Allow('bloc.define')
  @ApiOkResponse({ type: BlocAnswer })
  async change(
    @Param('bloc') code: string,
    @Body() fields: ChangedBlocFields,
    @CurrentActor() actor: Actor,
  ): Promise<BlocAnswer> {
    const { draft, version } = readBlocChange(fields);
    await this.blocs.change(actor, code, version, draft);
    return blocAnswer(await this.blocs.find(actor, code));
  }

  @Patch(':bloc/years/:year')
  @Allow('bloc.manage')
  @ApiOkResponse({ type: BlocYearAnswer })
  async changeYear(
    @Param('bloc') code: string,
    @Param('year') year: string,
    @Body() fields: BlocYearFields,
    @CurrentActor() actor: Actor,
  ): Promise<BlocYearAnswer> {
    const { draft, version } = readBlocYear(fields);
    await this.blocs.changeYear(actor, code, year, version, draft);
    return this.answer(actor, code, year);
  }

  @Post(':bloc/reviews')
  @Allow('bloc.manage')
  @ApiCreatedResponse({ type: BlocYearAnswer, description: 'Mở kỳ cho khối' })
  async openReview(
    @Param('bloc') code: string,
    @Body() fields: ReviewFields,
    @CurrentActor() actor: Actor,
  ): Promise<BlocYearAnswer> {
    const place = await this.places.find(actor, code, readReview(fields), 'bloc.manage');
    await this.setup.openReview(actor, place.bloc, place);
    return this.answer(actor, code, place.year.code);
  }

  private async answer(actor: Actor, code: string, year: string): Promise<BlocYearAnswer> {
    return blocYearAnswer(await this.blocs.inYear(actor, code, year), year);
  }

  private thisYear(): string {
    return this.clock.today().slice(0, 4);
  }
}
