import type { TieDecider } from '../../domain/commendation/ties';
import { formatDate } from '../date';

/** Who chooses among equals on the last place of a bloc. */
export const tieDeciderWords: Readonly<Record<TieDecider, string>> = {
  chair: 'Khối trưởng',
  chairs: 'Khối trưởng và Khối phó',
  ballot: 'Khối bỏ phiếu',
};

/** What a decision between equals rests on; parts that a record before decisions were kept does not have are absent. */
export interface TieDecisionWords {
  readonly decider: TieDecider;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly minutesNumber: string;
}

/** 'Khối trưởng (Nguyễn Văn A) quyết định ngày 05/01/2023, văn bản số 03/BB-KTĐ' */
export function tieDecidedText({ decider, decidedBy, decidedOn, minutesNumber }: TieDecisionWords): string {
  const verb = decider === 'ballot' ? 'chọn' : 'quyết định';
  return `${tieDeciderWords[decider]} (${decidedBy}) ${verb} ngày ${formatDate(decidedOn)}, văn bản số ${minutesNumber}`;
}

/** Who decides, with the agencies that hold the office: 'Khối trưởng (Ban Tổ chức Tỉnh ủy)'. */
export function tieDeciderText(decider: TieDecider, agencies: readonly string[]): string {
  return `${tieDeciderWords[decider]}${agencies.length === 0 ? '' : ` (${agencies.join('; ')})`}`;
}
