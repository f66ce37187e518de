import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField, withCsrf } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { FileField } from '../../components/field';
import { ScrollRegion } from '../../components/scroll-region';
import {
  EVALUATION_ADDRESS,
  EVALUATION_FIELD_IDS,
  type EvaluationPageProps,
  type EvaluationPlanView,
} from './evaluation-props';

function Problems({ problems }: { problems: EvaluationPlanView['problems'] }): VNode {
  return (
    <ScrollRegion label="Chỗ cần sửa">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Ô</th>
            <th scope="col">Cần sửa</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ address, sentence }) => (
            <tr key={address + sentence}>
              <th scope="row">{address}</th>
              <td>{sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Changes({ changes }: { changes: EvaluationPlanView['changes'] }): VNode {
  return (
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Họ tên, tập thể</th>
          <th scope="col">Ô</th>
          <th scope="col">Đang có trên hệ thống</th>
          <th scope="col">Trong tệp</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.address}>
            <th scope="row">{change.name}</th>
            <td data-label="Ô">{change.address}</td>
            <td data-label="Đang có trên hệ thống">
              {change.stored || <span class="faint">chưa đánh giá</span>}
              {change.conflict === '' ? null : <span class="sub">{change.conflict}</span>}
            </td>
            <td data-label="Trong tệp">{change.level}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was read from an uploaded form, before anything is written. */
export function PlanCard({ plan }: { plan: EvaluationPlanView | null }): VNode | null {
  if (plan === null) return null;
  const { fileName, problems, changes } = plan;
  if (problems.length > 0) {
    return (
      <Card id="cho-sai" title={`${fileName}: có ${String(problems.length)} chỗ cần sửa, chưa ghi gì`}>
        <Problems problems={problems} />
      </Card>
    );
  }
  return (
    <Card id="doc-tep" title={`${fileName}: ${String(changes.length)} mức thay đổi, chưa ghi gì`}>
      <p class="card__body">
        {changes.length === 0
          ? 'Không có mức nào khác với số liệu đang ghi.'
          : 'Các mức này đã được chọn sẵn ở bảng dưới. Xem lại, ghi văn bản thông báo kết quả rồi bấm Lưu bảng.'}
      </p>
      {changes.length === 0 ? null : <Changes changes={changes} />}
    </Card>
  );
}

/** The form as an Excel file, to fill in and to send back. */
export function UploadCard({ props }: { props: EvaluationPageProps }): VNode {
  const address = `${EVALUATION_ADDRESS}/${props.agencyCode}/${props.year}`;
  const id = EVALUATION_FIELD_IDS.file;
  const system = props.system === 'party' ? '?he=party' : '';
  return (
    <Card id="nhap-tep" title="Nhập từ Excel" padded aside={<a href={`${address}/mau${system}`}>Tải mẫu</a>}>
      <form
        method="post"
        enctype="multipart/form-data"
        action={withCsrf(`${address}/tep${system}`, props.frame.csrfToken)}
        noValidate
      >
        <FileField
          words={{
            id,
            label: 'Tệp Excel (.xlsx)',
            hint: 'Tải mẫu có sẵn tên, chọn mức ở cột cuối rồi tải lên. Tải lên để kiểm tra, chưa ghi gì. Tối đa 20 MB.',
            error: errorAt(props.errors, id),
          }}
          name="file"
          multiple={false}
          accept=".xlsx"
        />
        <button class="button" type="submit">
          Kiểm tra tệp
        </button>
      </form>
    </Card>
  );
}

/** Only once somebody has confirmed the list does an empty one say that nobody was disciplined. */
export function DisciplineCheck({ props, confirmed }: { props: EvaluationPageProps; confirmed: string }): VNode {
  return (
    <Card id="du-ky-luat" title="Kỷ luật của năm" padded>
      {confirmed === '' ? (
        <form method="post" action={`${EVALUATION_ADDRESS}/${props.agencyCode}/${props.year}/du-ky-luat`}>
          <CsrfField token={props.frame.csrfToken} />
          <p>
            Khi chưa xác nhận, người không có dòng kỷ luật nào vẫn là “Chưa đủ căn cứ”. Ghi hết kỷ luật của cơ quan đến
            cuối năm {props.year} rồi mới xác nhận.
          </p>
          <div class="actions">
            <button class="button" type="submit">
              Xác nhận đã ghi đủ kỷ luật đến hết năm {props.year}
            </button>
          </div>
        </form>
      ) : (
        <p>{confirmed}</p>
      )}
    </Card>
  );
}
