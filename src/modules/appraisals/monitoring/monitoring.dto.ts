import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { SHEET_STATES } from '../../../domain/workflow/sheet';
import { ProposalAnswer } from '../checks/checks.dto';

/** The place in an address. */
export class MonitoringParams {
  @IsString()
  bloc!: string;

  @IsString()
  period!: string;
}

/** One criterion of one member. */
export class MonitoredCellParams extends MonitoringParams {
  @IsString()
  agency!: string;

  @IsString()
  code!: string;
}

export class MonitoredCellAnswer {
  @ApiProperty({ example: 'VPTU' })
  agency!: string;

  @ApiProperty({ example: 'A1' })
  criterion!: string;

  @ApiProperty({ enum: SHEET_STATES })
  sheetState!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Điểm tự chấm' })
  selfPoints!: string | null;

  @ApiProperty()
  explanation!: string;

  @ApiProperty({ type: [String], description: 'Mã tệp minh chứng, tải ở /tep/:id' })
  files!: readonly string[];

  @ApiProperty({ type: ProposalAnswer, nullable: true })
  judgement!: ProposalAnswer | null;

  @ApiProperty({ type: String, nullable: true, description: 'Vì sao không chấm được lúc này' })
  closed!: string | null;
}

export class InvitedAnswer {
  @ApiProperty({ type: [String], description: 'Các cơ quan vừa được mời' })
  invited!: readonly string[];
}
