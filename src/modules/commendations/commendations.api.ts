import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { COMMENDATION_SUBJECTS, COMMENDATION_TYPES } from '../../domain/commendation/subjects';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { PlacesService } from '../blocs';
import { CommendationsService } from './commendations.service';

export class CommendationView {
  @ApiProperty({ example: 'BTCTU' })
  agencyCode!: string;

  @ApiProperty({ enum: COMMENDATION_SUBJECTS })
  subject!: string;

  @ApiProperty({ example: 'Bằng khen của Chủ tịch UBND tỉnh' })
  form!: string;

  @ApiProperty({ enum: COMMENDATION_TYPES })
  type!: string;

  @ApiProperty({ example: '412/QĐ-UBND' })
  decisionNumber!: string;

  @ApiProperty({ example: '2022-02-15', format: 'date' })
  decidedOn!: string;

  @ApiProperty({ example: 1 })
  quantity!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Tên cơ quan được khen, khi cơ quan ấy đã nhập vào cơ quan này trong năm',
  })
  takenOverFrom!: string | null;
}

/** Commendations of a bloc in a period, for programs. */
@ApiTags('Khen thưởng')
@Controller('api/v1/blocs/:bloc/periods/:period/commendations')
export class CommendationsApi {
  constructor(
    private readonly places: PlacesService,
    private readonly commendations: CommendationsService,
  ) {}

  @Get()
  @Allow('bloc.read')
  @ApiOkResponse({ type: [CommendationView] })
  async list(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
  ): Promise<CommendationView[]> {
    const place = await this.places.find(actor, bloc, period);
    const rows = await this.commendations.list(place);
    return rows.map(({ agencyCode, subject, form, type, decisionNumber, decidedOn, quantity, takenOverFrom }) => ({
      ...{ agencyCode, subject, form, type, decisionNumber, decidedOn, quantity, takenOverFrom },
    }));
  }
}
