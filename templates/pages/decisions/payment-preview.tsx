import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary, type FormError } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { Tag, type TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** Id of the input of the amount of a line, counted from 0. */
export function amountFieldId(index: number): string {
  return `so-tien-${String(index)}`;
}

/** A computed line as the page shows it. */
export interface PreviewLineView {
  readonly honourId: string;
  readonly recipientName: string;
  readonly under: string;
  readonly awardName: string;
  readonly working: string;
  /** '1.060.000 đồng', or '–'. */
  readonly computed: string;
  /** False: nothing more is paid for it, and nothing is typed. */
  readonly isDue: boolean;
  /** What sets the line apart: 'Cần kiểm tra', 'Đã có danh sách chi', 'Không chi'; null for one that is simply paid. */
  readonly tag: { readonly kind: TagKind; readonly text: string } | null;
  readonly isCeiling: boolean;
  readonly amount: string;
  readonly note: string;
}

export interface PaymentPreviewProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly backHref: string;
  readonly action: string;
  /** Fields of the form that name the scope. */
  readonly hidden: readonly (readonly [name: string, value: string])[];
  readonly fingerprint: string;
  readonly lines: readonly PreviewLineView[];
  readonly totalText: string;
  readonly toCheck: number;
  readonly errors: readonly FormError[];
}

function Line({ line, index, error }: { line: PreviewLineView; index: number; error: string | undefined }): VNode {
  const id = amountFieldId(index);
  const name = `${line.recipientName}, ${line.awardName}`;
  return (
    <tr>
      <td class="number" data-label="TT">
        {index + 1}
      </td>
      <th scope="row">
        {line.recipientName}
        <span class="sub">{line.under}</span>
      </th>
      <td data-label="Khen thưởng">
        {line.awardName}
        <span class="sub">{line.working}</span>
        {line.tag === null ? null : <Tag kind={line.tag.kind}>{line.tag.text}</Tag>}
      </td>
      <td class="number" data-label="Theo mức">
        {line.computed}
      </td>
      <td data-label="Chi">
        {line.isDue ? (
          <>
            {error === undefined ? null : (
              <p class="field__error" id={`${id}-loi`}>
                {error}
              </p>
            )}
            <input
              class="input amount-field"
              id={id}
              name={`amount${String(index)}`}
              value={line.amount}
              inputMode="numeric"
              autocomplete="off"
              maxLength={20}
              aria-label={`Số tiền chi cho ${name}`}
              aria-invalid={error === undefined ? undefined : 'true'}
              aria-describedby={error === undefined ? undefined : `${id}-loi`}
            />
            <input type="hidden" name={`honour${String(index)}`} value={line.honourId} />
          </>
        ) : (
          '–'
        )}
      </td>
      <td data-label="Căn cứ nếu khác">
        {line.isDue ? (
          <input
            class="input note-field"
            name={`note${String(index)}`}
            value={line.note}
            maxLength={300}
            autocomplete="off"
            aria-label={`Căn cứ của số tiền chi cho ${name}`}
          />
        ) : (
          ''
        )}
      </td>
    </tr>
  );
}

const NUMBERS: readonly string[] = ['TT', 'Theo mức'];
const HOW_TO_CHANGE =
  'Mức ghi “không quá” được chi thấp hơn; chi khác mức đã tính phải ghi căn cứ. Để trống ô số tiền là chi theo mức.';

/** What a list would pay, line by line with its working, before an official confirms it. */
export function PaymentPreviewPage(props: PaymentPreviewProps): VNode {
  const { frame, lines, errors } = props;
  const isDue = lines.some((line) => line.isDue);
  return (
    <Page frame={frame}>
      <PageHeader
        over={<a href={props.backHref}>Quay lại</a>}
        title="Tính tiền thưởng"
        lead={`${props.title}. Tiền thưởng bằng hệ số nhân mức lương cơ sở của ngày ra quyết định, làm tròn lên đến 10.000 đồng.`}
      />
      <ErrorSummary errors={errors} before="trước khi xác nhận" />
      <form method="post" action={props.action}>
        <CsrfField token={frame.csrfToken} />
        <input type="hidden" name="fingerprint" value={props.fingerprint} />
        <input type="hidden" name="rows" value={String(lines.length)} />
        {props.hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Card
          id="dong-chi"
          title="Các dòng"
          aside={<span class="count">{lines.length}</span>}
          {...(isDue ? { note: HOW_TO_CHANGE } : {})}
        >
          <table class="table table--cards">
            <caption class="visually-hidden">Tiền thưởng của từng tập thể, cá nhân, hộ gia đình</caption>
            <thead>
              <tr>
                {[
                  'TT',
                  'Tập thể, cá nhân, hộ gia đình',
                  'Khen thưởng, cách tính',
                  'Theo mức',
                  'Chi',
                  'Căn cứ nếu khác',
                ].map((heading) => (
                  <th key={heading} scope="col" class={NUMBERS.includes(heading) ? 'number' : undefined}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <Line key={line.honourId} line={line} index={index} error={errorAt(errors, amountFieldId(index))} />
              ))}
            </tbody>
          </table>
          <p class="money-total">
            {isDue ? (
              <>
                Cộng theo mức: <b>{props.totalText}</b>
                {props.toCheck === 0 ? '' : `, chưa kể ${String(props.toCheck)} dòng cần kiểm tra`}
              </>
            ) : (
              'Không còn dòng nào phải chi: đã có danh sách chi, hoặc không có mức tiền thưởng.'
            )}
          </p>
        </Card>
        {isDue ? (
          <p class="actions">
            <button class="button button--main" type="submit">
              Xác nhận danh sách chi
            </button>
          </p>
        ) : null}
      </form>
    </Page>
  );
}
