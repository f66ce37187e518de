import {
  type EditorField,
  type EditorRow,
  rowText,
  rowTicks,
} from '../../../../templates/pages/catalogue/editor-props';
import type { TenureAlternative, TenureCondition } from '../../../domain/commendation/award';
import { LEADING_POSTS } from '../../../domain/commendation/leading-posts';
import { formatShare } from '../../../text/share';
import { leadingPostWords } from '../../../text/words/leading-posts';

/** More alternatives than any order has; a form never grows beyond. */
const MOST_SLOTS = 12;
const FEWEST_SLOTS = 2;

const POSTS = LEADING_POSTS.map((value) => ({ value, label: leadingPostWords[value] }));

/** The inputs of a condition on long service: one alternative more than is filled in, so that another can be typed. */
export function tenureFields(row: EditorRow): EditorField[] {
  const count = Math.min(MOST_SLOTS, Math.max(FEWEST_SLOTS, (filledSlots(row).at(-1) ?? 0) + 1));
  return [
    ...Array.from({ length: count }, (_, index) => index + 1).flatMap((slot): EditorField[] => [
      {
        ...{ name: `posts${String(slot)}`, label: `Chức vụ được tính, phương án ${String(slot)}` },
        ...{ isMany: true, options: POSTS },
      },
      {
        ...{ name: `months${String(slot)}`, label: `Số tháng phải giữ, phương án ${String(slot)}`, width: 'short' },
        hint: '0 là không tính thời gian. Phương án để trống cả hai ô thì bỏ qua.',
      },
    ]),
    {
      ...{ name: 'womenLess', label: 'Nữ được giảm', width: 'short' },
      hint: 'Ví dụ 1/3. Để trống: nam, nữ như nhau.',
    },
    {
      ...{ name: 'isWholeAtHigherAge', label: 'Nữ có tuổi nghỉ hưu cao hơn không được giảm' },
      options: [
        { value: '1', label: 'Có' },
        { value: '', label: 'Không' },
      ],
    },
  ];
}

/** A stored condition as the form shows it. */
export function tenureTexts({ alternatives, womenLess, isWholeAtHigherAge }: TenureCondition): EditorRow {
  return {
    ...Object.fromEntries(
      alternatives.flatMap(({ posts, months }: TenureAlternative, index): [string, string | readonly string[]][] => [
        [`posts${String(index + 1)}`, posts],
        [`months${String(index + 1)}`, String(months)],
      ]),
    ),
    ...{
      womenLess: womenLess === null ? '' : formatShare(womenLess),
      isWholeAtHigherAge: isWholeAtHigherAge ? '1' : '',
    },
  };
}

/** The alternatives that were typed, as JSON that the reader of awards understands; `whole` reads a number. */
export function typedAlternatives(row: EditorRow, whole: (text: string) => unknown): unknown[] {
  return filledSlots(row).map((slot) => ({
    posts: rowTicks(row, `posts${String(slot)}`),
    months: whole(rowText(row, `months${String(slot)}`)),
  }));
}

/** The name of the input for a place of a condition on long service; null for the places of others. */
export function tenureInput(place: string, row: EditorRow): string | null {
  if (place.endsWith('.alternatives')) return 'posts1';
  const [, entry, field] = /\.alternatives\[(\d+)\]\.(posts|months)/.exec(place) ?? [];
  if (entry === undefined || field === undefined) return null;
  return `${field}${String(filledSlots(row)[Number(entry)] ?? 1)}`;
}

function filledSlots(row: EditorRow): number[] {
  return Array.from({ length: MOST_SLOTS }, (_, index) => index + 1).filter(
    (slot) => rowTicks(row, `posts${String(slot)}`).length > 0 || rowText(row, `months${String(slot)}`).trim() !== '',
  );
}
