import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';
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

/** Id of the field of the code. */
export const CODE_FIELD = 'ma-kiem-chung';

function CodeForm({ typed, error }: { typed: string; error: string | undefined }): VNode {
  return (
    <form class="verify-form" method="get" action="/kiem-chung" noValidate>
      <TextField
        words={{
          ...{ id: CODE_FIELD, label: 'Mã kiểm chứng', error },
          hint: '24 ký tự cuối của địa chỉ in cạnh mã QR trên bằng.',
        }}
        name="ma"
        value={typed}
        maxLength={200}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <button class="button button--main" type="submit">
        Kiểm chứng
      </button>
    </form>
  );
}

/** Where anybody types the code of a certificate; `typed` is what could be no code. */
export function VerificationFormPage(props: { frame: PageFrame; typed: string; errors: readonly FormError[] }): VNode {
  const { frame, typed, errors } = props;
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <div class="narrow">
        <PageHeader
          title="Kiểm chứng khen thưởng"
          lead="Xem một khen thưởng có trong sổ của tỉnh và còn hiệu lực hay không. Không cần đăng nhập."
        />
        <ErrorSummary errors={errors} before="để kiểm chứng" />
        <Card id="nhap-ma" title="Nhập mã in trên bằng" padded>
          <CodeForm typed={typed} error={errorAt(errors, CODE_FIELD)} />
        </Card>
      </div>
    </Page>
  );
}

/** The public check of an honour. It names no person. */
export function VerificationPage({ frame, honour }: { frame: PageFrame; honour: VerifiedView | null }): VNode {
  if (honour === null) {
    return (
      <Page frame={frame}>
        <div class="narrow">
          <PageHeader
            title="Không tìm thấy khen thưởng"
            lead="Mã kiểm chứng này không có trong sổ khen thưởng của tỉnh. Kiểm tra lại mã in trên bằng."
          />
          <Card id="nhap-ma" title="Nhập lại mã" padded>
            <CodeForm typed="" error={undefined} />
          </Card>
        </div>
      </Page>
    );
  }
  return (
    <Page frame={frame}>
      <div class="narrow">
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
        <p>
          <a href="/kiem-chung">Kiểm chứng mã khác</a>
        </p>
      </div>
    </Page>
  );
}
