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

/** Title and body of what the same people are told when a planned hand-over is cancelled. */
export function handoverCancelledNotice({
  bloc,
  chair,
  day,
  reason,
}: HandoverNoticeFacts & { readonly reason: string }): {
  readonly title: string;
  readonly body: string;
} {
  return {
    title: `Hủy bàn giao Khối trưởng ngày ${day}`,
    body: `${bloc}: không bàn giao cho ${chair} từ ngày ${day} nữa. Khối trưởng, thư ký khối giữ nguyên. Lý do: ${reason}`,
  };
}
