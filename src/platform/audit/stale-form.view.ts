import type { StaleFormView } from '../../../templates/components/stale-form';
import { formatInstant } from '../../text/date';
import { fieldText, fieldValueText } from '../../text/vi';
import type { StaleWrite } from './stale-write';

/** What a page shows of a form that somebody else overtook: the fields whose values differ, both sides. */
export function staleFormView({ thing, change, stored, given }: StaleWrite, formId: string): StaleFormView {
  const rows = Object.keys(given)
    .filter((field) => (stored[field] ?? '') !== given[field])
    .map((field) => ({
      label: sentenceStart(fieldText(field) ?? 'nội dung'),
      stored: fieldValueText(field, stored[field] ?? ''),
      typed: fieldValueText(field, given[field] ?? ''),
    }));
  const explanation = change === null ? '' : `${change.by} lưu lúc ${formatInstant(change.at)}.`;
  return { formId, title: `${thing} vừa được người khác sửa`, explanation, rows };
}

function sentenceStart(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
