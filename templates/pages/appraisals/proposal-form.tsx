import type { VNode } from 'preact';
import { plainCode } from '../../../src/domain/scoring/code-form';
import { ConflictDialog } from '../../components/conflict-dialog';
import { CsrfField } from '../../components/csrf-field';
import { Icon } from '../../components/icon';

/** What a proposal holds, as it is typed. */
export interface ProposalFields {
  readonly accepted: boolean;
  readonly points: string;
  readonly reason: string;
}

/** What became of the last save. */
export type ProposalStatus =
  | { readonly kind: 'none' }
  /** Who wrote what is stored, and when. */
  | { readonly kind: 'saved'; readonly text: string }
  /** The same, but of an input that the agency has changed since: it counts only when it is said again. */
  | { readonly kind: 'outdated'; readonly text: string }
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: 'conflict'; readonly conflict: ProposalConflict };

/** Two people of the same side said different things. */
export interface ProposalConflict {
  readonly savedBy: string;
  readonly savedAt: string;
  readonly storedText: string;
  readonly storedReason: string;
  readonly typedText: string;
  readonly typed: ProposalFields;
  readonly storedVersion: number;
}

/** The points that one side gives a criterion of one agency. */
export interface ProposalView {
  /** Where it is saved; GET there leads back to the page as it is stored. */
  readonly action: string;
  /** Unique on the page. */
  readonly key: string;
  /** "A1" or "A1, Ban Tổ chức Tỉnh ủy": told apart by who cannot see the row. */
  readonly title: string;
  readonly fields: ProposalFields;
  readonly version: number;
  readonly status: ProposalStatus;
  /** In words, for who only reads: "đồng ý", "8,5 điểm"; '' for nothing. */
  readonly text: string;
}

/** Ids of the parts of a proposal begin with this. */
export function proposalId(key: string): string {
  return `dx-${plainCode(key)}`;
}

/** The version that the next save is posted against; renewed out of band. */
export function ProposalVersion({ view, oob = false }: { view: ProposalView; oob?: boolean }): VNode {
  return (
    <input
      type="hidden"
      id={`${proposalId(view.key)}-phien-ban`}
      name="version"
      value={String(view.version)}
      hx-swap-oob={oob ? 'true' : undefined}
    />
  );
}

function Conflict({
  view,
  conflict,
  csrfToken,
}: {
  view: ProposalView;
  conflict: ProposalConflict;
  csrfToken: string;
}): VNode {
  const id = proposalId(view.key);
  return (
    <ConflictDialog
      id={`${id}-xung-dot`}
      title={`${view.title} vừa được người khác sửa`}
      explanation={`${conflict.savedBy} lưu lúc ${conflict.savedAt}, trong khi bạn đang nhập.`}
      rows={[
        { label: 'Ý kiến', stored: conflict.storedText, typed: conflict.typedText },
        { label: 'Lý do', stored: conflict.storedReason, typed: conflict.typed.reason },
      ]}
    >
      <a class="button button--main" href={view.action}>
        Giữ giá trị trên hệ thống
      </a>
      <form method="post" action={view.action} hx-post={view.action} hx-target={`#${id}-luu`} hx-swap="outerHTML">
        <CsrfField token={csrfToken} />
        {conflict.typed.accepted ? <input type="hidden" name="accepted" value="1" /> : null}
        <input type="hidden" name="points" value={conflict.typed.points} />
        <input type="hidden" name="reason" value={conflict.typed.reason} />
        <input type="hidden" name="version" value={String(conflict.storedVersion)} />
        <button class="button" type="submit">
          Dùng giá trị tôi vừa nhập
        </button>
      </form>
    </ConflictDialog>
  );
}

