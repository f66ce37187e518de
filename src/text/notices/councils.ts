interface Words {
  readonly title: string;
  readonly body: string;
}

/** A vote is open for the members of a council who are there. */
export function councilVoteNotice(council: string, session: string): Words {
  return {
    title: 'Hội đồng đang bỏ phiếu',
    body: `${council}, phiên họp “${session}” đã mở bỏ phiếu. Thành viên có mặt mở phiên họp để bỏ phiếu.`,
  };
}

/** A session is concluded: its results and minutes can be read. */
export function councilConcludedNotice(council: string, session: string): Words {
  return {
    title: 'Đã có kết quả phiên họp Hội đồng',
    body: `${council}, phiên họp “${session}” đã kết thúc. Kết quả và biên bản xem tại trang phiên họp.`,
  };
}
