import type { BusinessDate } from '../../domain/calendar';
import { checkScheme } from '../../domain/scoring/check/check-scheme';
import { formatDate, formatInstant } from '../../text/date';
import {
  type SchemeDraftRow,
  type SchemeOption,
  type SchemeStartValues,
  START_FIELD_IDS,
} from '../../../templates/pages/schemes/scheme-props';
import type { SentForm } from '../../platform/forms';
import type { PublishedScheme, SchemeVersion } from './scheme-version';
import type { StartFields } from './scheme-start.fields';

export const START_FORM: SentForm = { formId: 'bat-dau', fieldIds: START_FIELD_IDS, elsewhere: START_FIELD_IDS.code };

/** Where a draft is written. */
export function draftPath({ code, id }: Pick<SchemeVersion, 'code' | 'id'>): string {
  return `/danh-muc/thang-diem/${encodeURIComponent(code)}/soan/${id}`;
}

/** A draft as a row of the list. */
export function draftRow(draft: SchemeVersion): SchemeDraftRow {
  return {
    code: draft.code,
    title: draft.title,
    href: draftPath(draft),
    problemCount: checkScheme(draft.definition).length,
    changedBy: draft.changedBy,
    changedAt: formatInstant(draft.changedAt),
  };
}

/** The published tables to copy from. */
export function sourceOptions(schemes: readonly PublishedScheme[]): SchemeOption[] {
  return schemes.map((scheme) => ({
    value: sourceValue(scheme),
    label: `${scheme.title} (${scheme.code}, phiên bản ${scheme.version})`,
  }));
}

/** The form before anything is typed: a copy for the year after the one that is copied, or a blank table. */
export function startingValues(source: PublishedScheme | null, today: BusinessDate): SchemeStartValues {
  if (source === null) {
    return { source: '', code: '', title: '', from: formatDate(`${today.slice(0, 4)}-01-01`), to: '' };
  }
  const { from, to } = source.definition.effective;
  const year = Number(from.slice(0, 4));
  return {
    source: sourceValue(source),
    code: source.code.replace(String(year), String(year + 1)),
    title: source.title.replace(String(year), String(year + 1)),
    from: formatDate(yearLater(from)),
    to: to === null ? '' : formatDate(yearLater(to)),
  };
}

/** What was typed, to be shown again. */
export function typedStart(fields: StartFields): SchemeStartValues {
  const { source = '', code = '', title = '', from = '', to = '' } = fields;
  return { source, code, title, from, to };
}

function sourceValue({ code, version }: PublishedScheme): string {
  return `${code}/${String(version)}`;
}

/** The same day a year later; 29 February becomes 28. */
function yearLater(date: BusinessDate): BusinessDate {
  const later = `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;
  return later.endsWith('-02-29') ? later.replace('-02-29', '-02-28') : later;
}
