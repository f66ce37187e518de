import type { VNode } from 'preact';
import { Banner } from '../../../components/banner';
import { Card } from '../../../components/card';
import { CsrfField } from '../../../components/csrf-field';
import { EmptyState } from '../../../components/empty-state';
import { TextAreaField } from '../../../components/field';
import { PageHeader } from '../../../components/page-header';
import type { PageFrame } from '../../../layout/frame';
import { Page } from '../../../layout/page';
import { CriterionRow } from '../../sheets/criterion-row';
import { groupId, type SheetGroup, type SheetLine } from '../../sheets/sheet-props';
import { ProposalForm, ProposalText, type ProposalView } from '../proposal-form';

export interface CheckSheetPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period/kiem-tra-cheo/:agency` */
  readonly basePath: string;
  readonly listHref: string;
  readonly checkedName: string;
  readonly checkerName: string;
  readonly blocName: string;
  readonly periodName: string;
  /** "17:00 ngày 15/07/2022, còn 2 ngày"; null when none is set. */
  readonly deadlineText: string | null;
  /** Empty while the sheet is not handed in. */
  readonly groups: readonly SheetGroup[];
  /** By code of the criterion. */
  readonly proposals: ReadonlyMap<string, ProposalView>;
  /** Criteria with a word of the checker, of those that can have one. */
  readonly said: number;
  readonly total: number;
  /** Why nothing may be written; null when it may. */
  readonly closed: string | null;
  /** Why the check was opened again; null when it was not. */
  readonly reopened: string | null;
  readonly version: number;
  /** Who opens a finished check again: "Thư ký khối". */
  readonly reopener: string;
  readonly checkerCode: string;
  readonly remark: string;
  readonly remarkError: string | null;
  readonly finished: boolean;
}

function ProposalRow({ line, props }: { line: SheetLine; props: CheckSheetPageProps }): VNode | null {
  const view = props.proposals.get(line.code);
  if (view === undefined) return null;
  return (
    <tbody class="criteria__proposal">
      <tr>
        <td colSpan={6}>
          {props.closed === null ? (
            <ProposalForm view={view} csrfToken={props.frame.csrfToken} acceptWords="Đồng ý điểm tự chấm" />
          ) : (
            <ProposalText view={view} />
          )}
        </td>
      </tr>
    </tbody>
  );
}

function Head({
  code,
  title,
  maximumText,
  inner,
}: {
  code: string;
  title: string;
  maximumText: string;
  inner: boolean;
}): VNode {
  return (
    <tbody id={groupId(code)}>
      <tr class={inner ? 'criteria__group criteria__group--inner' : 'criteria__group'}>
        <th scope="rowgroup" colSpan={2}>
          {title}
        </th>
        <td class="criteria__group-maximum">{maximumText}</td>
        <td colSpan={3} />
      </tr>
    </tbody>
  );
}

function Group({ group, props }: { group: SheetGroup; props: CheckSheetPageProps }): VNode {
  return (
    <>
      <Head code={group.code} title={group.title} maximumText={group.maximumText} inner={false} />
      {group.rows.map((row) =>
        row.kind === 'heading' ? (
          <Head key={row.code} code={row.code} title={row.title} maximumText={row.maximumText} inner />
        ) : (
          <>
            <CriterionRow
              line={row.line}
              basePath={props.basePath}
              csrfToken={props.frame.csrfToken}
              formId="kiem-tra"
              editable={false}
            />
            <ProposalRow line={row.line} props={props} />
          </>
        ),
      )}
    </>
  );
}

function Criteria(props: CheckSheetPageProps): VNode {
  return (
    <table class="table criteria checked-criteria">
      <caption class="visually-hidden">
        Phiếu của {props.checkedName}: mỗi tiêu chí có điểm tự chấm và ý kiến của bên kiểm tra ở dòng dưới.
      </caption>
      <thead>
        <tr>
          <th scope="col">TT</th>
          <th scope="col">Tiêu chí và cách chấm</th>
          <th scope="col" class="number">
            Tối đa
          </th>
          <th scope="col">Tự chấm</th>
          <th scope="col">Giải trình</th>
          <th scope="col">Minh chứng</th>
        </tr>
      </thead>
      {props.groups.map((group) => (
        <Group key={group.code} group={group} props={props} />
      ))}
    </table>
  );
}

function FinishCard(props: CheckSheetPageProps): VNode {
  return (
    <Card
      id="ket-thuc"
      title="Kết thúc kiểm tra"
      aside={<span>{`${props.said} / ${props.total} tiêu chí có ý kiến`}</span>}
      padded
    >
      {props.said < props.total ? (
        <form method="post" action={`${props.basePath}/dong-y-con-lai`}>
          <CsrfField token={props.frame.csrfToken} />
          <input type="hidden" name="checker" value={props.checkerCode} />
          <p>Tiêu chí chưa ghi ý kiến thì chưa tính là đồng ý.</p>
          <button class="button" type="submit">
            Đồng ý các tiêu chí còn lại
          </button>
        </form>
      ) : null}
      <form class="narrow" method="post" action={`${props.basePath}/ket-thuc`}>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="version" value={String(props.version)} />
        <input type="hidden" name="checker" value={props.checkerCode} />
        <TextAreaField
          words={{
            id: 'nhan-xet',
            label: 'Nhận xét chung',
            hint: `Kết thúc rồi thì không sửa ý kiến nữa; ${props.reopener} mở lại khi có lý do.`,
            optional: true,
            error: props.remarkError ?? undefined,
          }}
          name="remark"
          value={props.remark}
          maxLength={5000}
        />
        <button class="button button--main" type="submit">
          Kết thúc kiểm tra
        </button>
      </form>
    </Card>
  );
}

/** A handed-in sheet in the hands of a checker: everything of it to read, one proposal for every criterion. */
export function CheckSheetPage(props: CheckSheetPageProps): VNode {
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide' }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title={`Kiểm tra chéo: ${props.checkedName}`}
        lead={
          <>
            {props.checkerName} kiểm tra.{' '}
            {props.deadlineText === null ? 'Chưa đặt hạn kiểm tra chéo.' : `Hạn ${props.deadlineText}.`}{' '}
            {props.closed === null ? (
              <span class="no-print">
                Đánh dấu đồng ý, hoặc nhập điểm khác và lý do; mỗi ý kiến được lưu ngay. Ý kiến của bên khác chưa hiện ở
                đây.
              </span>
            ) : null}
          </>
        }
      >
        <a class="button" href={props.listHref}>
          Các phiếu được phân công
        </a>
      </PageHeader>
      {props.closed === null ? null : <Banner kind={props.finished ? 'ok' : 'idle'}>{props.closed}</Banner>}
      {props.reopened === null ? null : (
        <Banner kind="warn">Được mở lại để kiểm tra tiếp. Lý do: {props.reopened}</Banner>
      )}
      {props.groups.length === 0 ? (
        <div class="card">
          <EmptyState title="Cơ quan chưa nộp phiếu">Phiếu hiện ở đây khi lãnh đạo cơ quan duyệt và nộp.</EmptyState>
        </div>
      ) : (
        <Criteria {...props} />
      )}
      {props.finished && props.remark !== '' ? (
        <Card id="nhan-xet-chung" title="Nhận xét chung" padded>
          <p class="prose-text">{props.remark}</p>
        </Card>
      ) : null}
      {props.closed === null ? <FinishCard {...props} /> : null}
    </Page>
  );
}
