import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { CONFIDENCES } from '../../domain/commendation/award';
import {
  type ConditionResult,
  type Counted,
  type Eligibility,
  FINDING_CODES,
  MISSING_CODES,
  NOT_COUNTED,
  OUTCOMES,
} from '../../domain/commendation/eligibility';
import { CONDITION_KINDS } from '../../domain/commendation/read-conditions';

const VALUES = {
  type: 'object',
  additionalProperties: true,
  description: 'Giá trị cho câu diễn giải: năm, ngày, mã danh hiệu, số cần và số có',
} as const;

@ApiSchema({ name: 'EligibilityCitation' })
export class CitationAnswer {
  @ApiProperty({ description: 'Mã văn bản trong danh mục' })
  text!: string;

  @ApiProperty({ description: 'Điều, khoản; trống khi chưa rõ' })
  place!: string;
}

@ApiSchema({ name: 'EligibilityCounted' })
export class CountedAnswer {
  @ApiProperty({ enum: ['honour', 'evaluation', 'initiative', 'discipline', 'result', 'movement'] })
  what!: Counted['what'];

  @ApiProperty(VALUES)
  values!: Counted['values'];

  @ApiProperty({ description: 'Có được tính cho điều kiện không' })
  counts!: boolean;

  @ApiProperty({ enum: NOT_COUNTED, type: String, nullable: true, description: 'Vì sao không được tính' })
  why!: Counted['why'];
}

@ApiSchema({ name: 'EligibilityMissing' })
export class MissingAnswer {
  @ApiProperty({ enum: MISSING_CODES })
  code!: string;

  @ApiProperty(VALUES)
  values!: Counted['values'];
}

@ApiSchema({ name: 'EligibilityCondition' })
export class ConditionAnswer {
  @ApiProperty({ description: 'Mã điều kiện, duy nhất trong danh hiệu, hình thức' })
  code!: string;

  @ApiProperty({ enum: CONDITION_KINDS })
  kind!: ConditionResult['kind'];

  @ApiProperty({ description: 'Nội dung điều kiện' })
  words!: string;

  @ApiProperty({ enum: OUTCOMES })
  outcome!: ConditionResult['outcome'];

  @ApiProperty({ type: CitationAnswer, nullable: true })
  basis!: CitationAnswer | null;

  @ApiProperty({ enum: CONFIDENCES, description: '`to_check` là còn cần đối chiếu với văn bản' })
  confidence!: ConditionResult['confidence'];

  @ApiProperty(VALUES)
  values!: ConditionResult['values'];

  @ApiProperty({ type: [CountedAnswer] })
  counted!: readonly CountedAnswer[];

  @ApiProperty({ type: [MissingAnswer], description: 'Dữ liệu còn thiếu' })
  missing!: readonly MissingAnswer[];

  @ApiProperty({ type: () => [ConditionAnswer], description: 'Các điều kiện bên trong của một nhóm' })
  parts!: readonly ConditionAnswer[];
}

@ApiSchema({ name: 'EligibilityFinding' })
export class FindingAnswer {
  @ApiProperty({ enum: FINDING_CODES })
  code!: string;

  @ApiProperty({ description: 'Có làm đối tượng không đủ điều kiện không' })
  isBlocking!: boolean;

  @ApiProperty(VALUES)
  values!: Counted['values'];
}

@ApiSchema({ name: 'Eligibility' })
export class EligibilityAnswerBody {
  @ApiProperty({ enum: ['eligible', 'not_eligible', 'unknown', 'paused'] })
  outcome!: Eligibility['outcome'];

  @ApiProperty({ type: ConditionAnswer, nullable: true, description: 'null khi danh mục chưa ghi điều kiện' })
  condition!: ConditionAnswer | null;

  @ApiProperty({ type: [FindingAnswer] })
  findings!: readonly FindingAnswer[];
}
