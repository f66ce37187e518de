import { isChosen } from '../../domain/commendation/bloc-ballot';
import type { BlocBallotRecord } from '../../domain/commendation/records';
import { formatDate } from '../date';
import { twoDigits } from './values';

/** What was counted of a member, and whether that is enough. */
type Counts = Pick<BlocBallotRecord, 'votes' | 'members' | 'needed' | 'outcome'>;

/** The votes beside those who could vote: '08/09 phiếu, cần 05: được chọn'. */
export function blocBallotCounts({ votes, members, needed, outcome }: Counts): string {
  if (votes === null) return 'không có trong danh sách bỏ phiếu';
  const word = isChosen({ outcome }) ? 'được chọn' : 'không được chọn';
  return `${twoDigits(votes)}/${twoDigits(members)} phiếu, cần ${twoDigits(needed)}: ${word}`;
}

/** In short: 'Khối bỏ phiếu ngày 20/11/2026: 08/09 phiếu, cần 05: được chọn'. */
export function blocBallotLine(ballot: Counts & Pick<BlocBallotRecord, 'heldOn'>): string {
  const day = ballot.heldOn === null ? '' : ` ngày ${formatDate(ballot.heldOn)}`;
  return `Khối bỏ phiếu${day}: ${blocBallotCounts(ballot)}`;
}
