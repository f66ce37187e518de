import { ApiProperty } from '@nestjs/swagger';

const JSON_VALUE = { nullable: true, description: 'Giá trị theo định dạng docs/scheme.schema.json' } as const;
const PARTS = [
  ...['general', 'criterion', 'bonus', 'bonus_rule', 'penalty', 'penalty_rule'],
  ...['exclusion', 'award', 'grade', 'gate', 'quota', 'ranking'],
];

export class ComparedSchemeAnswer {
  @ApiProperty({ example: 'KB-2022' })
  code!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Không có khi là bản soạn' })
  version!: number | null;
}

export class SchemeFieldDifferenceAnswer {
  @ApiProperty({ description: 'Tên trường theo định dạng bảng tiêu chí', example: 'maximum' })
  field!: string;

  @ApiProperty(JSON_VALUE)
  before!: unknown;

  @ApiProperty(JSON_VALUE)
  after!: unknown;
}

export class SchemeDifferenceWordsAnswer {
  @ApiProperty({ example: 'Điểm tối đa' })
  label!: string;

  @ApiProperty({ type: String, nullable: true })
  before!: string | null;

  @ApiProperty({ type: String, nullable: true })
  after!: string | null;
}

export class SchemeDifferenceAnswer {
  @ApiProperty({ enum: PARTS })
  part!: string;

  @ApiProperty({ description: 'Mã; trống khi bảng chỉ có một', example: 'A1' })
  key!: string;

  @ApiProperty({ example: 'Tiêu chí A1 Chương trình công tác' })
  name!: string;

  @ApiProperty({ enum: ['added', 'removed', 'moved', 'changed'], isArray: true })
  kinds!: string[];

  @ApiProperty({ type: [SchemeFieldDifferenceAnswer] })
  fields!: SchemeFieldDifferenceAnswer[];

  @ApiProperty({ type: [SchemeDifferenceWordsAnswer] })
  words!: SchemeDifferenceWordsAnswer[];
}

export class SchemeComparisonAnswer {
  @ApiProperty({ type: ComparedSchemeAnswer })
  from!: ComparedSchemeAnswer;

  @ApiProperty({ type: ComparedSchemeAnswer })
  to!: ComparedSchemeAnswer;

  @ApiProperty({ description: 'Số mục giống nhau' })
  unchanged!: number;

  @ApiProperty({ type: [SchemeDifferenceAnswer] })
  differences!: SchemeDifferenceAnswer[];
}
