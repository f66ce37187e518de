import type { ComponentChildren, VNode } from 'preact';
import { formatNumber } from '../../../src/text/number';
import { Stack, StatusLegend } from '../../components/stack';
import type { OverviewSummary, SelfScoreAverage } from './overview-props';

/** One figure of the band: heading, large figure with its unit, and a note. */
export function Figure({
  title,
  value,
  unit,
  children,
}: {
  title: string;
  value: string;
  unit?: string;
  children?: ComponentChildren;
}): VNode {
  return (
    <div class="summary__part">
      <h2>{title}</h2>
      <p class="figure">
        {value}
        {unit === undefined ? null : <small> {unit}</small>}
      </p>
      {children}
    </div>
  );
}

function sheetNote({ sheetTotal, sheetsMissing }: OverviewSummary): string {
  if (sheetTotal === 0) return 'Khối chưa có cơ quan thành viên.';
  return sheetsMissing.length === 0 ? 'Đã nộp đủ.' : `Còn thiếu: ${sheetsMissing.join(', ')}.`;
}

function Sheets({ summary }: { summary: OverviewSummary }): VNode {
  const { sheetsSent, sheetTotal } = summary;
  return (
    <Figure title="Phiếu tự chấm điểm" value={String(sheetsSent)} unit={`/ ${sheetTotal} đã nộp`}>
      <p class="summary__note">{sheetNote(summary)}</p>
    </Figure>
  );
}

function Average({ scores }: { scores: SelfScoreAverage }): VNode {
  const { total, count, scale } = scores;
  if (total === null) {
    return (
      <Figure title="Điểm tự chấm trung bình" value="–">
        <p class="summary__note">Chưa có phiếu nào đủ điểm.</p>
      </Figure>
    );
  }
  return (
    <Figure title="Điểm tự chấm trung bình" value={formatNumber(total)} unit={`/ ${formatNumber(scale)}`}>
      <p class="summary__note">Tính trên {count} phiếu đủ điểm, gồm cả điểm thưởng, điểm trừ.</p>
    </Figure>
  );
}

function NextDeadline({ next }: { next: OverviewSummary['nextDeadline'] }): VNode {
  if (next === null) {
    return (
      <Figure title="Hạn kế tiếp" value="–">
        <p class="summary__note">Chưa đặt hạn.</p>
      </Figure>
    );
  }
  return (
    <Figure
      title="Hạn kế tiếp"
      value={next.daysLeft === 0 ? 'Hôm nay' : formatNumber(next.daysLeft)}
      {...(next.daysLeft === 0 ? {} : { unit: 'ngày nữa' })}
    >
      <p class="summary__note">
        {next.title}, {next.dateText}.
      </p>
    </Figure>
  );
}

/** The band of figures at the top of a bloc's overview. Scores stay out for those who may not see them. */
export function SummaryBand({ summary }: { summary: OverviewSummary }): VNode {
  const finished = (summary.counts.completed ?? 0) + (summary.counts.exceeded ?? 0);
  return (
    <section class={summary.selfScores === null ? 'summary summary--three' : 'summary'} aria-label="Tóm tắt">
      <div class="summary__part summary__part--main">
        <h2>Nhiệm vụ trọng tâm</h2>
        <p class="figure">
          {formatNumber(finished)}
          <small> / {formatNumber(summary.taskTotal)} hoàn thành</small>
        </p>
        <Stack counts={summary.counts} />
        <StatusLegend counts={summary.counts} />
      </div>
      <Sheets summary={summary} />
      {summary.selfScores === null ? null : <Average scores={summary.selfScores} />}
      <NextDeadline next={summary.nextDeadline} />
    </section>
  );
}
