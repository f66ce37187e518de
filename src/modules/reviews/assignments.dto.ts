import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

const SHORT = 200;

/** The boxes that are ticked, each 'agency criterion', and the state they were made from. */
export class AssignmentForm {
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsString({ each: true })
  @MaxLength(SHORT, { each: true })
  unassigned?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  seen?: string;
}

export class AssignmentBody {
  @ApiProperty({ description: 'Mã cơ quan', example: 'VPTU' })
  @IsString()
  @MaxLength(SHORT)
  agency!: string;

  @ApiProperty({ description: 'Mã tiêu chí hoặc nhóm', example: 'A1' })
  @IsString()
  @MaxLength(SHORT)
  criterion!: string;

  @ApiProperty({ description: 'Có giao hay không' })
  @IsBoolean()
  assigned!: boolean;
}

export class AssignedMemberAnswer {
  @ApiProperty({ example: 'VPTU' })
  agency!: string;

  @ApiProperty({ type: [String], description: 'Mã tiêu chí, nhóm không giao' })
  unassigned!: readonly string[];

  @ApiProperty({ description: 'Còn đổi được hay không' })
  open!: boolean;
}
