import type { SuccessionKind } from '../../domain/agencies';

const WORDS: Readonly<Record<SuccessionKind, { readonly alone: string; readonly into: string }>> = {
  merge: { alone: 'sáp nhập', into: 'sáp nhập vào' },
  consolidate: { alone: 'hợp nhất', into: 'hợp nhất thành' },
  split: { alone: 'chia, tách', into: 'chia, tách thành' },
  dissolve: { alone: 'giải thể', into: 'giải thể, bàn giao cho' },
};

/** What became of an agency: "Ban A sáp nhập vào Ban B từ ngày 01/07/2022". */
export function reorganisedText(
  kind: SuccessionKind,
  agency: string,
  successors: readonly string[],
  day: string,
): string {
  const { alone, into } = WORDS[kind];
  return `${agency} ${successors.length === 0 ? alone : `${into} ${successors.join(', ')}`} từ ngày ${day}`;
}

/** Told to the people of the agencies and to the secretaries of their blocs. */
export function reorganisedNotice(
  kind: SuccessionKind,
  agency: string,
  successors: readonly string[],
  day: string,
): { title: string; body: string } {
  return {
    title: 'Sắp xếp cơ quan',
    body: `${reorganisedText(kind, agency, successors, day)}. Tư cách thành viên khối và vai trò của người thuộc ${agency} kết thúc hết ngày trước đó; số liệu cũ giữ nguyên.`,
  };
}
