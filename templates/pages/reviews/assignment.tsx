import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { ReviewTabs } from './review-tabs';

/** A member as a column. */
export interface AssignmentColumn {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Why its boxes cannot be changed; null when they can. */
  readonly locked: string | null;
}

/** A criterion or group as a row; `unassigned` are the codes of members to whom it is not assigned by itself. */
export interface AssignmentRow {
  readonly kind: 'group' | 'leaf';
  readonly level: number;
  readonly code: string;
  readonly name: string;
  readonly maximum: string;
  readonly unassigned: ReadonlySet<string>;
  /** Members to whom a group around it is not assigned. */
  readonly inherited: ReadonlySet<string>;
}

/** What a form that was not saved wanted for one member, as codes, beside what is stored. */
export interface AssignmentWish {
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly leftOut: readonly string[];
  readonly given: readonly string[];
}

export interface AssignmentPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly rights: { readonly mayTry: boolean; readonly mayAssign: boolean };
  readonly scheme: { readonly title: string; readonly href: string } | null;
  readonly columns: readonly AssignmentColumn[];
  readonly rows: readonly AssignmentRow[];
  /** None unless a form was refused. */
  readonly wishes: readonly AssignmentWish[];
  /** "98/100": what can be reached by each member, by code. */
  readonly available: ReadonlyMap<string, string>;
  /** What the boxes were when the page was made; a form that saw something older is refused. */
  readonly seen: string;
}

/** The value of the box of one criterion and one member. */
export function cellValue(criterion: string, agency: string): string {
  return `${agency} ${criterion}`;
}

interface CellProps {
  readonly row: AssignmentRow;
  readonly column: AssignmentColumn;
  readonly wishes: readonly AssignmentWish[];
}

/** Everything a refused form wanted, so that nothing that was ticked is lost. */
function Wishes({ wishes }: { wishes: readonly AssignmentWish[] }): VNode | null {
  if (wishes.length === 0) return null;
  return (
    <Banner kind="warn">
      Bạn vừa chọn khác hiện trạng:
      <ul class="bullets">
        {wishes.map(({ agencyCode, agencyName, leftOut, given }) => (
          <li key={agencyCode}>
            {agencyName}
            {leftOut.length === 0 ? null : `; không giao ${leftOut.join(', ')}`}
            {given.length === 0 ? null : `; giao ${given.join(', ')}`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Cell({ row, column, wishes }: CellProps): VNode {
  const isWished = wishes.some(
    ({ agencyCode, leftOut, given }) => agencyCode === column.code && [...leftOut, ...given].includes(row.code),
  );
  const isInherited = row.inherited.has(column.code);
  const isLocked = column.locked !== null;
  const isSet = row.unassigned.has(column.code);
  return (
    <td class={isSet || isInherited ? 'assignment__cell assignment__cell--out' : 'assignment__cell'}>
      <input
        type="checkbox"
        name="unassigned"
        value={cellValue(row.code, column.code)}
        checked={isSet || isInherited}
        disabled={isInherited || isLocked}
        aria-label={`Không giao ${row.code} cho ${column.name}`}
      />
      {isInherited ? <span class="visually-hidden">không giao cả nhóm</span> : null}
      {isWished ? <span class="sub">bạn chọn: {isSet ? 'giao' : 'không giao'}</span> : null}
    </td>
  );
}

function Matrix({ props }: { props: AssignmentPageProps }): VNode {
  return (
    <ScrollRegion label="Tiêu chí không giao">
      <table class="table score-grid assignment">
        <caption class="visually-hidden">
          Tiêu chí theo hàng, đơn vị theo cột. Đánh dấu là không giao tiêu chí cho đơn vị.
        </caption>
        <thead>
          <tr>
            <th scope="col" class="score-grid__name">
              Tiêu chí
            </th>
            <th scope="col" class="score-grid__maximum">
              Tối đa
            </th>
            {props.columns.map((column) => (
              <th key={column.code} scope="col" class="assignment__cell">
                <abbr title={column.name}>{column.shortName}</abbr>
                {column.locked === null ? null : <span class="sub">{column.locked}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.code} class={row.kind === 'group' ? 'score-grid__group' : undefined}>
              <th scope="row" class={`score-grid__name assignment__level-${Math.min(row.level, 3)}`}>
                <span class="score-grid__code">{row.code}</span> {row.name}
              </th>
              <td class="score-grid__maximum">{row.maximum}</td>
              {props.columns.map((column) => (
                <Cell key={column.code} row={row} column={column} wishes={props.wishes} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr class="score-grid__total">
            <th scope="row" class="score-grid__name">
              Điểm tối đa được giao
            </th>
            <td class="score-grid__maximum" />
            {props.columns.map(({ code }) => (
              <td key={code} class="assignment__cell">
                {props.available.get(code) ?? ''}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

/** Which criteria are not assigned to which member: they leave that member's denominator. */
export function AssignmentPage(props: AssignmentPageProps): VNode {
  const { basePath, columns, scheme } = props;
  const isOpen = columns.some(({ locked }) => locked === null);
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide' }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Tiêu chí không giao"
        lead={
          scheme === null ? null : (
            <>
              Đánh dấu tiêu chí của <a href={scheme.href}>{scheme.title}</a> không giao cho đơn vị: tiêu chí ra khỏi
              điểm tối đa của riêng đơn vị ấy. Phiếu đã gửi thì không đổi được nữa.
            </>
          )
        }
      />
      <ReviewTabs basePath={basePath} current="giao-tieu-chi" rights={props.rights} />
      {scheme === null || columns.length === 0 ? (
        <div class="card">
          <EmptyState title={scheme === null ? 'Kỳ này chưa có thang điểm' : 'Khối chưa có đơn vị thành viên'}>
            Có thang điểm và đơn vị thành viên thì mới giao tiêu chí được.
          </EmptyState>
        </div>
      ) : (
        <form method="post" action={`${basePath}/giao-tieu-chi`}>
          <CsrfField token={props.frame.csrfToken} />
          <input type="hidden" name="seen" value={props.seen} />
          <Wishes wishes={props.wishes} />
          <section class="card score-grid-card" aria-label="Tiêu chí không giao">
            <Matrix props={props} />
          </section>
          {isOpen ? (
            <div class="actions no-print">
              <button class="button button--main" type="submit">
                Lưu
              </button>
            </div>
          ) : null}
        </form>
      )}
    </Page>
  );
}
