import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { ScrollRegion } from '../../components/scroll-region';
import { Tag } from '../../components/tag';
import type { PactPageProps, SignerRow } from './pact-props';

/** Ids of the fields of a signature on paper. */
export function paperFieldIds(agencyCode: string): { signedOn: string; signedBy: string } {
  return { signedOn: `ngay-ky-${agencyCode}`, signedBy: `nguoi-ky-${agencyCode}` };
}

function SignForm({ props, row }: { props: PactPageProps; row: SignerRow }): VNode {
  return (
    <form method="post" action={`${props.path}/ky`}>
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="agency" value={row.agencyCode} />
      <input type="hidden" name="version" value={String(props.version)} />
      <button class="button button--main button--small" type="submit">
        Ký giao ước<span class="visually-hidden"> thay mặt {row.agencyName}</span>
      </button>
    </form>
  );
}

function PaperForm({ props, row }: { props: PactPageProps; row: SignerRow }): VNode {
  const ids = paperFieldIds(row.agencyCode);
  const isTyped = props.paper.agencyCode === row.agencyCode;
  const [dateError, nameError] = [errorAt(props.errors, ids.signedOn), errorAt(props.errors, ids.signedBy)];
  return (
    <details class="reason-form no-print" open={isTyped}>
      <summary>
        Ghi chữ ký trên giấy<span class="visually-hidden"> của {row.agencyName}</span>
      </summary>
      <form method="post" action={`${props.path}/ky-giay`} noValidate>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="agency" value={row.agencyCode} />
        <input type="hidden" name="version" value={String(props.version)} />
        <TextField
          words={{
            id: ids.signedBy,
            label: 'Người ký',
            hint: 'Họ tên và chức vụ ghi trên bản giấy.',
            error: nameError,
          }}
          name="signedBy"
          value={isTyped ? props.paper.signedBy : ''}
          maxLength={200}
          autocomplete="off"
        />
        <TextField
          words={{ id: ids.signedOn, label: 'Ngày ký', error: dateError }}
          name="signedOn"
          value={props.paper.signedOn}
          width="short"
          inputMode="numeric"
          placeholder="25/03/2022"
          maxLength={10}
          autocomplete="off"
        />
        <button class="button button--small" type="submit">
          Ghi chữ ký
        </button>
      </form>
    </details>
  );
}

function Row({ props, row }: { props: PactPageProps; row: SignerRow }): VNode {
  return (
    <tr>
      <th scope="row">
        {row.agencyName}
        {row.roleText === null ? null : <span class="sub">{row.roleText}</span>}
      </th>
      <td>
        {row.signature === null ? <Tag kind="idle">Chưa ký</Tag> : row.signature.by}
        {row.signature === null ? null : <span class="sub">{row.signature.how}</span>}
        {row.maySign ? <SignForm props={props} row={row} /> : null}
        {row.mayRecord ? <PaperForm props={props} row={row} /> : null}
      </td>
      <td>{row.signature?.on ?? '–'}</td>
    </tr>
  );
}

/** Who has signed and who has not; leaders sign here, the secretary copies signatures from paper. */
export function SigningCard({ props }: { props: PactPageProps }): VNode {
  return (
    <Card
      id="chu-ky"
      title="Chữ ký của các thành viên"
      aside={<span class="count">{props.signedText}</span>}
      note={
        props.former.length === 0
          ? undefined
          : 'Cơ quan ở cuối bảng đã ký nhưng đến cuối năm không còn là thành viên của khối.'
      }
    >
      <ScrollRegion label="Chữ ký của các thành viên">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Cơ quan, đơn vị</th>
              <th scope="col">Người ký</th>
              <th scope="col">Ngày ký</th>
            </tr>
          </thead>
          <tbody>
            {[...props.signers, ...props.former].map((row) => (
              <Row key={row.agencyCode} props={props} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}
