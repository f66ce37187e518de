import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Longer than any text that is stored: what is too long is answered with a sentence, not lost. */
const LONG = 20_000;
const SHORT = 1_000;

/** A repeated field of a form arrives as a list, a single one as a text. */
const List = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value));

/** The sheet in an address. */
export class SheetParams {
  @IsString()
  bloc!: string;

  @IsString()
  period!: string;

  @IsString()
  agency!: string;
}

export class CriterionParams extends SheetParams {
  @IsString()
  code!: string;
}

export class EvidenceParams extends CriterionParams {
  @IsString()
  id!: string;
}

/** One row of the sheet as it is typed. */
export class CriterionForm {
  @IsString()
  @MaxLength(SHORT)
  points!: string;

  @IsString()
  @MaxLength(LONG)
  explanation!: string;

  @IsString()
  @MaxLength(SHORT)
  version!: string;
}

/** All rows of the sheet; the n-th of each list belong together. */
export class SheetForm {
  @IsOptional()
  @List()
  @IsString({ each: true })
  @MaxLength(SHORT, { each: true })
  code?: string[];

  @IsOptional()
  @List()
  @IsString({ each: true })
  @MaxLength(SHORT, { each: true })
  version?: string[];

  @IsOptional()
  @List()
  @IsString({ each: true })
  @MaxLength(SHORT, { each: true })
  points?: string[];

  @IsOptional()
  @List()
  @IsString({ each: true })
  @MaxLength(LONG, { each: true })
  explanation?: string[];
}

export class StepForm {
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  version?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  attested?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  reason?: string;
}

export class CitationForm {
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  number?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  date?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  page?: string;

  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  clause?: string;
}
