import type { BallotMethod, BallotRules, VoteBase } from '../domain/ballots/rules';
import { formatShare } from './share';
import { ballotMethodWords, tieRuleWords } from './words/ballots';

/** After "trên": the number that a share is taken of. */
export const voteBaseWords: Readonly<Record<VoteBase, string>> = {
  collected: 'số phiếu thu vào',
  valid: 'số phiếu hợp lệ',
  members: 'tổng số đơn vị thành viên',
};

/** 'trên 1/2 số phiếu thu vào' or 'từ 80% số phiếu hợp lệ trở lên' */
export function thresholdText({ isMoreThan, threshold, base }: BallotRules): string {
  return `${isMoreThan ? 'trên' : 'từ'} ${formatShare(threshold)} ${voteBaseWords[base]}${isMoreThan ? '' : ' trở lên'}`;
}

/** The rules of a ballot, a sentence each. */
export function ballotRuleSentences(rules: BallotRules, method: BallotMethod): string[] {
  const { tie, lateTie, places, rounds, legalBasis } = rules;
  return [
    `${ballotMethodWords[method]}; mỗi đơn vị một phiếu.`,
    `Phải có mặt ít nhất ${formatShare(rules.quorum)} tổng số đơn vị thành viên.`,
    `Được suy tôn khi đạt ${thresholdText(rules)}; suy tôn ${String(places)} đơn vị, nhiều nhất ${String(rounds)} vòng.`,
    `Bằng phiếu ở vị trí cuối: ${lowerFirst(tieRuleWords[tie])}.`,
    ...(tie === 'next_round' ? [`Vẫn bằng phiếu sau vòng cuối: ${lowerFirst(tieRuleWords[lateTie])}.`] : []),
    rules.mayVoteForItself ? 'Đơn vị được bỏ phiếu cho mình.' : 'Đơn vị không được bỏ phiếu cho mình.',
    ...(legalBasis === '' ? [] : [`Căn cứ: ${legalBasis}${/[.;]$/.test(legalBasis) ? '' : '.'}`]),
  ];
}

/** In the middle of a sentence; the office of the chair keeps its capital. */
function lowerFirst(text: string): string {
  if (text.startsWith('Khối')) return text;
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
