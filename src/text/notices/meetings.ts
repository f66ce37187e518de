import type { BusinessDate } from '../../domain/calendar';
import type { AnswerKind } from '../../domain/meetings/meeting';
import { formatClock, formatDate } from '../date';
import { answerKindWords } from '../words/meetings';

/** A notice without its address. */
interface Words {
  readonly title: string;
  readonly body: string;
}

/** A member is invited, or told that the invitation has changed. */
export function invitationNotice(
  meeting: { title: string; heldOn: BusinessDate | null; startsAt: string | null; venue: string },
  again: boolean,
): Words {
  const day = meeting.heldOn === null ? '' : ` ngày ${formatDate(meeting.heldOn)}`;
  const time = meeting.startsAt === null ? '' : ` lúc ${formatClock(meeting.startsAt)}`;
  return {
    title: again ? 'Giấy mời họp có thay đổi' : 'Mời họp khối thi đua',
    body: `${meeting.title},${time}${day}, tại ${meeting.venue}. Xem giấy mời và góp ý dự thảo báo cáo trước ngày họp.`,
  };
}

/** Who was invited is told that the meeting is called off. */
export function cancelledNotice(title: string, reason: string): Words {
  return { title: 'Hủy cuộc họp', body: `${title}. Lý do: ${reason}` };
}

/** The secretary is told of a comment on the draft report. */
export function commentNotice(title: string, author: string): Words {
  return { title: 'Có góp ý dự thảo báo cáo', body: `${author} góp ý cho ${title}.` };
}

/** Who commented is told what became of it. */
export function answerNotice(title: string, kind: AnswerKind, answer: string): Words {
  const words = answer === '' ? '.' : `: ${answer}`;
  return { title: 'Góp ý đã được trả lời', body: `${title}. ${answerKindWords[kind]}${words}` };
}

/** Everybody of the bloc is told that the minutes are signed. */
export function minutesNotice(title: string): Words {
  return { title: 'Biên bản họp đã ký', body: `Biên bản ${title} đã chốt, tải được từ trang cuộc họp.` };
}
