import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { SectionTabs } from '../../components/section-tabs';
import { StaleForm } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { ToCheck } from '../catalogue/parts';
import { fieldWords } from './parts';
import type { ProposalForm, Refused } from './proposal-props';

/** A term with the day that it ends on when it begins today. */
export interface TermRow {
  readonly kind: string;
  readonly title: string;
  /** '20 ngày làm việc kể từ ngày 22/11/2026 → 18/12/2026' */
  readonly example: string;
  readonly basis: string;
  readonly setBy: string;
  /** Null where the reader only looks. */
  readonly form: ProposalForm | null;
}

/** A day by which dossiers must arrive somewhere, for the achievement year shown, with the awards that it binds. */
export interface AwardDeadlineRow {
  readonly key: string;
  readonly awards: readonly { readonly name: string; readonly isToCheck: boolean }[];
  readonly recipient: string;
  readonly dateText: string;
  readonly detail: string;
}

export interface TermsPageProps {
  readonly frame: PageFrame;
  readonly terms: readonly TermRow[];
  /** '' while the holidays of the coming days are known. */
  readonly warning: string;
  readonly year: string;
  readonly deadlines: readonly AwardDeadlineRow[];
  readonly refused: Refused;
}

/** Terms in working days that bind proposals, and the days of this year by which dossiers must arrive. */
export function TermsPage({ frame, terms, warning, year, deadlines, refused }: TermsPageProps): VNode {
  return (
    <Page frame={{ ...frame, errorCount: refused.errors.length }}>
      <PageHeader
        over="Đề nghị khen thưởng"
        title="Thời hạn"
        lead="Tính theo ngày làm việc, trừ thứ bảy, chủ nhật và ngày nghỉ trong danh mục."
      >
        <a class="button" href="/danh-muc/ngay-nghi">
          Danh mục ngày nghỉ
        </a>
      </PageHeader>
      <SectionTabs section="proposals" current="/de-nghi/thoi-han" />
      <StaleForm view={refused.conflict} keepHref="/de-nghi/thoi-han" />
      <ErrorSummary errors={refused.errors} before="trước khi lưu" />
      {warning === '' ? null : <p class="faint">{warning}</p>}
      <div class="columns">
        <div>
          {terms.map((term) => (
            <Term key={term.kind} term={term} csrfToken={frame.csrfToken} />
          ))}
        </div>
        <div>
          <Card id="han-nop" title={`Hạn nhận hồ sơ, thành tích năm ${year}`} padded>
            {deadlines.length === 0 ? (
              <p class="faint">Danh mục chưa ghi hạn nhận hồ sơ nào.</p>
            ) : (
              <ul class="ledger-lines">
                {deadlines.map(({ key, awards, recipient, dateText, detail }) => (
                  <li key={key}>
                    <b>{dateText}</b>
                    <span class="sub">{[recipient, detail].filter((part) => part !== '').join(' · ')}</span>
                    <ul class="award-list">
                      {awards.map(({ name, isToCheck }) => (
                        <li key={name}>
                          {name} <ToCheck when={isToCheck} />
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Term({ term, csrfToken }: { term: TermRow; csrfToken: string }): VNode {
  const { kind, title, example, basis, setBy, form } = term;
  return (
    <Card id={`thoi-han-${kind}`} title={title} padded>
      <p>{example}</p>
      <p class="sub">{[basis, setBy].filter((part) => part !== '').join(' · ')}</p>
      {form === null ? null : (
        <form id={form.id} class="term-form" method="post" action={form.action} noValidate>
          <CsrfField token={csrfToken} />
          <input type="hidden" name="version" value={String(form.version)} />
          <TextField
            words={fieldWords(form, 'workingDays', 'Số ngày làm việc')}
            name="workingDays"
            value={form.values['workingDays'] ?? ''}
            inputmode="numeric"
            width="short"
            autocomplete="off"
          />
          <TextAreaField
            words={fieldWords(form, 'basis', 'Văn bản quy định')}
            name="basis"
            value={form.values['basis'] ?? ''}
            maxLength={500}
            rows={2}
          />
          <button class="button" type="submit">
            Lưu
          </button>
        </form>
      )}
    </Card>
  );
}