/** The state of a proposal in words, with both values after a conflict: what an answer replaces, never a field. */
export function ProposalStatusLine({ view, csrfToken }: { view: ProposalView; csrfToken: string }): VNode {
  const { status } = view;
  const isWrong = status.kind === 'invalid' || status.kind === 'conflict';
  return (
    <div
      class={`proposal__status proposal__status--${status.kind}`}
      id={`${proposalId(view.key)}-luu`}
      role={isWrong ? 'alert' : undefined}
    >
      {status.kind === 'saved' ? (
        <>
          <Icon name="check" />
          <span class="visually-hidden">Đã lưu: </span>
          {status.text}
        </>
      ) : null}
      {status.kind === 'outdated'
        ? `Cơ quan đã sửa số liệu sau ý kiến này (${status.text}). Xem lại rồi ghi lại ý kiến.`
        : null}
      {status.kind === 'invalid' ? (
        <>
          <span class="visually-hidden">Lỗi: </span>
          {status.message} Chưa lưu.
        </>
      ) : null}
      {status.kind === 'conflict' ? <Conflict view={view} conflict={status.conflict} csrfToken={csrfToken} /> : null}
    </div>
  );
}

/**
 * One proposal with its own small form: it saves itself when a field is left, and with a button where scripts do not run.
 */
export function ProposalForm({
  view,
  csrfToken,
  acceptWords,
}: {
  view: ProposalView;
  csrfToken: string;
  acceptWords: string;
}): VNode {
  const id = proposalId(view.key);
  const isWrong = view.status.kind === 'invalid';
  const isOutdated = view.status.kind === 'outdated';
  const described = { 'aria-describedby': `${id}-luu`, 'aria-invalid': isWrong ? ('true' as const) : undefined };
  return (
    <div class="proposal" id={id}>
      <form
        class="proposal__form"
        method="post"
        action={view.action}
        noValidate
        data-proposal
        hx-post={view.action}
        hx-trigger="change, submit, resend"
        hx-target={`#${id}-luu`}
        hx-swap="outerHTML"
        hx-sync="this:queue last"
      >
        <CsrfField token={csrfToken} />
        <ProposalVersion view={view} />
        <label class="checkbox proposal__accept">
          <input
            type="checkbox"
            name="accepted"
            value="1"
            checked={view.fields.accepted}
            aria-label={`${acceptWords}, ${view.title}`}
          />
          <span>{acceptWords}</span>
        </label>
        <label class="proposal__points" for={`${id}-diem`}>
          <span>Điểm khác</span>
          <input
            id={`${id}-diem`}
            class="input score"
            name="points"
            inputmode="decimal"
            autocomplete="off"
            data-number
            value={view.fields.points}
            aria-label={`Điểm khác, ${view.title}`}
            {...described}
          />
        </label>
        <label class="proposal__reason" for={`${id}-ly-do`}>
          <span>Lý do</span>
          <textarea
            id={`${id}-ly-do`}
            class="input"
            name="reason"
            rows={1}
            maxLength={4000}
            value={view.fields.reason}
            aria-label={`Lý do, ${view.title}`}
            {...described}
          />
        </label>
        <button class={`button button--small${isOutdated ? '' : ' without-script'}`} type="submit">
          {isOutdated ? 'Giữ ý kiến này' : 'Lưu'}
          <span class="visually-hidden"> {view.title}</span>
        </button>
      </form>
      <ProposalStatusLine view={view} csrfToken={csrfToken} />
    </div>
  );
}

/** The answer to a save: the state, and the version for the next save. */
export function ProposalAnswer({ view, csrfToken }: { view: ProposalView; csrfToken: string }): VNode {
  return (
    <>
      <ProposalStatusLine view={view} csrfToken={csrfToken} />
      {view.status.kind === 'saved' || view.status.kind === 'none' ? <ProposalVersion view={view} oob /> : null}
    </>
  );
}

/** A proposal that cannot be changed now. */
export function ProposalText({ view }: { view: ProposalView }): VNode {
  if (view.text === '') return <p class="proposal__text faint">Chưa có ý kiến</p>;
  return (
    <p class="proposal__text">
      <b>{view.text}</b>
      {view.fields.reason === '' ? null : `. ${view.fields.reason}`}
      {view.status.kind === 'saved' ? <span class="sub">{view.status.text}</span> : null}
    </p>
  );
}
