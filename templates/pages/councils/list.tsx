import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary } from '../../components/error-summary';
import type { FieldOption } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import { Tag, type TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { Choice, PostForm, Text } from './form-parts';
import type { FormState } from './form-state';

/** A council in the list. */
export interface CouncilRow {
  readonly href: string;
  readonly name: string;
  readonly kind: string;
  readonly members: number;
  readonly decision: string;
}

/** A session in a list. */
export interface SessionLine {
  readonly href: string;
  readonly title: string;
  readonly council: string;
  readonly date: string;
  readonly state: string;
  readonly stateKind: TagKind;
}

export interface CouncilListPageProps {
  readonly frame: PageFrame;
  readonly councils: readonly CouncilRow[];
  readonly sessions: readonly SessionLine[];
  /** Null for who does not keep councils. */
  readonly form: FormState | null;
  readonly kinds: readonly FieldOption[];
  readonly voteKinds: readonly FieldOption[];
}

/** Sessions as lines with their state. */
export function SessionLines({ sessions }: { sessions: readonly SessionLine[] }): VNode {
  return (
    <ul class="ballot-lines">
      {sessions.map(({ href, title, council, date, state, stateKind }) => (
        <li key={href} class="ballot-line">
          <a href={href}>{title}</a>
          <Tag kind={stateKind}>{state}</Tag>
          <span class="sub">
            {date} · {council}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Councils({ councils }: { councils: readonly CouncilRow[] }): VNode {
  return (
    <ScrollRegion label="Các Hội đồng">
      <table class="table table--cards">
        <thead>
          <tr>
            <th scope="col">Hội đồng</th>
            <th scope="col">Cấp</th>
            <th scope="col">Thành viên</th>
            <th scope="col">Quyết định</th>
          </tr>
        </thead>
        <tbody>
          {councils.map(({ href, name, kind, members, decision }) => (
            <tr key={href}>
              <th scope="row">
                <a href={href}>{name}</a>
              </th>
              <td data-label="Cấp">{kind}</td>
              <td data-label="Thành viên">{members}</td>
              <td data-label="Quyết định">{decision}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The fields of a council; kind and place only while it is set up. */
export function CouncilFieldsForm({
  form,
  kinds,
  voteKinds,
  isNew,
}: {
  form: FormState;
  kinds: readonly FieldOption[];
  voteKinds: readonly FieldOption[];
  isNew: boolean;
}): VNode {
  const { version = '0', kind = '', placeCode = '' } = form.values;
  return (
    <PostForm
      form={form}
      button={isNew ? 'Lập Hội đồng' : 'Lưu'}
      isMain={isNew}
      hidden={isNew ? {} : { version, kind, placeCode }}
    >
      <Text form={form} name="name" label="Tên Hội đồng" />
      {isNew ? (
        <div class="field-row">
          <Choice form={form} name="kind" label="Cấp" options={kinds} />
          <Text
            form={form}
            name="placeCode"
            label="Mã cơ quan hoặc mã khối"
            hint="Khi là Hội đồng của cơ quan, của khối"
            optional
            width="medium"
          />
        </div>
      ) : null}
      <div class="field-row">
        <Text form={form} name="superior" label="Cơ quan cấp trên, in ở đầu văn bản" optional />
        <Text form={form} name="symbol" label="Ký hiệu văn bản" width="medium" />
      </div>
      <div class="field-row">
        <Text
          form={form}
          name="attendanceShare"
          label="Tỷ lệ thành viên phải có mặt"
          hint="Trên tổng số thành viên, ví dụ 2/3"
          width="short"
        />
        <Text
          form={form}
          name="voteShare"
          label="Tỷ lệ phiếu cần"
          hint="Khi danh mục không quy định, trên tổng số thành viên"
          width="short"
        />
        <Choice form={form} name="voteKind" label="Hình thức khi danh mục không quy định" options={voteKinds} />
      </div>
      <div class="field-row">
        <Text form={form} name="decisionNumber" label="Số quyết định thành lập, kiện toàn" width="medium" />
        <Text form={form} name="decidedOn" label="Ngày quyết định" width="short" />
      </div>
    </PostForm>
  );
}

/** The councils that the reader may know of, their sessions, and the form of a new council. */
export function CouncilListPage({ frame, councils, sessions, form, kinds, voteKinds }: CouncilListPageProps): VNode {
  return (
    <Page frame={frame}>
      <PageHeader title="Hội đồng" lead="Thành viên theo quyết định, phiên họp, bỏ phiếu trên tổng số thành viên." />
      <ErrorSummary errors={form?.errors ?? []} />
      <Card id="phien-hop" title="Phiên họp">
        {sessions.length === 0 ? (
          <EmptyState title="Chưa có phiên họp">Phiên họp được lập ở trang của từng Hội đồng.</EmptyState>
        ) : (
          <SessionLines sessions={sessions} />
        )}
      </Card>
      <Card id="hoi-dong" title="Các Hội đồng">
        {councils.length === 0 ? (
          <EmptyState title="Chưa có Hội đồng">Hội đồng được lập theo quyết định.</EmptyState>
        ) : (
          <Councils councils={councils} />
        )}
      </Card>
      {form === null ? null : (
        <Card id="lap-hoi-dong" title="Lập Hội đồng" padded>
          <CouncilFieldsForm form={form} kinds={kinds} voteKinds={voteKinds} isNew />
        </Card>
      )}
    </Page>
  );
}
