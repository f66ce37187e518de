import type { VNode } from 'preact';
import { Tag } from '../../components/tag';
import type { CheckView } from './catalogue-props';

/** "Cần kiểm tra" with what is uncertain, or who has compared the entry with the law. */
export function CheckTag({ check, isBrief = false }: { check: CheckView; isBrief?: boolean }): VNode | null {
  if (check.isToCheck) {
    return (
      <>
        <Tag kind="warn">Cần kiểm tra</Tag>
        {isBrief || check.note === '' ? null : <span class="sub">{check.note}</span>}
      </>
    );
  }
  if (check.confirmed === null) return isBrief ? null : <Tag kind="ok">Đã đối chiếu</Tag>;
  return (
    <>
      <Tag kind="ok">Đã đối chiếu</Tag>
      {isBrief ? null : <span class="sub">{check.confirmed}</span>}
    </>
  );
}

/** The mark of one rule that has to be compared with the law. */
export function ToCheck({ when }: { when: boolean }): VNode | null {
  return when ? <Tag kind="warn">Cần kiểm tra</Tag> : null;
}

/** The legal basis under a line. */
export function Basis({ text }: { text: string }): VNode | null {
  return text === '' ? null : <span class="sub">Căn cứ: {text}</span>;
}
