import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { type DecisionRights, DecisionTabs } from './tabs';

/** Id of a field of the recovery of an honour. */
export function recoveryFieldId(honourId: string, name: string): string {
  return `${name}-${honourId}`;
}

/** A revoked honour with what has to come back. */
export interface RecoveryRow {
  readonly honourId: string;
  readonly recipientName: string;
  readonly agencyName: string;
  readonly awardName: string;
  readonly decisionHref: string;
  readonly revocation: string;
  readonly ground: string;
  readonly money: string;
  readonly artefact: string;
  readonly isOpen: boolean;
  readonly hasMoney: boolean;
  readonly hasArtefact: boolean;
  readonly values: Readonly<Record<'recovered' | 'recoveredOn' | 'returnedOn' | 'note' | 'version', string>>;
}

export interface RecoveriesPageProps {
  readonly frame: PageFrame;
  readonly rights: DecisionRights;
  readonly rows: readonly RecoveryRow[];
  readonly affected: readonly { readonly href: string; readonly text: string }[];
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}

function Recovery({ row, props }: { row: RecoveryRow; props: RecoveriesPageProps }): VNode {
  const words = (name: string, label: string) => {
    const id = recoveryFieldId(row.honourId, name);
    return { id, label, error: errorAt(props.errors, id) };
  };
  const wrong = props.errors.some(({ fieldId }) => fieldId.endsWith(row.honourId));
  return (
    <details class="reason-form" open={wrong}>
      <summary>Ghi thu hồi</summary>
      <form method="post" action={`/quyet-dinh/huy-bo/${row.honourId}`} id={`thu-hoi-${row.honourId}`}>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="version" value={row.values.version} />
        {row.hasMoney ? (
          <>
            <TextField
              words={words('recovered', 'Đã thu (đồng)')}
              name="recovered"
              value={row.values.recovered}
              width="medium"
              inputMode="numeric"
            />
            <TextField
              words={words('recoveredOn', 'Ngày thu')}
              name="recoveredOn"
              value={row.values.recoveredOn}
              width="short"
              maxLength={10}
            />
          </>
        ) : null}
        {row.hasArtefact ? (
          <TextField
            words={words('returnedOn', 'Ngày nhận lại bằng, hiện vật')}
            name="returnedOn"
            value={row.values.returnedOn}
            width="short"
            maxLength={10}
          />
        ) : null}
        <TextField
          words={{ ...words('note', 'Ghi chú'), optional: true }}
          name="note"
          value={row.values.note}
          maxLength={500}
        />
        <button class="button" type="submit">
          Ghi
        </button>
      </form>
    </details>
  );
}

/** Revoked honours: what is still to be given back first, and who has to be looked at again. */
export function RecoveriesPage(props: RecoveriesPageProps): VNode {
  const { frame, rights, rows, affected, errors, conflict } = props;
  return (
    <Page frame={frame}>
      <PageHeader
        title="Hủy bỏ, thu hồi"
        lead="Khen thưởng đã bị hủy bỏ, việc còn phải thu hồi đứng trước. Hủy bỏ mới: mở trang của quyết định khen thưởng."
      />
      <DecisionTabs rights={rights} current="/quyet-dinh/huy-bo" />
      <ErrorSummary errors={errors} before="trước khi ghi" />
      <StaleForm view={conflict} keepHref="/quyet-dinh/huy-bo" />
      {affected.length === 0 ? null : (
        <Card
          id="xem-lai"
          title="Phải xem lại"
          aside={<span class="count">{affected.length}</span>}
          note="Các khen thưởng và đề nghị sau có điều kiện có thể đã tính khen thưởng bị hủy bỏ."
        >
          <ul class="link-list">
            {affected.map(({ href, text }) => (
              <li key={href + text}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card id="thu-hoi" title="Đã hủy bỏ" aside={<span class="count">{rows.length}</span>}>
        {rows.length === 0 ? (
          <EmptyState title="Chưa có khen thưởng nào bị hủy bỏ">
            Khi một quyết định hủy bỏ được ghi, tiền và hiện vật phải thu hồi hiện ở đây.
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <caption class="visually-hidden">Khen thưởng bị hủy bỏ</caption>
            <thead>
              <tr>
                {['Bị hủy bỏ', 'Quyết định hủy bỏ', 'Tiền', 'Bằng, hiện vật', 'Việc'].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.honourId}>
                  <th scope="row">
                    {row.recipientName}
                    <span class="sub">{row.agencyName}</span>
                    <span class="sub">
                      <a href={row.decisionHref}>{row.awardName}</a>
                    </span>
                  </th>
                  <td data-label="Quyết định hủy bỏ">
                    {row.revocation}
                    <span class="sub">{row.ground}</span>
                  </td>
                  <td data-label="Tiền">{row.money}</td>
                  <td data-label="Bằng, hiện vật">{row.artefact}</td>
                  <td data-label="Việc">
                    <Tag kind={row.isOpen ? 'warn' : 'ok'}>{row.isOpen ? 'Còn phải thu hồi' : 'Đã xong'}</Tag>
                    {row.hasMoney || row.hasArtefact ? <Recovery row={row} props={props} /> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
