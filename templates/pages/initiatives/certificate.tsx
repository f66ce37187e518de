import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { withCsrf } from '../../components/csrf-field';
import { errorAt } from '../../components/error-summary';
import { FileField } from '../../components/field';
import type { InitiativePageProps } from './initiative-props';

/** Id of the form and of its file input. */
export const CERTIFICATE_FORM_ID = 'gui-giay-xac-nhan';
export const CERTIFICATE_FILE_ID = 'tep-giay-xac-nhan';

/** The paper that confirms how far a recognised initiative reaches: to read, and to send or send anew. */
export function CertificateCard({ props }: { props: InitiativePageProps }): VNode | null {
  if (props.certificate === null) return null;
  const address = `/sang-kien/${props.id ?? ''}/giay-xac-nhan`;
  const { name, mayWrite } = props.certificate;
  return (
    <Card id="giay-xac-nhan" title="Giấy xác nhận hiệu quả, phạm vi ảnh hưởng" padded>
      {name === null ? (
        <p class="faint">Chưa có tệp.</p>
      ) : (
        <p>
          <a href={address}>{name}</a>
        </p>
      )}
      {mayWrite ? (
        <form
          id={CERTIFICATE_FORM_ID}
          method="post"
          enctype="multipart/form-data"
          action={withCsrf(address, props.frame.csrfToken)}
          noValidate
        >
          <input type="hidden" name="version" value={String(props.version)} />
          <FileField
            words={{
              id: CERTIFICATE_FILE_ID,
              label: name === null ? 'Tệp giấy xác nhận' : 'Thay bằng tệp khác',
              hint: 'Bản quét có chữ ký. Tối đa 20 MB.',
              error: errorAt(props.errors, CERTIFICATE_FILE_ID),
            }}
            name="file"
            multiple={false}
          />
          <button class="button" type="submit">
            Gửi tệp
          </button>
        </form>
      ) : null}
    </Card>
  );
}
