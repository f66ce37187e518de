import type { VNode } from 'preact';
import { formatDate } from '../../../src/text/date';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { FileList } from '../../components/file-list';
import { Tag } from '../../components/tag';
import type { Judgement, ProgressLine } from './task-props';

const AXES: readonly { readonly key: keyof Judgement; readonly met: string; readonly unmet: string }[] = [
  { key: 'onTime', met: 'Bảo đảm thời gian', unmet: 'Chưa bảo đảm thời gian' },
  { key: 'qualityMet', met: 'Bảo đảm chất lượng', unmet: 'Chưa bảo đảm chất lượng' },
  { key: 'effective', met: 'Có hiệu quả', unmet: 'Chưa hiệu quả' },
];

function Judgements({ judgement }: { judgement: Judgement }): VNode | null {
  const judged = AXES.filter(({ key }) => judgement[key] !== null);
  if (judged.length === 0) return null;
  return (
    <p class="log__judgements">
      {judged.map(({ key, met, unmet }) => (
        <Tag key={key} kind={judgement[key] === true ? 'ok' : 'warn'}>
          {judgement[key] === true ? met : unmet}
        </Tag>
      ))}
    </p>
  );
}

function Line({ line }: { line: ProgressLine }): VNode {
  return (
    <li class="log__line">
      <p class="log__value">
        {line.valueText === null ? (
          'Ghi chú'
        ) : (
          <>
            <b>{line.valueText}</b>
            {line.completionText === null ? null : <span> ({line.completionText})</span>}
          </>
        )}
        {line.recordedOn === null ? null : <span class="log__day"> tính đến ngày {formatDate(line.recordedOn)}</span>}
      </p>
      {line.isLater ? <p class="sub">Sau ngày chốt số liệu của kỳ này, chưa tính vào trạng thái.</p> : null}
      {line.note === '' ? null : <p class="multiline">{line.note}</p>}
      <Judgements judgement={line.judgement} />
      <FileList files={line.files} context={`số liệu ${line.recordedAtText}`} />
      <p class="log__author">
        {line.authorName}, {line.recordedAtText}
        {line.sourceText === null ? '' : `, ${line.sourceText}`}
      </p>
    </li>
  );
}

/** Everything recorded about a task, the newest first. Lines are added, never changed. */
export function ProgressLog({ lines }: { lines: readonly ProgressLine[] }): VNode {
  return (
    <Card
      id="nhat-ky-tien-do"
      title="Nhật ký tiến độ"
      aside={<span class="count">{lines.length}</span>}
      note="Mỗi lần ghi là một dòng mới, không sửa và không xóa dòng cũ."
    >
      {lines.length === 0 ? (
        <EmptyState title="Chưa có số liệu nào">Ghi kết quả lần đầu để nhiệm vụ có trạng thái.</EmptyState>
      ) : (
        <ol class="log">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      )}
    </Card>
  );
}
