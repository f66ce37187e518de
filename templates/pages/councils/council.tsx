import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary } from '../../components/error-summary';
import type { FieldOption } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import { ScrollRegion } from '../../components/scroll-region';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { Choice, PostForm, Text } from './form-parts';
import type { FormState } from './form-state';
import { CouncilFieldsForm, SessionLines, type SessionLine } from './list';

/** A member of today or of earlier. */
export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly role: string;
  readonly decision: string;
  /** "từ 15/01/2026", "15/01/2026 – 31/05/2026" */
  readonly period: string;
  readonly isCurrent: boolean;
  readonly hasAccount: boolean;
}

export interface CouncilPageProps {
  readonly frame: PageFrame;
  readonly name: string;
  readonly kind: string;
  readonly rules: readonly string[];
  readonly members: readonly MemberRow[];
  readonly sessions: readonly SessionLine[];
  readonly conflict: StaleFormView | null;
  readonly path: string;
  /** Null for who does not keep councils. */
  readonly manage: {
    readonly change: FormState;
    readonly appoint: FormState;
    readonly end: FormState;
    readonly convene: FormState;
    readonly voteKinds: readonly FieldOption[];
    readonly roles: readonly FieldOption[];
    readonly accounts: readonly FieldOption[];
    readonly current: readonly FieldOption[];
  } | null;
}

function Members({ members }: { members: readonly MemberRow[] }): VNode {
  return (
    <ScrollRegion label="Thành viên">
      <table class="table table--cards">
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Trong Hội đồng</th>
            <th scope="col">Quyết định</th>
            <th scope="col">Thời gian</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, name, office, role, decision, period, isCurrent, hasAccount }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {office === name ? null : <div class="sub">{office}</div>}
              </th>
              <td data-label="Trong Hội đồng">
                {role}
                {isCurrent && !hasAccount ? <div class="sub">Không có tài khoản: bỏ phiếu giấy</div> : null}
              </td>
              <td data-label="Quyết định">{decision}</td>
              <td data-label="Thời gian">
                {period} {isCurrent ? null : <Tag kind="idle">Thôi tham gia</Tag>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Manage({ manage }: { manage: NonNullable<CouncilPageProps['manage']> }): VNode {
  const { change, appoint, end, convene } = manage;
  return (
    <>
      <Card id="lap-phien-hop" title="Lập phiên họp" padded>
        <PostForm form={convene} button="Lập phiên họp" isMain>
          <SessionInputs form={convene} />
        </PostForm>
      </Card>
      <Card id="them-thanh-vien" title="Ghi thành viên theo quyết định" padded>
        <PostForm form={appoint} button="Ghi thành viên">
          <div class="field-row">
            <Text form={appoint} name="fullName" label="Họ và tên" />
            <Text form={appoint} name="positionTitle" label="Chức vụ, cơ quan" />
          </div>
          <div class="field-row">
            <Choice form={appoint} name="role" label="Trong Hội đồng" options={manage.roles} />
            <Choice form={appoint} name="loginName" label="Tài khoản bỏ phiếu" options={manage.accounts} />
          </div>
          <div class="field-row">
            <Text form={appoint} name="decisionNumber" label="Số quyết định" width="medium" />
            <Text form={appoint} name="decidedOn" label="Ngày quyết định" width="short" />
            <Text form={appoint} name="validFrom" label="Tham gia từ ngày" width="short" />
          </div>
        </PostForm>
      </Card>
      {manage.current.length === 0 ? null : (
        <Card id="thoi-tham-gia" title="Ghi thành viên thôi tham gia" padded>
          <PostForm form={end} button="Ghi thôi tham gia">
            <Choice form={end} name="member" label="Thành viên" options={manage.current} />
            <div class="field-row">
              <Text form={end} name="validTo" label="Ngày đầu tiên không còn là thành viên" width="short" />
              <Text form={end} name="decision" label="Số, ngày quyết định" width="medium" />
            </div>
          </PostForm>
        </Card>
      )}
      <Card id="quy-dinh-hoi-dong" title="Sửa thông tin, điều kiện họp và tỷ lệ phiếu" padded>
        <CouncilFieldsForm form={change} kinds={[]} voteKinds={manage.voteKinds} isNew={false} />
      </Card>
    </>
  );
}

/** What is prepared of a session. */
export function SessionInputs({ form }: { form: FormState }): VNode {
  return (
    <>
      <Text form={form} name="title" label="Tên phiên họp" />
      <div class="field-row">
        <Text form={form} name="heldOn" label="Ngày họp" hint="Tổng số thành viên tính vào ngày này" width="short" />
        <Text form={form} name="startsAt" label="Giờ" optional width="short" />
        <Text form={form} name="venue" label="Địa điểm" optional />
      </div>
      <div class="field-row">
        <Text form={form} name="presidedBy" label="Chủ trì" optional />
        <Text form={form} name="recordedBy" label="Thư ký" optional />
      </div>
    </>
  );
}

/** A council: its rules, its members over time, its sessions. */
export function CouncilPage(props: CouncilPageProps): VNode {
  const { frame, name, kind, rules, members, sessions, manage } = props;
  const forms = manage === null ? [] : [manage.change, manage.appoint, manage.end, manage.convene];
  return (
    <Page frame={frame}>
      <Breadcrumb items={[{ label: 'Hội đồng', href: '/hoi-dong' }, { label: name }]} />
      <PageHeader title={name} over={kind} />
      <ErrorSummary errors={forms.flatMap(({ errors }) => errors)} />
      <StaleForm view={props.conflict} keepHref={props.path} />
      <Card id="phien-hop" title="Phiên họp">
        {sessions.length === 0 ? (
          <EmptyState title="Chưa có phiên họp">Sở Nội vụ lập phiên họp của Hội đồng.</EmptyState>
        ) : (
          <SessionLines sessions={sessions} />
        )}
      </Card>
      <Card id="thanh-vien" title="Thành viên">
        {members.length === 0 ? (
          <EmptyState title="Chưa có thành viên">Ghi từng thành viên theo quyết định.</EmptyState>
        ) : (
          <Members members={members} />
        )}
      </Card>
      <Card id="quy-dinh" title="Điều kiện họp và tỷ lệ phiếu" padded>
        <ul class="ballot-names">
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Card>
      {manage === null ? null : <Manage manage={manage} />}
    </Page>
  );
}
