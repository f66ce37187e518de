import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary } from '../../components/error-summary';
import { Field, describe } from '../../components/field';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { FactsCard } from './facts-card';
import type { NarrativeFact } from './report-props';
import { TextConflict } from './text-conflict';

export interface EditSectionPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period/bao-cao-6-thang` */
  readonly basePath: string;
  readonly blocName: string;
  readonly reportTitle: string;
  readonly sectionKey: string;
  readonly sectionHeading: string;
  /** Text with tokens such as `{{tasks.completed}}`; what was typed when it came back with a mistake. */
  readonly text: string;
  readonly version: number;
  readonly facts: readonly NarrativeFact[];
  /** Digits typed by hand with the words around them: "…đạt 95% kế hoạch…". */
  readonly typedFigures: readonly string[];
  /** True when a person has changed the section, so that the first draft can be brought back. */
  readonly edited: boolean;
  /** What the section is, where that differs from the others. */
  readonly lead?: string;
  readonly error?: string;
  readonly conflict?: {
    readonly savedBy: string;
    readonly savedAt: string;
    readonly storedText: string;
    /** Version now stored: saving again replaces it. */
    readonly storedVersion: number;
  };
}

const FIELD_ID = 'noi-dung-phan';
const FORM_ID = 'sua-phan';

function factsJson(facts: readonly NarrativeFact[]): string {
  return JSON.stringify(Object.fromEntries(facts.map(({ token, value, label }) => [token, { value, label }])));
}

function Conflict({ props, address }: { props: EditSectionPageProps; address: string }): VNode | null {
  if (props.conflict === undefined) return null;
  return (
    <TextConflict
      heading={props.sectionHeading}
      savedBy={props.conflict.savedBy}
      savedAt={props.conflict.savedAt}
      storedText={props.conflict.storedText}
      typedText={props.text}
      facts={props.facts}
    >
      <a class="button button--main" href={address}>
        Giữ bản trên hệ thống
      </a>
      <button class="button" type="submit" form={FORM_ID}>
        Dùng bản tôi vừa viết
      </button>
    </TextConflict>
  );
}

function TypedFigures({ figures }: { figures: readonly string[] }): VNode | null {
  if (figures.length === 0) return null;
  return (
    <div class="banner banner--warn">
      <Icon name="alert" />
      <div>
        <b>Có {figures.length} con số gõ tay.</b> Số gõ tay không tự cập nhật; kiểm tra lại hoặc thay bằng số liệu của
        hệ thống:
        <ul class="typed-figures">
          {figures.map((figure) => (
            <li key={figure}>{figure}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function RestoreForm({ props, address }: { props: EditSectionPageProps; address: string }): VNode | null {
  if (!props.edited) return null;
  return (
    <details class="reason-form">
      <summary>Trở lại bản tự soạn</summary>
      <form method="post" action={`${address}/khoi-phuc`}>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="version" value={String(props.version)} />
        <p class="field__hint">
          Nội dung đã sửa được thay bằng bản hệ thống soạn từ số liệu. Bản đang có vẫn nằm trong lịch sử.
        </p>
        <button class="button button--small" type="submit">
          Thay bằng bản tự soạn
        </button>
      </form>
    </details>
  );
}

function TextForm({ props, address }: { props: EditSectionPageProps; address: string }): VNode {
  const words = {
    id: FIELD_ID,
    label: 'Nội dung',
    hint: 'Số trong khung lấy từ hệ thống: không gõ đè được và tự đổi khi số liệu đổi. Khi thấy dạng {{tên.số.liệu}}, giữ nguyên cụm đó.',
    error: props.error,
  };
  return (
    <form id={FORM_ID} method="post" action={address} noValidate>
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="version" value={String(props.conflict?.storedVersion ?? props.version)} />
      <Field words={words}>
        <textarea
          {...describe(words)}
          class="input narrative"
          name="text"
          rows={16}
          maxLength={20000}
          data-narrative
          data-facts={factsJson(props.facts)}
          value={props.text}
        />
      </Field>
      <div class="actions">
        <button class="button button--main" type="submit">
          Lưu nội dung
        </button>
        <a class="button" href={props.basePath}>
          Về bản xem trước
        </a>
      </div>
    </form>
  );
}

/** Edits one section of prose. Words belong to people, figures to the system: tokens stay linked to their facts. */
export function EditSectionPage(props: EditSectionPageProps): VNode {
  const address = `${props.basePath}/noi-dung/${encodeURIComponent(props.sectionKey)}`;
  const errors = props.error === undefined ? [] : [{ fieldId: FIELD_ID, message: props.error }];
  return (
    <Page frame={{ ...props.frame, errorCount: errors.length }}>
      <Breadcrumb items={[{ label: props.reportTitle, href: props.basePath }, { label: props.sectionHeading }]} />
      <PageHeader
        over={`Báo cáo · ${props.blocName}`}
        title={props.sectionHeading}
        lead={props.lead ?? 'Phần chữ do thư ký khối viết; con số lấy từ hệ thống nên luôn khớp với bảng và phụ lục.'}
      />
      <ErrorSummary errors={errors} before="trước khi lưu" />
      <Conflict props={props} address={address} />
      <div class="columns">
        <div>
          <TypedFigures figures={props.typedFigures} />
          <Card id="sua-noi-dung" title="Sửa nội dung" padded>
            <TextForm props={props} address={address} />
            <RestoreForm props={props} address={address} />
          </Card>
        </div>
        <FactsCard facts={props.facts} fieldId={FIELD_ID} />
      </div>
    </Page>
  );
}
