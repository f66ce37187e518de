import type { VNode } from 'preact';
import { Card } from '../../components/card';

/** A bloc in which the reader's agency scores criteria of its field. */
export interface MonitoredLink {
  readonly href: string;
  /** "Khối thi đua số 1, Sáu tháng đầu năm 2022" */
  readonly label: string;
}

/** Where the agency is asked for points, also outside of its own bloc; nothing when it is asked nowhere. */
export function MonitoredCard({ places }: { places: readonly MonitoredLink[] }): VNode | null {
  if (places.length === 0) return null;
  return (
    <Card id="cham-linh-vuc" title="Chấm điểm theo lĩnh vực">
      <ul class="link-list">
        {places.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
