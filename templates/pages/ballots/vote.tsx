import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { FieldError } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { Page } from '../../layout/page';
import type { BallotPlace } from './ballot-props';

export interface VotePageProps extends BallotPlace {
  /** `/khoi/:bloc/:period/bo-phieu/:ballot` */
  readonly path: string;
  readonly title: string;
  readonly round: number;
  readonly places: number;
  /** The unit that votes. */
  readonly unit: string;
  readonly isOpen: boolean;
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly errors: readonly FormError[];
}

/** Id of the list of candidates on the paper. */
export const PAPER_ID = 'phieu';

const SECRET = 'Phiếu kín: hệ thống chỉ ghi đơn vị đã bỏ phiếu, không ghi đơn vị chọn ai.';
const OPEN = 'Biểu quyết công khai: lựa chọn của đơn vị được ghi tên và mọi người trong khối xem được.';

/** The paper: one large box for each candidate. */
export function VotePage(props: VotePageProps): VNode {
  const error = props.errors.find(({ fieldId }) => fieldId === PAPER_ID)?.message;
  return (
    <Page frame={{ ...props.frame, bodyClass: 'narrow-page' }}>
      <PageHeader
        over={`${props.unit} · vòng ${String(props.round)}`}
        title={props.title}
        lead={`Chọn nhiều nhất ${String(props.places)} đơn vị.`}
      />
      <ErrorSummary errors={props.errors} before="trước khi gửi" />
      <form class="card ballot-paper" method="post" action={`${props.path}/phieu`} noValidate>
        <CsrfField token={props.frame.csrfToken} />
        <p class="ballot-paper__note">{props.isOpen ? OPEN : SECRET}</p>
        <fieldset class="fieldset" id={PAPER_ID}>
          <legend class="legend">Đồng ý suy tôn</legend>
          {error === undefined ? null : <FieldError id={PAPER_ID} message={error} />}
          {props.candidates.map(({ code, name }) => (
            <label key={code} class="ballot-paper__choice" for={`chon-${code}`}>
              <input
                type="checkbox"
                id={`chon-${code}`}
                name="chosen"
                value={code}
                checked={props.chosen.includes(code)}
                autocomplete="off"
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <div class="actions">
          <button class="button button--main ballot-vote" type="submit">
            Xem lại phiếu
          </button>
          <a class="button ballot-vote" href={props.path}>
            Để sau
          </a>
        </div>
      </form>
    </Page>
  );
}

export interface ConfirmVotePageProps extends VotePageProps {
  /** Why the paper would not be valid; null for a valid one. */
  readonly fault: string | null;
}

/** The paper once more before it goes into the box: what is chosen, in words. */
export function ConfirmVotePage(props: ConfirmVotePageProps): VNode {
  const names = props.candidates.filter(({ code }) => props.chosen.includes(code)).map(({ name }) => name);
  return (
    <Page frame={{ ...props.frame, bodyClass: 'narrow-page' }}>
      <PageHeader
        over={`${props.unit} · vòng ${String(props.round)}`}
        title="Xem lại phiếu trước khi gửi"
        lead={props.title}
      />
      <form class="card ballot-paper" method="post" action={`${props.path}/phieu/gui`}>
        <CsrfField token={props.frame.csrfToken} />
        {props.chosen.map((code) => (
          <input key={code} type="hidden" name="chosen" value={code} />
        ))}
        <p class="ballot-paper__question">Đơn vị đồng ý suy tôn:</p>
        {names.length === 0 ? (
          <p class="ballot-paper__answer">Không chọn đơn vị nào</p>
        ) : (
          <ul class="ballot-paper__answers">
            {names.map((name) => (
              <li key={name} class="ballot-paper__answer">
                {name}
              </li>
            ))}
          </ul>
        )}
        {props.fault === null ? null : (
          <>
            <p class="banner banner--warn">{props.fault}</p>
            <input type="hidden" name="acceptsInvalid" value="yes" />
          </>
        )}
        <p class="ballot-paper__note">Gửi rồi thì không sửa, không rút lại được.</p>
        <div class="actions">
          <button class="button button--main ballot-vote" type="submit">
            {props.fault === null ? 'Gửi phiếu' : 'Vẫn gửi phiếu không hợp lệ'}
          </button>
          <a class="button ballot-vote" href={`${props.path}/phieu`}>
            Sửa phiếu
          </a>
        </div>
      </form>
    </Page>
  );
}
