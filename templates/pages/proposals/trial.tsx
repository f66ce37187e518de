import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { ErrorSummary } from '../../components/error-summary';
import { SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { Checklist } from './conditions';
import { fieldWords } from './parts';
import type { Choice, EligibilityView, ProposalForm } from './proposal-props';

export interface TrialPageProps {
  readonly frame: PageFrame;
  readonly form: ProposalForm;
  readonly agencies: readonly Choice[];
  /** Collectives and persons of the chosen agency. */
  readonly who: readonly Choice[];
  readonly awards: readonly Choice[];
  readonly types: readonly Choice[];
  /** Movements of the chosen agency; none for a type that has nothing to do with them. */
  readonly movements: readonly Choice[];
  /** Null until somebody is chosen. */
  readonly answer: { readonly title: string; readonly view: EligibilityView | null } | null;
}

/** What the rules say of somebody, without a proposal: nothing is kept. */
export function TrialPage(props: TrialPageProps): VNode {
  const { frame, form, agencies, who, awards, types, movements, answer } = props;
  const value = (name: string): string => form.values[name] ?? '';
  const none = { value: '', label: 'Chọn…' };
  return (
    <Page frame={{ ...frame, errorCount: form.errors.length }}>
      <Breadcrumb items={[{ label: 'Đề nghị khen thưởng', href: '/de-nghi' }, { label: 'Xét thử điều kiện' }]} />
      <PageHeader
        over="Khen thưởng"
        title="Xét thử điều kiện"
        lead="Xem một tập thể, cá nhân đã đủ điều kiện chưa, còn thiếu gì. Không lập đề nghị, không lưu kết quả."
      />
      <ErrorSummary errors={form.errors} before="trước khi xét" />
      <Card id="xet-ai" title="Xét ai, danh hiệu nào">
        <form id={form.id} class="filter" method="get" action="/de-nghi/xet-thu" aria-label="Xét thử điều kiện">
          <SelectField
            words={fieldWords(form, 'agency', 'Cơ quan')}
            name="agency"
            value={value('agency')}
            options={[none, ...agencies]}
          />
          {who.length === 0 ? null : (
            <SelectField
              words={fieldWords(form, 'who', 'Tập thể, cá nhân')}
              name="who"
              value={value('who')}
              options={[none, ...who]}
            />
          )}
          <SelectField
            words={fieldWords(form, 'award', 'Danh hiệu, hình thức')}
            name="award"
            value={value('award')}
            options={[none, ...awards]}
          />
          <SelectField
            words={fieldWords(form, 'type', 'Loại hình')}
            name="type"
            value={value('type')}
            options={types}
          />
          {movements.length === 0 ? null : (
            <SelectField
              words={fieldWords(form, 'movement', 'Phong trào')}
              name="movement"
              value={value('movement')}
              options={[{ value: '', label: 'Chưa chọn' }, ...movements]}
            />
          )}
          <TextField
            words={fieldWords(form, 'year', 'Năm thành tích')}
            name="year"
            value={value('year')}
            inputmode="numeric"
            width="short"
            autocomplete="off"
          />
          <button class="button button--main" type="submit">
            {who.length === 0 ? 'Chọn cơ quan' : 'Xét thử'}
          </button>
        </form>
      </Card>
      {answer === null ? null : (
        <Card id="ket-qua" title={answer.title} padded>
          {answer.view === null ? (
            <p class="faint">Danh mục chưa có quy định về danh hiệu, hình thức này cho thời gian đó.</p>
          ) : (
            <Checklist view={answer.view} csrfToken={frame.csrfToken} />
          )}
        </Card>
      )}
    </Page>
  );
}
