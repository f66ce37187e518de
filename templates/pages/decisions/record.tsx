import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { withCsrf } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import type { FieldOption } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { DecisionHead, type DecisionValues, type KeptFile } from './head';
import {
  AGENCY_LIST,
  DecisionLine,
  lineFieldId,
  type LineChoices,
  type LineOptions,
  type LineValues,
} from './record-line';

export interface RecordDecisionProps {
  readonly frame: PageFrame;
  readonly values: DecisionValues;
  readonly lines: readonly { readonly line: LineValues; readonly choices: LineChoices }[];
  /** Whether the form takes another line. */
  readonly hasRoom: boolean;
  readonly options: LineOptions & { readonly systems: readonly FieldOption[] };
  /** Suggestions while an agency is typed. */
  readonly agencyNames: readonly string[];
  readonly kept: KeptFile | null;
  readonly errors: readonly FormError[];
}

/** The form that records a signed decision with all it grants; works without script, one more line at a time. */
export function RecordDecisionPage(props: RecordDecisionProps): VNode {
  const { frame, lines, errors } = props;
  const action = withCsrf('/quyet-dinh/moi', frame.csrfToken);
  return (
    <Page frame={frame}>
      <PageHeader
        over={<a href="/quyet-dinh">Quyết định khen thưởng</a>}
        title="Ghi quyết định"
        lead="Quyết định đã ký. Sau khi ghi, nội dung được giữ nguyên như văn bản; sai phải hủy bỏ bằng quyết định khác."
      />
      <ErrorSummary errors={errors} before="trước khi ghi" />
      <form method="post" action={action} enctype="multipart/form-data">
        <Card id="van-ban" title="Văn bản" padded>
          <DecisionHead
            values={props.values}
            systems={props.options.systems}
            file={{ kept: props.kept }}
            errors={errors}
          />
        </Card>
        <Card
          id="danh-sach"
          title="Danh sách được khen"
          padded
          note="Khen cả cơ quan: đối tượng Tập thể, gõ cơ quan, để trống tên. Gõ tên hoặc một phần tên, rồi chọn đúng người trong danh sách hiện ra. Dòng để trống được bỏ qua."
        >
          <input type="hidden" name="rows" value={String(lines.length)} />
          <datalist id={AGENCY_LIST}>
            {props.agencyNames.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {lines.map(({ line, choices }, index) => (
            <DecisionLine key={index} {...{ index, line, choices, errors }} options={props.options} />
          ))}
          <p class="actions">
            <button
              class="button"
              type="submit"
              name="find"
              value="1"
              formaction={`${action}#danh-sach`}
              formnovalidate
            >
              Tìm người nhận
            </button>
            {props.hasRoom ? (
              <button
                class="button"
                type="submit"
                name="more"
                value="1"
                formaction={`${action}#${lineFieldId(lines.length)}-khung`}
                formnovalidate
              >
                Thêm dòng
              </button>
            ) : null}
          </p>
        </Card>
        <p class="actions">
          <button class="button button--main" type="submit">
            Ghi quyết định
          </button>
          <a class="button" href="/quyet-dinh">
            Thôi
          </a>
        </p>
      </form>
    </Page>
  );
}
