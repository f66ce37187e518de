import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { DIVISION_FORM_ID, DivisionFieldset, type DivisionValues } from './division-fields';
import { History } from './history';
import { DisciplineCard, VerificationCard } from './misconduct';
import type { HistoryLine, MisconductProps } from './people-props';

export interface CollectivePageProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly kind: 'division' | 'agency';
  readonly address: string;
  /** Null for an agency, which is kept in the catalogue of agencies. */
  readonly division: {
    readonly version: number;
    readonly agencyCode: string;
    readonly facts: readonly (readonly [string, string])[];
    readonly mayWrite: boolean;
    readonly values: DivisionValues;
  } | null;
  readonly evaluations: readonly HistoryLine[];
  readonly misconduct: Omit<MisconductProps, 'csrfToken'>;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}

function Facts({ facts }: { facts: readonly (readonly [string, string])[] }): VNode {
  return (
    <Card id="thong-tin" title="Thông tin" padded>
      <dl class="facts facts--narrow">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value === '' ? <span class="faint">chưa ghi</span> : value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function DivisionForm({ props }: { props: CollectivePageProps }): VNode | null {
  const { division } = props;
  if (division?.mayWrite !== true) return null;
  return (
    <Card id="sua-phong" title="Sửa thông tin" padded>
      <form id={DIVISION_FORM_ID} method="post" action={props.address} noValidate>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="version" value={String(division.version)} />
        <DivisionFieldset values={division.values} errors={props.errors} />
        <button class="button button--main" type="submit">
          Lưu thông tin
        </button>
      </form>
    </Card>
  );
}

/** An agency or a division as a collective: its levels of the years, its disciplines and its verifications. */
export function CollectivePage(props: CollectivePageProps): VNode {
  const { division } = props;
  const misconduct = { ...props.misconduct, csrfToken: props.frame.csrfToken };
  const list =
    division === null ? '/nhan-su/phong' : `/nhan-su/phong?coQuan=${encodeURIComponent(division.agencyCode)}`;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <Breadcrumb items={[{ label: 'Phòng, tập thể', href: list }, { label: props.title }]} />
      <PageHeader over={props.kind === 'agency' ? 'Cơ quan' : 'Phòng, đơn vị'} title={props.title} />
      <StaleForm view={props.conflict} keepHref={props.address} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <div class="columns columns--even">
        <div>
          {division === null ? null : <Facts facts={division.facts} />}
          <Card
            id="danh-gia"
            title="Mức hoàn thành nhiệm vụ"
            aside={<a href="/nhan-su/danh-gia">Đánh giá, xếp loại năm</a>}
          >
            <History lines={props.evaluations} nothing="Chưa ghi năm nào." />
          </Card>
          <DivisionForm props={props} />
        </div>
        <div>
          <DisciplineCard {...misconduct} />
          <VerificationCard {...misconduct} />
        </div>
      </div>
    </Page>
  );
}
