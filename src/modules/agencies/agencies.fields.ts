import { AGENCY_KINDS, YEAR_KINDS, type YearKind } from '../../domain/agencies';
import { FieldReader } from '../../platform/forms';
import type { AgencyFields, ChangedAgencyFields, NewAgencyFields, RenamingFields } from './agencies.dto';
import type { AgencyChange, AgencyDraft, Renaming } from './agency';

const CODE = /^[A-Z0-9][A-Z0-9-]{0,29}$/;
const LONGEST_NAME = 300;
const LONGEST_SHORT_NAME = 60;

/** A new agency from a form or JSON body. Throws InvalidInput naming every field that is wrong. */
export function readNewAgency(fields: NewAgencyFields): AgencyDraft {
  const reader = new FieldReader(fields);
  return reader.finish({
    code: reader.pattern('code', 'mã cơ quan', CODE, 'code_form'),
    ...common(reader),
    yearKind: readYearKind(fields, reader) ?? 'calendar',
    kindWords: null,
    validFrom: reader.optionalDate('validFrom'),
  });
}

/** What is put right about an agency, with the version that was read and the day whose name is meant (null: today). */
export function readAgencyChange(fields: ChangedAgencyFields): {
  /** Without a kind of year the stored one stays. */
  change: Omit<AgencyChange, 'yearKind'> & { yearKind: YearKind | null };
  version: number;
  day: string | null;
} {
  const reader = new FieldReader(fields);
  return reader.finish({
    change: { ...common(reader), yearKind: readYearKind(fields, reader) },
    version: reader.integer('version', 'phiên bản', 1),
    day: reader.optionalDate('day'),
  });
}

/** A new name from a day on, with the version that was read. */
export function readRenaming(fields: RenamingFields): { renaming: Renaming; version: number } {
  const reader = new FieldReader(fields);
  return reader.finish({
    renaming: {
      name: reader.text('name', 'tên mới', { maximum: LONGEST_NAME }),
      shortName: reader.text('shortName', 'tên viết tắt mới', { maximum: LONGEST_SHORT_NAME }),
      effectiveOn: reader.date('effectiveOn', 'ngày có hiệu lực'),
    },
    version: reader.integer('version', 'phiên bản', 1),
  });
}

function readYearKind({ yearKind }: AgencyFields, reader: FieldReader): YearKind | null {
  if (yearKind === undefined || yearKind === '') return null;
  return reader.choice('yearKind', 'năm xét khen thưởng', YEAR_KINDS);
}

function common(reader: FieldReader): Omit<AgencyChange, 'yearKind'> {
  return {
    name: reader.text('name', 'tên đầy đủ', { maximum: LONGEST_NAME }),
    shortName: reader.text('shortName', 'tên viết tắt', { maximum: LONGEST_SHORT_NAME }),
    kind: reader.choice('kind', 'loại hình', AGENCY_KINDS),
    identifierCode: reader.optionalText('identifierCode', 'mã định danh', 60),
    officialOrder: reader.integer('officialOrder', 'thứ tự chính thức', 1),
    email: reader.email('email'),
    superiorBody: reader.optionalText('superiorBody', 'cơ quan cấp trên'),
    letterheadName: reader.optionalText('letterheadName', 'tên in ở đầu văn bản', LONGEST_NAME),
    documentSymbol: reader.optionalText('documentSymbol', 'ký hiệu văn bản', 60),
  };
}
