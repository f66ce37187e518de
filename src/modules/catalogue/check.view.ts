import type { CheckView } from '../../../templates/pages/catalogue/catalogue-props';
import type { Confidence } from '../../domain/commendation/award';
import { formatInstant } from '../../text/date';

/** Whether an entry has been compared with the law, as pages say it. */
export function checkView(
  confidence: Confidence,
  { note, confirmedBy, confirmedAt }: { note: string; confirmedBy: string | null; confirmedAt: Date | null },
): CheckView {
  const confirmed =
    confirmedBy === null || confirmedAt === null ? null : `${confirmedBy}, ${formatInstant(confirmedAt)}`;
  return { isToCheck: confidence === 'to_check', note, confirmed };
}
