/** What people are told about cross-checks and the scoring of monitored criteria. */
interface NoticeText {
  readonly title: string;
  readonly body: string;
}

/** To the checking agency: whose sheets it checks from now on. */
export function checksAssignedNotice(checkedNames: readonly string[], periodName: string): NoticeText {
  return {
    title: 'Được phân công kiểm tra chéo',
    body: `${periodName}: kiểm tra phiếu của ${checkedNames.join('; ')}.`,
  };
}

/** To the checking agency: an assignment does not hold any more. */
export function checkEndedNotice(checkedName: string, periodName: string, reason: string): NoticeText {
  return {
    title: 'Thôi phân công kiểm tra chéo',
    body: `${periodName}: không còn kiểm tra phiếu của ${checkedName}. Lý do: ${reason}`,
  };
}

/** To the checking agency: a finished check is open again. */
export function checkReopenedNotice(checkedName: string, periodName: string, reason: string): NoticeText {
  return {
    title: 'Kiểm tra chéo được mở lại',
    body: `${periodName}: xem lại phiếu của ${checkedName}. Lý do: ${reason}`,
  };
}

/** To who runs the bloc: a check is finished. */
export function checkFinishedNotice(checkerName: string, checkedName: string, periodName: string): NoticeText {
  return {
    title: 'Đã kiểm tra chéo xong một phiếu',
    body: `${periodName}: ${checkerName} đã kiểm tra xong phiếu của ${checkedName}.`,
  };
}

/** To a monitoring agency: its criteria wait for points. */
export function monitoringInvitationNotice(
  blocName: string,
  periodName: string,
  criteria: readonly string[],
): NoticeText {
  return {
    title: 'Mời chấm điểm theo lĩnh vực',
    body: `${blocName}, ${periodName}: cơ quan chấm tiêu chí ${criteria.join(', ')}.`,
  };
}
