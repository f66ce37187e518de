import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, errorAt, type FormError } from '../../components/error-summary';
import { SelectField, type FieldOption } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { BlocForm, BlocYearForm } from './bloc-forms';
import {
  BLOC_FIELD_IDS,
  BLOC_YEAR_FIELD_IDS,
  type BlocFormValues,
  type BlocYearValues,
  type ClosedPeriodView,
  type DeadlineValues,
  type DeadlineView,
  type ExtensionValues,
  type MemberChangeValues,
  type MembershipValues,
  type MembershipView,
} from './bloc-props';
import { DeadlinesCard } from './deadlines-card';
import { MembersCard } from './members-card';

export interface BlocPageProps {
  readonly frame: PageFrame;
  readonly code: string;
  readonly name: string;
  readonly kindText: string;
  /** "Quyết định số 354/QĐ-UBND ngày 12/03/2018"; null when unknown. */
  readonly foundingDecision: string | null;
  /** Null when the province has no year yet; then the page shows only the bloc. */
  readonly year: string | null;
  readonly years: readonly FieldOption[];
  readonly chairName: string | null;
  readonly viceChairName: string | null;
  readonly schemeTitle: string | null;
  readonly blocValues: BlocFormValues;
  readonly values: BlocYearValues;
  readonly schemes: readonly FieldOption[];
  /** Where the signed pact is that gives its day; null while people type the day. */
  readonly pactHref: string | null;
  readonly members: readonly MembershipView[];
  readonly candidates: readonly FieldOption[];
  readonly newMember: MembershipValues;
  readonly typedMember: MemberChangeValues | null;
  readonly deadlines: readonly DeadlineView[];
  readonly deadlineSlots: readonly FieldOption[];
  readonly newDeadline: DeadlineValues;
  readonly typedExtension: ExtensionValues | null;
  /** Pages of the bloc in its periods. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
  /** Periods of the year that are not opened for the bloc. */
  readonly closedPeriods: readonly ClosedPeriodView[];
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  /** Name and founding decision: the appraiser's work. */
  readonly mayDefine: boolean;
  /** Year, members, deadlines, periods: the secretary's work. */
  readonly mayManage: boolean;
}

