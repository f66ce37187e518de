import { formatInstant } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import type { AppraisalRules } from '../../../domain/scoring/scheme';
import {
  type OwnAppraisalPageProps,
  type OwnItem,
  replyFieldId,
} from '../../../../templates/pages/appraisals/own-appraisal';
import type { Actor } from '../../../platform/access';
import { sheetPath } from '../../sheets';
import { itemOf, partsOf } from '../appraisal/item.view';
import type { VisibleAppraisal } from './own-appraisal';
import { isAnswerable, mayReply } from './replies.service';

/** An answer that was refused, as it was typed. */
export interface RefusedReply {
  readonly code: string;
  readonly text: string;
  readonly message: string;
}

/** What others gave an agency, as its page. */
export function ownAppraisalView(
  { appraisal, criteria, isWhole }: VisibleAppraisal,
  { actor, now, refused }: { readonly actor: Actor; readonly now: Date; readonly refused: RefusedReply | null },
): Omit<OwnAppraisalPageProps, 'frame'> {
  const { sheet, totals, term } = appraisal;
  const { place, member } = sheet;
  const own = sheetPath(place, member.code);
  return {
    path: `${own}/tham-dinh`,
    sheetHref: own,
    exportHref: `${own}/tham-dinh/bang-tong-hop`,
    ...{ blocName: place.bloc.name, periodName: place.period.name, agencyName: member.name },
    disclosureText: disclosureText(sheet.scheme.definition.appraisal, isWhole),
    selfTotal: sheet.totals.total === null ? 'chưa đủ điểm' : formatNumber(sheet.totals.total),
    total: isWhole && totals.total !== null ? formatNumber(totals.total) : null,
    termText: term === null || sheet.state !== 'appraised' ? null : formatInstant(term.dueAt),
    parts: partsOf(sheet, criteria, (appraised): OwnItem => {
      const { code } = appraised.criterion;
      const typed = refused?.code === code ? refused : null;
      return {
        ...itemOf(sheet, appraised, `${own}/tieu-chi/${encodeURIComponent(code)}/lich-su`),
        mayReply: mayReply(actor, sheet) && isAnswerable(appraisal, code, now),
        typedReply: typed?.text ?? '',
        error: typed?.message ?? null,
      };
    }),
    errors: refused === null ? [] : [{ fieldId: replyFieldId(refused.code), message: refused.message }],
  };
}

function disclosureText(rules: AppraisalRules | null, isWhole: boolean): string {
  if (isWhole) return 'Điểm đề xuất, điểm thẩm định được hiển thị đầy đủ.';
  const when = rules?.disclosure === 'appraised' ? 'khi phiếu được chốt thẩm định' : 'khi kết quả của kỳ được công bố';
  return `Theo thang điểm, cơ quan xem được điểm của đoàn kiểm tra chéo và điểm thẩm định ${when}. Tiêu chí được giải trình thì hiện ngay khi chốt thẩm định.`;
}
