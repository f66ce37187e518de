import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, errorAt, type FormError } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

export interface SettingsPageProps {
  readonly frame: PageFrame;
  /** Name without "tỉnh". */
  readonly provinceName: string;
  readonly version: number;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  /** What the installation is, for support: version of the program, of the database … */
  readonly facts: readonly { readonly term: string; readonly value: string }[];
}

/** Ids of the inputs, for error links. */
export const SETTINGS_FIELD_IDS = { provinceName: 'ten-tinh' } as const;

/** Id of the form, for the button of a conflict. */
export const SETTINGS_FORM_ID = 'sua-cai-dat';

/** What holds for the whole installation. */
export function SettingsPage(props: SettingsPageProps): VNode {
  const id = SETTINGS_FIELD_IDS.provinceName;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <PageHeader over="Hệ thống" title="Cài đặt" />
      <SectionTabs section="system" current="/he-thong/cai-dat" />
      <StaleForm view={props.conflict} keepHref="/he-thong/cai-dat" />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <div class="narrow">
        <Card id="dia-phuong" title="Địa phương" padded>
          <form id={SETTINGS_FORM_ID} method="post" action="/he-thong/cai-dat" noValidate>
            <CsrfField token={props.frame.csrfToken} />
            <input type="hidden" name="version" value={String(props.version)} />
            <TextField
              words={{
                id,
                label: 'Tên tỉnh, thành phố',
                hint: 'Không ghi chữ “tỉnh”, ví dụ: Lam Giang. Tên này in ở đầu trang và đầu văn bản.',
                error: errorAt(props.errors, id),
              }}
              name="provinceName"
              value={props.provinceName}
              width="medium"
              maxLength={100}
              autocomplete="off"
            />
            <button class="button button--main" type="submit">
              Lưu
            </button>
          </form>
        </Card>
        {props.facts.length === 0 ? null : (
          <Card id="thong-tin-he-thong" title="Thông tin hệ thống" padded>
            <dl class="facts">
              {props.facts.map((fact) => (
                <div key={fact.term}>
                  <dt>{fact.term}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
          </Card>
        )}
      </div>
    </Page>
  );
}
