import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { ReviewTabs } from './review-tabs';
import { choiceWord, type RankingChoice } from './scope-tabs';
import { TrialForm } from './trial-form';
import type { TrialFormView } from './trial-form-view';
import { TrialResult, type TrialSaving } from './trial-result';
import type { TrialResultView } from './trial-result-view';

/** A version of a scheme that a trial may use instead of the one in force. */
export interface TrialVersion {
  readonly id: string;
  readonly label: string;
}

export interface TrialPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly rights: { readonly mayTry: boolean; readonly mayAssign: boolean };
  /** Null while the review has no scheme: there is nothing to try then. */
  readonly content: TrialContent | null;
}

export interface TrialContent {
  readonly scheme: { readonly title: string; readonly href: string };
  readonly choice: RankingChoice;
  readonly versions: readonly TrialVersion[];
  /** The tried version; '' for the one in force. */
  readonly version: string;
  readonly form: TrialFormView;
  readonly errors: readonly FormError[];
  /** Null while something typed is wrong, or the version breaks its own rules. */
  readonly result: TrialResultView | null;
  /** Sentences about contradictions in the tried scheme; those that changes bring keep nothing from being computed. */
  readonly notes: readonly string[];
  readonly saving: TrialSaving;
}

function VersionForm({ props, content }: { props: TrialPageProps; content: TrialContent }): VNode {
  return (
    <form class="trial-version no-print" method="get" action={`${props.basePath}/cham-thu`}>
      <div>
        <label class="field__label" for="ban">
          Chấm thử theo
        </label>
        <select class="input" id="ban" name="ban">
          <option value="">Thang điểm đang dùng của kỳ</option>
          {content.versions.map(({ id, label }) => (
            <option key={id} value={id} selected={id === content.version}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label class="field__label" for="phieu">
          Phiếu được tính
        </label>
        <select class="input" id="phieu" name="phieu">
          {CHOICES.map(([choice, words]) => (
            <option key={choice} value={choiceWord(choice)} selected={content.choice === choice}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <button class="button" type="submit">
        Chọn
      </button>
    </form>
  );
}

const CHOICES: readonly (readonly [RankingChoice, string])[] = [
  ['all', 'Tự chấm: cả phiếu đang soạn'],
  ['submitted', 'Tự chấm: chỉ phiếu đã nộp'],
  ['final', 'Sau thẩm định'],
];

function Content({ props, content }: { props: TrialPageProps; content: TrialContent }): VNode {
  const action = `${props.basePath}/cham-thu`;
  return (
    <>
      <ErrorSummary errors={content.errors} before="trước khi tính thử" />
      <VersionForm props={props} content={content} />
      <form
        method="post"
        action={action}
        hx-post={action}
        hx-trigger="change"
        hx-target="#ket-qua-thu"
        hx-select="#ket-qua-thu"
        hx-swap="outerHTML"
      >
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="ban" value={content.version} />
        <input type="hidden" name="phieu" value={choiceWord(content.choice)} />
        {/* The first button of a form is what the Enter key presses: it must be the one that stores nothing. */}
        <div class="trial-actions no-print">
          <button class="button button--main" type="submit">
            Tính thử
          </button>
          <a class="button" href={action}>
            Bỏ mọi thay đổi
          </a>
        </div>
        <div id="ket-qua-thu" aria-live="polite">
          {content.result === null ? (
            <Card id="chua-tinh" title="Chưa tính được" padded>
              <ul class="bullets">
                {content.errors.map(({ fieldId, message }) => (
                  <li key={fieldId + message}>{message}</li>
                ))}
                {content.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </Card>
          ) : (
            <TrialResult result={content.result} notes={content.notes} saving={content.saving} />
          )}
        </div>
        <TrialForm form={content.form} />
        <p class="no-print">
          <button class="button button--main" type="submit">
            Tính thử
          </button>
        </p>
      </form>
    </>
  );
}

/** "Chấm thử": other numbers or another version on the real inputs, beside the real result. Nothing is stored. */
export function TrialPage(props: TrialPageProps): VNode {
  const { basePath, content } = props;
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide', errorCount: content?.errors.length ?? 0 }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Chấm thử"
        lead={
          content === null ? null : (
            <>
              Đổi điểm tối đa, mức trần, ngưỡng xếp loại hoặc thứ tự phân hạng của{' '}
              <a href={content.scheme.href}>{content.scheme.title}</a> và xem kết quả bên cạnh kết quả thật. Chấm thử
              không lưu gì: phiếu, điểm và thứ hạng thật giữ nguyên.
            </>
          )
        }
      />
      <ReviewTabs basePath={basePath} current="cham-thu" rights={props.rights} />
      {content === null ? (
        <div class="card">
          <EmptyState title="Kỳ này chưa có thang điểm">Chọn thang điểm cho kỳ thì mới chấm thử được.</EmptyState>
        </div>
      ) : (
        <Content props={props} content={content} />
      )}
    </Page>
  );
}
