import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary } from '../../components/error-summary';
import { StaleForm } from '../../components/stale-form';
import { CheckboxField, SelectField, TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { fieldWords, QuotaBar } from './parts';
import { type Choice, fieldId, type ProposalForm, type QuotaView, type Refused, type StateTag } from './proposal-props';
import { TieCard, type TieView } from './ties';

/** A member of the bloc as it stands for the award. */
export interface BoardRow {
  readonly code: string;
  readonly name: string;
  readonly rank: string;
  readonly total: string;
  readonly grade: string;
  readonly outcome: StateTag | null;
  /** Why it has a place or has none. */
  readonly standing: string;
  /** The share of women where it decides among equals; '' elsewhere. */
  readonly women: string;
  /** The votes of the bloc about the award; '' where it did not vote. */
  readonly ballot: string;
  readonly mayBeChosen: boolean;
  /** The proposal that names it already. */
  readonly proposedIn: string | null;
}

/** The ranking of a bloc with the quota of an award. */
export interface BoardView {
  readonly placeName: string;
  readonly awardName: string;
  readonly isToCheck: boolean;
  readonly quota: QuotaView;
  readonly rows: readonly BoardRow[];
  /** Equals on the last place; null where nobody is. */
  readonly tie: TieView | null;
  readonly form: ProposalForm;
}

export interface BeginPageProps {
  readonly frame: PageFrame;
  /** Blocs and years of the reader; empty where they gather for none. */
  readonly places: readonly Choice[];
  readonly awards: readonly Choice[];
  readonly chosen: { readonly place: string; readonly award: string };
  readonly board: BoardView | null;
  /** Why there is no ranking to propose from; '' otherwise. */
  readonly noBoard: string;
  /** Null where the reader proposes for no agency. */
  readonly byHand: {
    readonly form: ProposalForm;
    readonly agencies: readonly Choice[];
    readonly systems: readonly Choice[];
    readonly types: readonly Choice[];
  } | null;
  readonly refused: Refused;
}

/** Begins a proposal: from the published ranking of a bloc, or by hand. */
export function BeginPage(props: BeginPageProps): VNode {
  const { frame, places, board, byHand, refused, noBoard } = props;
  return (
    <Page frame={{ ...frame, errorCount: refused.errors.length }}>
      <Breadcrumb items={[{ label: 'Đề nghị khen thưởng', href: '/de-nghi' }, { label: 'Lập đề nghị' }]} />
      <PageHeader over="Khen thưởng" title="Lập đề nghị khen thưởng" />
      <StaleForm view={refused.conflict} keepHref={board?.tie?.href ?? '/de-nghi/moi'} />
      <ErrorSummary errors={refused.errors} before="trước khi lập đề nghị" />
      {places.length === 0 && byHand === null ? (
        <Card id="khong-lap" title="Ai lập đề nghị">
          <EmptyState title="Vai trò của bạn không lập đề nghị khen thưởng">
            Cán bộ cơ quan lập cho cơ quan mình; Thư ký khối và Sở Nội vụ lập từ bảng xếp hạng của khối.
          </EmptyState>
        </Card>
      ) : null}
      {places.length === 0 ? null : (
        <Card id="tu-bang-xep-hang" title="Từ bảng xếp hạng của khối">
          <ChooseForm {...props} />
          {noBoard === '' ? null : (
            <div class="card__body">
              <Banner kind="warn">{noBoard}</Banner>
            </div>
          )}
          {board === null ? null : <Board board={board} csrfToken={frame.csrfToken} />}
        </Card>
      )}
      {board?.tie == null ? null : <TieCard tie={board.tie} csrfToken={frame.csrfToken} />}
      {byHand === null ? null : (
        <Card id="lap-thu-cong" title="Lập thủ công cho cơ quan" padded>
          <HandForm byHand={byHand} csrfToken={frame.csrfToken} />
        </Card>
      )}
    </Page>
  );
}

function ChooseForm({ places, awards, chosen }: BeginPageProps): VNode {
  return (
    <form class="filter" method="get" action="/de-nghi/moi" aria-label="Chọn khối, năm và danh hiệu">
      <SelectField words={{ id: 'chon-khoi', label: 'Khối, năm' }} name="noi" value={chosen.place} options={places} />
      <SelectField
        words={{ id: 'chon-danh-hieu', label: 'Danh hiệu, hình thức' }}
        name="danhHieu"
        value={chosen.award}
        options={awards}
      />
      <button class="button" type="submit">
        Xem bảng xếp hạng
      </button>
    </form>
  );
}

function Board({ board, csrfToken }: { board: BoardView; csrfToken: string }): VNode {
  const { form } = board;
  return (
    <form id={form.id} method="post" action={form.action} noValidate>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="award" value={form.values['award'] ?? ''} />
      <div class="card__body">
        <QuotaBar {...board.quota} />
        {board.isToCheck ? (
          <p class="quota-note">
            <Tag kind="warn">Cần kiểm tra</Tag> Quy định về danh hiệu này chưa được cán bộ đối chiếu với văn bản.
          </p>
        ) : null}
      </div>
      <table class="table table--cards" id={fieldId(form.id, 'agencies')}>
        <caption class="visually-hidden">
          Thành viên {board.placeName} theo thứ hạng, xét {board.awardName}
        </caption>
        <thead>
          <tr>
            <th scope="col">Hạng</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Điểm</th>
            <th scope="col">Xếp loại</th>
            <th scope="col">Điều kiện</th>
            <th scope="col">Chỉ tiêu</th>
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row) => (
            <BoardLine key={row.code} row={row} form={form} />
          ))}
        </tbody>
      </table>
      <div class="card__body">
        <TextField
          words={fieldWords(form, 'title', 'Tên đề nghị', {
            optional: true,
            hint: 'Bỏ trống thì lấy theo danh hiệu và năm.',
          })}
          name="title"
          value={form.values['title'] ?? ''}
          maxLength={500}
          autocomplete="off"
        />
        <SecretField form={form} />
        <button class="button button--main" type="submit">
          Lập đề nghị
        </button>
      </div>
    </form>
  );
}

