import type { Violation } from '../../../domain/violation';
import { sentenceOf } from '../../../text/vi';
import type { CellPlaces } from './cell-places';

/** What is wrong at a cell: `place` is 'Tiêu chí!D14', or the name of a sheet. */
export interface WorkbookProblem {
  readonly place: string;
  readonly code: string;
  readonly detail: string;
}

/** What a violation of the format says about the cell it comes from. */
export function problemAt(places: CellPlaces, violation: Violation): WorkbookProblem {
  const { code, place = '', parameters = {} } = violation;
  const field = parameters['field'];
  const cell = places.nearest(code === 'json_unknown_field' ? `${place}.${String(field)}` : place);
  if (cell === null) return { place: '', code, detail: sentenceOf(violation) };
  return { place: cell.address, code, detail: sentence(violation, cell.heading) };
}

function sentence(violation: Violation, heading: string): string {
  const { code, parameters = {} } = violation;
  const isBlank = (parameters['value'] ?? '') === '';
  switch (code) {
    case 'json_unknown_field':
      return `Ô “${heading}” không dùng với lựa chọn ở dòng này. Xóa nội dung ô.`;
    case 'json_unknown_word':
    case 'json_not_a_flag':
      return `Chọn “${heading}” trong danh sách.`;
    case 'json_text_missing':
      return `Chưa ghi “${heading}”.`;
    case 'json_not_a_decimal':
      return isBlank ? `Chưa ghi “${heading}”.` : `“${heading}” phải là số, ví dụ 27,5.`;
    case 'json_not_an_integer':
      return isBlank
        ? `Chưa ghi “${heading}”.`
        : `“${heading}” phải là số nguyên từ ${String(parameters['minimum'])} trở lên.`;
    case 'json_not_a_date':
      return isBlank ? `Chưa ghi “${heading}”.` : `“${heading}” phải là ngày, ví dụ 31/12/2026.`;
    default:
      return sentenceOf(violation);
  }
}
