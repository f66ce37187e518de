import { formatDate } from '../date';

/** A candidate that lacks the votes of the council of the province. */
export interface AwaitedVote {
  readonly name: string;
  readonly awardName: string;
  /** The session on whose agenda it is already. */
  readonly session: { readonly sessionTitle: string; readonly heldOn: string } | null;
  /** What the last concluded session came to, when it did not pass the candidate. */
  readonly refusal: {
    readonly inFavour: number;
    readonly needed: number;
    readonly isCut: boolean;
    /** It had the votes, and its case was changed since that day. */
    readonly isOutdated: boolean;
    readonly heldOn: string;
  } | null;
}

/** Why a list stays with the council: everybody without the votes, and where the vote is held. */
export function awaitedVotesSentence(awaited: readonly AwaitedVote[]): string {
  const names = awaited.map((one) => `${one.name} (${one.awardName}${standing(one)})`).join('; ');
  const isOnAgenda = awaited.every(({ session }) => session !== null);
  const where = isOnAgenda
    ? 'Kết thúc phiên họp đó: các trường hợp đủ phiếu được chuyển cấp tiếp theo.'
    : 'Đưa đề nghị vào chương trình một phiên họp tại mục Hội đồng, khi đề nghị đang ở cấp Hội đồng Thi đua - Khen thưởng.';
  return `Chưa đủ phiếu của Hội đồng Thi đua - Khen thưởng tỉnh theo quy định: ${names}. ${where}`;
}

function standing({ session, refusal }: AwaitedVote): string {
  if (session !== null)
    return `, ở chương trình phiên họp “${session.sessionTitle}” ngày ${formatDate(session.heldOn)}`;
  if (refusal === null) return '';
  if (refusal.isOutdated)
    return `, hồ sơ đã thay đổi sau phiên họp ngày ${formatDate(refusal.heldOn)}, Hội đồng bỏ phiếu lại`;
  return refusal.isCut
    ? ', Hội đồng đã cắt giảm'
    : `, được ${String(refusal.inFavour)} phiếu, cần ${String(refusal.needed)}`;
}