function Facts({ facts }: { facts: readonly (readonly [string, string | null])[] }): VNode {
  return (
    <dl class="facts facts--narrow">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? <span class="faint">chưa có</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function YearCard({ props, year }: { props: BlocPageProps; year: string }): VNode {
  const { values, errors } = props;
  const wrong = Object.values(BLOC_YEAR_FIELD_IDS).some((id) => errorAt(errors, id) !== undefined);
  const open = wrong || props.conflict?.formId === 'sua-nam';
  return (
    <Card id="nam-cua-khoi" title={`Năm ${year}`} padded>
      <Facts
        facts={[
          ['Khối trưởng', props.chairName],
          ['Khối phó', props.viceChairName],
          ['Lãnh đạo phụ trách', values.leaderInCharge === '' ? null : values.leaderInCharge],
          ['Ngày ký giao ước', values.pactSignedOn === '' ? null : values.pactSignedOn],
          ['Thang điểm', props.schemeTitle],
        ]}
      />
      {props.mayManage ? (
        <details class="reason-form" open={open}>
          <summary>Sửa thông tin năm {year}</summary>
          <BlocYearForm
            action={`/danh-muc/khoi/${props.code}/nam`}
            values={values}
            year={year}
            schemes={props.schemes}
            pactHref={props.pactHref}
            errors={errors}
            csrfToken={props.frame.csrfToken}
          />
        </details>
      ) : null}
    </Card>
  );
}

function BlocCard({ props }: { props: BlocPageProps }): VNode {
  const wrong = Object.values(BLOC_FIELD_IDS).some((id) => errorAt(props.errors, id) !== undefined);
  return (
    <Card id="thong-tin-khoi" title="Thông tin khối" padded>
      <Facts
        facts={[
          ['Loại', props.kindText],
          ['Quyết định thành lập', props.foundingDecision],
        ]}
      />
      {props.mayDefine ? (
        <details class="reason-form" open={wrong || props.conflict?.formId === 'sua-khoi'}>
          <summary>Sửa thông tin khối</summary>
          <BlocForm
            action={`/danh-muc/khoi/${props.code}`}
            values={props.blocValues}
            year={props.year ?? ''}
            isNew={false}
            errors={props.errors}
            csrfToken={props.frame.csrfToken}
          />
        </details>
      ) : null}
    </Card>
  );
}

function PeriodsCard({ props, year }: { props: BlocPageProps; year: string }): VNode | null {
  const closed = props.mayManage ? props.closedPeriods : [];
  if (props.links.length === 0 && closed.length === 0) return null;
  return (
    <Card id="cac-ky-cua-khoi" title="Các kỳ của khối">
      <ul class="link-list">
        {props.links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
      {closed.length === 0 ? null : (
        <ul class="admin-list">
          {closed.map((period) => (
            <li key={period.code} class="admin-list__row">
              <span>
                {period.name} <span class="sub">Chưa mở cho khối.</span>
              </span>
              <form method="post" action={`/danh-muc/khoi/${props.code}/ky`}>
                <CsrfField token={props.frame.csrfToken} />
                <input type="hidden" name="year" value={year} />
                <input type="hidden" name="period" value={period.code} />
                <button class="button button--small" type="submit">
                  Mở kỳ<span class="visually-hidden"> {period.name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function YearChoice({ props, year }: { props: BlocPageProps; year: string }): VNode {
  return (
    <form class="page-header__form" method="get" action={`/danh-muc/khoi/${props.code}`}>
      <SelectField words={{ id: 'chon-nam', label: 'Năm' }} name="nam" value={year} options={props.years} />
      <button class="button" type="submit">
        Xem
      </button>
    </form>
  );
}

function YearOfBloc({ props, year }: { props: BlocPageProps; year: string }): VNode {
  const basePath = `/danh-muc/khoi/${props.code}`;
  const shared = { basePath, year, errors: props.errors, csrfToken: props.frame.csrfToken };
  return (
    <div class="columns">
      <MembersCard
        {...shared}
        members={props.members}
        mayEdit={props.mayManage}
        candidates={props.candidates}
        values={props.newMember}
        typed={props.typedMember}
      />
      <div>
        <YearCard props={props} year={year} />
        <DeadlinesCard
          {...shared}
          deadlines={props.deadlines}
          maySet={props.mayManage}
          slots={props.deadlineSlots}
          values={props.newDeadline}
          typed={props.typedExtension}
        />
        <PeriodsCard props={props} year={year} />
        <BlocCard props={props} />
      </div>
    </div>
  );
}

/** One bloc in one year: who leads it, who belongs to it, what it agreed on, its deadlines and periods. */
export function BlocPage(props: BlocPageProps): VNode {
  const { year } = props;
  const over = [props.kindText, `mã ${props.code}`, ...(year === null ? [] : [`năm ${year}`])].join(' · ');
  const keepHref = `/danh-muc/khoi/${props.code}${year === null ? '' : `?nam=${year}`}`;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <Breadcrumb items={[{ label: 'Khối, cụm thi đua', href: '/danh-muc/khoi' }, { label: props.code }]} />
      <PageHeader over={over} title={props.name}>
        {year === null ? null : <YearChoice props={props} year={year} />}
      </PageHeader>
      <StaleForm view={props.conflict} keepHref={keepHref} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      {year === null ? (
        <div class="narrow">
          <Card id="chua-co-nam" title="Thành viên và kỳ">
            <EmptyState title="Chưa có kỳ nào" action={{ href: '/danh-muc/ky', label: 'Xem các kỳ' }}>
              Sở Nội vụ tạo năm trước, rồi ghi thành viên, hạn và giao ước của khối trong năm đó.
            </EmptyState>
          </Card>
          <BlocCard props={props} />
        </div>
      ) : (
        <YearOfBloc props={props} year={year} />
      )}
    </Page>
  );
}
