import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, errorAt, type FormError } from '../../components/error-summary';
import { SelectField, TextField, type FieldOption } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import {
  BLOC_YEAR_FIELD_IDS,
  type BlocYearValues,
  type DeadlineView,
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
  readonly year: string;
  readonly years: readonly FieldOption[];
  readonly chairName: string | null;
  readonly viceChairName: string | null;
  readonly schemeTitle: string | null;
  readonly values: BlocYearValues;
  readonly schemes: readonly FieldOption[];
  readonly members: readonly MembershipView[];
  readonly candidates: readonly FieldOption[];
  readonly newMember: MembershipValues;
  readonly deadlines: readonly DeadlineView[];
  /** Pages of the bloc in its periods. */
  readonly links: readonly { readonly href: string; readonly label: string }[];
  readonly errors: readonly FormError[];
  readonly mayEditYear: boolean;
  readonly mayEditMembers: boolean;
  readonly mayExtend: boolean;
}

function YearFacts({ props }: { props: BlocPageProps }): VNode {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Khối trưởng', props.chairName],
    ['Khối phó', props.viceChairName],
    ['Lãnh đạo phụ trách', props.values.leaderInCharge === '' ? null : props.values.leaderInCharge],
    ['Ngày ký giao ước', props.values.pactSignedOn === '' ? null : props.values.pactSignedOn],
    ['Bảng tiêu chí', props.schemeTitle],
    ['Quyết định thành lập', props.foundingDecision],
  ];
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

function YearForm({ props }: { props: BlocPageProps }): VNode {
  const { values, errors } = props;
  const ids = BLOC_YEAR_FIELD_IDS;
  const wrong = Object.values(ids).some((id) => errorAt(errors, id) !== undefined);
  return (
    <details class="reason-form" open={wrong}>
      <summary>Sửa thông tin năm {props.year}</summary>
      <form method="post" action={`/danh-muc/khoi/${props.code}`} noValidate>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="year" value={props.year} />
        <input type="hidden" name="version" value={String(values.version)} />
        <TextField
          words={{
            id: ids.leaderInCharge,
            label: 'Lãnh đạo phụ trách khối',
            hint: 'Ghi chức vụ, ví dụ: Phó Bí thư Thường trực Tỉnh ủy.',
            optional: true,
            error: errorAt(errors, ids.leaderInCharge),
          }}
          name="leaderInCharge"
          value={values.leaderInCharge}
          maxLength={300}
          autocomplete="off"
        />
        <TextField
          words={{
            id: ids.pactSignedOn,
            label: 'Ngày ký giao ước',
            optional: true,
            error: errorAt(errors, ids.pactSignedOn),
          }}
          name="pactSignedOn"
          value={values.pactSignedOn}
          width="short"
          inputMode="numeric"
          maxLength={10}
          placeholder="25/03/2022"
          autocomplete="off"
        />
        <SelectField
          words={{ id: ids.scheme, label: 'Bảng tiêu chí áp dụng', error: errorAt(errors, ids.scheme) }}
          name="scheme"
          value={values.scheme}
          options={[{ value: '', label: 'Chưa chọn' }, ...props.schemes]}
        />
        <button class="button" type="submit">
          Lưu
        </button>
      </form>
    </details>
  );
}

function YearChoice({ props }: { props: BlocPageProps }): VNode {
  return (
    <form class="page-header__form" method="get" action={`/danh-muc/khoi/${props.code}`}>
      <SelectField words={{ id: 'chon-nam', label: 'Năm' }} name="nam" value={props.year} options={props.years} />
      <button class="button" type="submit">
        Xem
      </button>
    </form>
  );
}

/** One bloc in one year: who leads it, who belongs to it, what it agreed on, and its deadlines. */
export function BlocPage(props: BlocPageProps): VNode {
  const basePath = `/danh-muc/khoi/${props.code}`;
  const shared = { basePath, year: props.year, errors: props.errors, csrfToken: props.frame.csrfToken };
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <Breadcrumb items={[{ label: 'Khối, cụm thi đua', href: '/danh-muc/khoi' }, { label: props.code }]} />
      <PageHeader over={`${props.kindText} · mã ${props.code} · năm ${props.year}`} title={props.name}>
        <YearChoice props={props} />
      </PageHeader>
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <div class="columns">
        <MembersCard
          {...shared}
          members={props.members}
          mayEdit={props.mayEditMembers}
          candidates={props.candidates}
          values={props.newMember}
        />
        <div>
          <Card id="nam-cua-khoi" title={`Năm ${props.year}`} padded>
            <YearFacts props={props} />
            {props.mayEditYear ? <YearForm props={props} /> : null}
          </Card>
          <DeadlinesCard {...shared} deadlines={props.deadlines} mayExtend={props.mayExtend} />
          {props.links.length === 0 ? null : (
            <Card id="xem-khoi" title="Xem khối">
              <ul class="link-list">
                {props.links.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}
