import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { TARGET_DIRECTIONS, TARGET_KINDS, type TargetDirection, type TargetKind } from '../../../domain/tasks/target';
import { TextInput, TextListInput } from '../../../platform/forms';

const DECIMAL = { example: '512.5', description: 'Số thập phân viết với dấu chấm' };
const DAY = { example: '2022-06-30' };

/** How much is to be done by a day. */
export class MilestoneAnswer {
  @ApiProperty(DAY)
  date!: string;

  @ApiProperty({ example: '50', description: 'Phần trăm chỉ tiêu phải đạt đến hết ngày' })
  percent!: string;
}

/** What a key task is to achieve, from a program. */
export class TermsFields {
  @TextInput()
  title?: unknown;

  @TextInput({ required: false, description: 'Bỏ trống được với nhiệm vụ đạt hoặc không đạt' })
  unit?: unknown;

  @TextInput({ required: false, ...DECIMAL })
  target?: unknown;

  @TextInput({ required: false, enum: TARGET_KINDS })
  kind?: unknown;

  @TextInput({ required: false, enum: TARGET_DIRECTIONS })
  direction?: unknown;

  @TextInput({ required: false, example: '10', description: 'Trọng số, bỏ trống khi không dùng' })
  weight?: unknown;

  @TextInput({ required: false, ...DAY })
  due?: unknown;

  @TextInput({ required: false, description: 'Sản phẩm dự kiến' })
  product?: unknown;

  @TextListInput({ required: false, description: 'Cơ quan phối hợp: mã cơ quan, hoặc tên cơ quan ngoài hệ thống' })
  coordinators?: unknown;

  @ApiProperty({ type: [MilestoneAnswer], required: false })
  @Known()
  milestones?: unknown;
}

/** What a key task is to achieve, as programs read it; what is not known yet is null. */
export class TermsAnswer {
  @ApiProperty()
  title!: string;

  @ApiProperty()
  unit!: string;

  @ApiProperty({ ...DECIMAL, type: String, nullable: true })
  target!: string | null;

  @ApiProperty({ enum: TARGET_KINDS })
  kind!: TargetKind;

  @ApiProperty({ enum: TARGET_DIRECTIONS })
  direction!: TargetDirection;

  @ApiProperty({ type: String, nullable: true })
  weight!: string | null;

  @ApiProperty({ ...DAY, type: String, nullable: true })
  due!: string | null;

  @ApiProperty()
  product!: string;

  @ApiProperty({ type: [String] })
  coordinators!: string[];

  @ApiProperty({ type: [MilestoneAnswer] })
  milestones!: MilestoneAnswer[];
}
