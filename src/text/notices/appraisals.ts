/** Title and body of a notice; where it is done is for the caller. */
export interface NoticeWords {
  readonly title: string;
  readonly body: string;
}

/** To an agency: its sheet has been appraised and some points differ; until when it may answer, in words. */
export function replyInvited(period: string, codes: readonly string[], dueAt: string): NoticeWords {
  return {
    title: 'Có điểm thẩm định cần giải trình',
    body: `${period}: điểm thẩm định khác điểm tự chấm ở tiêu chí ${codes.join(', ')}. Với mỗi lần thẩm định, cơ quan được giải trình một lần ở mỗi tiêu chí, đến ${dueAt}.`,
  };
}

/** To an agency: the appraisal is done and may be read. */
export function appraisalShown(period: string): NoticeWords {
  return { title: 'Đã có kết quả thẩm định', body: `${period}: xem điểm thẩm định của cơ quan.` };
}

/** To the appraisers: an agency has answered. */
export function replied(agency: string, period: string, code: string): NoticeWords {
  return { title: `${agency} đã giải trình`, body: `${period}: giải trình điểm thẩm định tiêu chí ${code}.` };
}

/** To an agency: it has longer to answer. */
export function replyExtended(period: string, dueAt: string, reason: string): NoticeWords {
  return { title: 'Gia hạn giải trình điểm thẩm định', body: `${period}: đến ${dueAt}. Lý do: ${reason}` };
}

/** To an agency: its points are looked at again. */
export function reconsidered(period: string, reason: string): NoticeWords {
  return { title: 'Sở Nội vụ xem lại điểm thẩm định', body: `${period}. Lý do: ${reason}` };
}
