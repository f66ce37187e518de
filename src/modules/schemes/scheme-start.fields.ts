import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type BusinessDate, compareDates } from '../../domain/calendar';
import { InvalidInput } from '../../platform/errors';
import { FieldReader } from '../../platform/forms';

const LONG = 20_000;
const LONGEST_TITLE = 300;
/** A code stands in addresses and in file names. */
export const SCHEME_CODE = /^[A-Z0-9][A-Z0-9-]{0,29}$/;

/** The form that begins a table: blank, or as a copy of a published version. */
export class StartFields {
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  source?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  code?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  title?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  from?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  to?: string;
}

/** The form that scores a review by a version. */
export class ApplyFields {
  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  version?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONG)
  place?: string;
}

export interface SchemeStart {
  /** Code and version of what is copied; null begins blank. */
  readonly source: { readonly code: string; readonly version: string } | null;
  readonly code: string;
  readonly title: string;
  readonly effective: { readonly from: BusinessDate; readonly to: BusinessDate | null };
}

/** What begins a table, as typed. InvalidInput names every field that is wrong. */
export function readStart(fields: StartFields): SchemeStart {
  const reader = new FieldReader(fields);
  const start = reader.finish({
    source: sourceOf(fields.source ?? ''),
    code: reader.pattern('code', 'mã bảng', SCHEME_CODE, 'code_form'),
    title: reader.text('title', 'tên bảng', { maximum: LONGEST_TITLE }),
    effective: { from: reader.date('from', 'ngày bắt đầu áp dụng'), to: reader.optionalDate('to') },
  });
  const { from, to } = start.effective;
  if (to !== null && compareDates(to, from) < 0) {
    throw new InvalidInput([{ code: 'dates_out_of_order', place: 'to' }]);
  }
  return start;
}

/** "KB-2022/1" as code and version. */
export function sourceOf(text: string): SchemeStart['source'] {
  const slash = text.lastIndexOf('/');
  return slash <= 0 ? null : { code: text.slice(0, slash), version: text.slice(slash + 1) };
}
