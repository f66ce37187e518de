import type { VNode } from 'preact';
import { Banner } from '../../../components/banner';
import { Card } from '../../../components/card';
import { CsrfField } from '../../../components/csrf-field';
import { SelectField } from '../../../components/field';
import type { CheckPlanView, PreviewRow } from './plan-props';

/** The automatic assignment: how many others each agency checks, a look at the plan, and the button that applies it. */
export function AutomaticCard({ view, csrfToken }: { view: CheckPlanView; csrfToken: string }): VNode | null {
  const { automatic, preview, basePath } = view;
  if (automatic === null) return null;
  return (
    <Card id="phan-cong-tu-dong" title="Phân công tự động" padded>
      <p>
        Đoàn của Khối trưởng kiểm tra mọi phiếu trừ phiếu của mình, đoàn của Khối phó kiểm tra phiếu của Khối trưởng.
        Ngoài ra mỗi cơ quan kiểm tra một số cơ quan khác, không tự kiểm tra mình và năm sau đổi cơ quan.
      </p>
      <form class="filter" method="get" action={`${basePath}/kiem-tra-cheo`}>
        <SelectField
          words={{ id: 'moi-don-vi', label: 'Mỗi cơ quan kiểm tra thêm' }}
          name="each"
          options={automatic.options}
          value={String(automatic.each)}
        />
        <button class={preview === null ? 'button button--main' : 'button'} type="submit">
          Xem trước phân công
        </button>
      </form>
      {preview === null ? null : (
        <Preview preview={preview} basePath={basePath} csrfToken={csrfToken} each={automatic.each} />
      )}
    </Card>
  );
}

interface PreviewProps {
  readonly preview: readonly PreviewRow[];
  readonly basePath: string;
  readonly csrfToken: string;
  readonly each: number;
}

function Preview({ preview, basePath, csrfToken, each }: PreviewProps): VNode {
  const isMutual = preview.some(({ checkedNames }) => checkedNames.some(({ mutual }) => mutual));
  return (
    <>
      {isMutual ? (
        <Banner kind="warn">
          Khối ít thành viên nên có cặp cơ quan kiểm tra lẫn nhau; các cặp đó được ghi rõ ở dưới.
        </Banner>
      ) : null}
      <table class="table table--cards">
        <caption class="visually-hidden">Phân công sẽ áp dụng</caption>
        <thead>
          <tr>
            <th scope="col">Cơ quan kiểm tra</th>
            <th scope="col">Kiểm tra phiếu của</th>
          </tr>
        </thead>
        <tbody>
          {preview.map((row) => (
            <tr key={row.checkerName}>
              <th scope="row">{row.checkerName}</th>
              <td data-label="Kiểm tra phiếu của">
                <ul class="plain-list">
                  {row.checkedNames.map(({ name, originText, mutual }) => (
                    <li key={name}>
                      {name} <span class="faint">({originText})</span>
                      {mutual ? <span class="sub sub--warn">Hai cơ quan kiểm tra lẫn nhau</span> : null}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="post" action={`${basePath}/kiem-tra-cheo/tu-dong`}>
        <CsrfField token={csrfToken} />
        <input type="hidden" name="each" value={String(each)} />
        <div class="actions">
          <button class="button button--main" type="submit">
            Áp dụng phân công
          </button>
        </div>
      </form>
    </>
  );
}
