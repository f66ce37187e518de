import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { ScrollRegion } from '../../components/scroll-region';

/** A task of the next period that a meeting agreed on. */
export interface AgreedTaskRow {
  readonly id: string;
  readonly content: string;
  readonly agency: string;
  readonly due: string;
  readonly meeting: string;
  readonly href: string;
}

/** Tasks that concluded meetings agreed on, for agencies that register theirs. Nothing when there is none. */
export function AgreedTasksCard({ rows }: { rows: readonly AgreedTaskRow[] }): VNode | null {
  if (rows.length === 0) return null;
  return (
    <Card
      id="nhiem-vu-da-thong-nhat"
      title="Nhiệm vụ trọng tâm đã thống nhất tại các cuộc họp"
      note="Cơ quan đưa các nhiệm vụ này vào bản đăng ký của kỳ sau."
    >
      <ScrollRegion label="Nhiệm vụ đã thống nhất">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Nhiệm vụ</th>
              <th scope="col">Cơ quan thực hiện</th>
              <th scope="col">Hạn</th>
              <th scope="col">Cuộc họp</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.content}</th>
                <td>{row.agency}</td>
                <td class="nowrap">{row.due}</td>
                <td>
                  <a href={row.href}>{row.meeting}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}
