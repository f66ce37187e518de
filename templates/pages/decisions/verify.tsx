import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** What the public page says of an honour; null where nobody has the code. */
export interface VerifiedView {
  /** 'Còn hiệu lực' or 'Đã bị hủy bỏ từ ngày …'. */
  readonly state: string;
  readonly isStanding: boolean;
  readonly facts: readonly (readonly [label: string, value: string])[];
}

/** The public check of an honour. It names no person. */
export function VerificationPage({ frame, honour }: { frame: PageFrame; honour: VerifiedView | null }): VNode {
  if (honour === null) {
    return (
      <Page frame={frame}>
        <PageHeader
          title="Không tìm thấy khen thưởng"
          lead="Mã kiểm chứng này không có trong sổ khen thưởng của tỉnh. Kiểm tra lại mã in trên bằng."
        />
      </Page>
    );
  }
  return (
    <Page frame={frame}>
      <PageHeader title="Kiểm chứng khen thưởng" lead="Theo sổ khen thưởng của tỉnh, tại thời điểm mở trang này." />
      <Card id="ket-qua" title={honour.state} padded>
        <p class={honour.isStanding ? 'verified verified--ok' : 'verified verified--bad'}>
          {honour.isStanding
            ? 'Khen thưởng này có trong sổ và còn hiệu lực.'
            : 'Khen thưởng này đã bị hủy bỏ, không còn giá trị.'}
        </p>
        <dl class="facts">
          {honour.facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </Page>
  );
}