/** Everybody can be ticked: whoever has no place is refused with the rule that says so. */
function BoardLine({ row, form }: { row: BoardRow; form: ProposalForm }): VNode {
  const id = fieldId(form.id, row.code);
  const wrong = form.errors.find(({ fieldId: place }) => place === id)?.message;
  return (
    <tr class={wrong === undefined ? undefined : 'table__wrong'}>
      <td data-label="Hạng">{row.rank}</td>
      <th scope="row">
        {row.proposedIn === null ? (
          <CheckboxField
            id={id}
            name="agencies"
            value={row.code}
            label={row.name}
            checked={form.chosen.includes(row.code)}
          />
        ) : (
          row.name
        )}
        {wrong === undefined ? null : <p class="field__error">{wrong}</p>}
      </th>
      <td data-label="Điểm">{row.total}</td>
      <td data-label="Xếp loại">{row.grade}</td>
      <td data-label="Điều kiện">
        {row.outcome === null ? null : <Tag kind={row.outcome.kind}>{row.outcome.text}</Tag>}
      </td>
      <td data-label="Chỉ tiêu">
        {row.proposedIn === null ? (
          <>
            <span class={row.mayBeChosen ? undefined : 'faint'}>{row.standing}</span>
            {row.ballot === '' ? null : <span class="sub">{row.ballot}</span>}
            {row.women === '' ? null : <span class="sub">{row.women}</span>}
          </>
        ) : (
          <>
            Đã có trong <a href={`/de-nghi/${row.proposedIn}`}>{row.proposedIn}</a>
          </>
        )}
      </td>
    </tr>
  );
}

/** The mark of a state secret with what follows from it. */
export function SecretField({ form }: { form: ProposalForm }): VNode {
  return (
    <CheckboxField
      id={fieldId(form.id, 'isSecret')}
      name="isSecret"
      checked={form.values['isSecret'] === '1'}
      label="Thuộc bí mật nhà nước: không nhận tệp, không xuất văn bản từ hệ thống"
    />
  );
}

function HandForm({ byHand, csrfToken }: { byHand: NonNullable<BeginPageProps['byHand']>; csrfToken: string }): VNode {
  const { form, agencies, systems, types } = byHand;
  const value = (name: string): string => form.values[name] ?? '';
  return (
    <form id={form.id} class="stack-form" method="post" action={form.action} noValidate>
      <CsrfField token={csrfToken} />
      <TextField
        words={fieldWords(form, 'title', 'Tên đề nghị', { hint: 'Ví dụ: Đề nghị khen thưởng tổng kết năm 2026' })}
        name="title"
        value={value('title')}
        maxLength={500}
        autocomplete="off"
      />
      <SelectField
        words={fieldWords(form, 'agency', 'Cơ quan đề nghị')}
        name="agency"
        value={value('agency')}
        options={agencies}
      />
      <div class="field-row">
        <SelectField
          words={fieldWords(form, 'system', 'Hệ thống khen thưởng')}
          name="system"
          value={value('system')}
          options={systems}
        />
        <SelectField words={fieldWords(form, 'type', 'Loại hình')} name="type" value={value('type')} options={types} />
      </div>
      <div class="field-row">
        <TextField
          words={fieldWords(form, 'achievementFrom', 'Thành tích từ năm', { optional: true })}
          name="achievementFrom"
          value={value('achievementFrom')}
          inputmode="numeric"
          width="short"
          autocomplete="off"
        />
        <TextField
          words={fieldWords(form, 'achievementYear', 'đến năm')}
          name="achievementYear"
          value={value('achievementYear')}
          inputmode="numeric"
          width="short"
          autocomplete="off"
        />
      </div>
      <SecretField form={form} />
      <div>
        <button class="button button--main" type="submit">
          Lập đề nghị
        </button>
      </div>
    </form>
  );
}
