/** A notice without its address. */
interface Words {
  readonly title: string;
  readonly body: string;
}

/** A unit is asked to vote. */
export function voteOpenNotice(title: string, round: number): Words {
  return { title: 'Mời bỏ phiếu', body: `“${title}”, vòng ${String(round)}, đang mở. Mỗi đơn vị một phiếu.` };
}

/** The bloc is told the result; `names` are the units that are acclaimed. */
export function ballotResultNotice(title: string, names: readonly string[]): Words {
  const result = names.length === 0 ? 'Không đơn vị nào được suy tôn.' : `Được suy tôn: ${names.join('; ')}.`;
  return { title: 'Kết quả bỏ phiếu', body: `“${title}”. ${result}` };
}

/** Units that were asked to vote are told that the ballot is called off. */
export function ballotCancelledNotice(title: string, reason: string): Words {
  return { title: 'Đã hủy cuộc bỏ phiếu', body: `“${title}”. Lý do: ${reason}` };
}
