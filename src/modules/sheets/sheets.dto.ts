import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Longer than any text that is stored: what is too long is answered with a sentence, not lost. */
const LONG = 20_000;
const SHORT = 1_000;

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
