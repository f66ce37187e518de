import { ApiProperty } from '@nestjs/swagger';
import { COUNCIL_KINDS } from '../../domain/councils/council';

export class CouncilCountsAnswer {
  @ApiProperty({ description: 'Tổng số thành viên' })
  members!: number;

  @ApiProperty({ description: 'Có mặt' })
  present!: number;

  @ApiProperty({ description: 'Đồng ý, gồm cả ý kiến bằng văn bản' })
  inFavour!: number;

  @ApiProperty()
  against!: number;

  @ApiProperty()
  invalid!: number;

  @ApiProperty({ description: 'Số phiếu cần' })
  needed!: number;

  @ApiProperty()
  isPassed!: boolean;

  @ApiProperty({ description: 'Đủ phiếu nhưng Hội đồng cắt giảm' })
  isCut!: boolean;

  @ApiProperty({
    description: 'Hồ sơ đã thay đổi sau khi bỏ phiếu: kết quả không còn dùng được, Hội đồng bỏ phiếu lại',
  })
  isOutdated!: boolean;
}

export class CouncilVoteAnswer {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty()
  sessionTitle!: string;

  @ApiProperty({ format: 'date' })
  heldOn!: string;

  @ApiProperty({ enum: COUNCIL_KINDS })
  councilKind!: string;

  @ApiProperty()
  councilName!: string;

  @ApiProperty({ description: 'Bỏ phiếu kín' })
  isSecret!: boolean;

  @ApiProperty({ type: CouncilCountsAnswer, nullable: true, description: 'Chỉ có sau khi phiên họp kết thúc' })
  counts!: CouncilCountsAnswer | null;
}

export class OutsideVoteAnswer {
  @ApiProperty({ description: 'Tổng số thành viên Hội đồng' })
  members!: number;

  @ApiProperty({ description: 'Số phiếu phát ra' })
  issued!: number;

  @ApiProperty({ description: 'Số phiếu thu về' })
  returned!: number;

  @ApiProperty({ description: 'Số phiếu hợp lệ' })
  valid!: number;

  @ApiProperty({ description: 'Số phiếu đồng ý' })
  inFavour!: number;

  @ApiProperty({ description: 'Số ý kiến đồng ý bằng văn bản của thành viên vắng mặt' })
  writtenInFavour!: number;

  @ApiProperty()
  minutesNumber!: string;

  @ApiProperty({ format: 'date' })
  minutesOn!: string;

  @ApiProperty({ description: 'Số phiếu cần' })
  needed!: number;

  @ApiProperty({ description: 'Đồng ý, gồm cả ý kiến bằng văn bản' })
  total!: number;

  @ApiProperty()
  isPassed!: boolean;

  @ApiProperty()
  version!: number;
}
