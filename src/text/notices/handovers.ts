/** What is said of a hand-over of the chair. */
export interface HandoverNoticeFacts {
  readonly bloc: string;
  readonly chair: string;
  /** As people read it. */
  readonly day: string;
}

/** Title and body of what members, both secretaries and the office are told of a hand-over. */
export function handoverNotice({ bloc, chair, day }: HandoverNoticeFacts): {
  readonly title: string;
  readonly body: string;
} {
  return {
    title: `Bàn giao Khối trưởng từ ngày ${day}`,
    body: `${bloc}: Khối trưởng mới là ${chair}. Quyền của thư ký khối chuyển vào đúng ngày này.`,
  };
}
