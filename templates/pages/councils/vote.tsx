import type { VNode } from 'preact';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { FieldError } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

export const COUNCIL_PAPER_ID = 'phieu';

/** The paper of a member; `answers` are those of a paper that is being looked over or was refused. */
export interface CouncilVotePageProps {
  readonly frame: PageFrame;
  /** `/hoi-dong/phien/:session` */
  readonly path: string;
  readonly title: string;
  readonly council: string;
  readonly voter: string;
  readonly isOpen: boolean;
  readonly matters: readonly { readonly id: string; readonly title: string; readonly subtitle: string }[];
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
  readonly errors: readonly FormError[];
}

const SECRET = 'Phiếu kín: hệ thống chỉ ghi đồng chí đã bỏ phiếu, không ghi đồng chí chọn gì.';
const OPEN = 'Biểu quyết công khai: lựa chọn được ghi tên vào biên bản.';

function Matter({
  props,
  matter,
}: {
  props: CouncilVotePageProps;
  matter: CouncilVotePageProps['matters'][number];
}): VNode {
  const { id, title, subtitle } = matter;
  const answer = (value: 'yes' | 'no', label: string): VNode => (
    <label for={`${value}-${id}`}>
      <input
        type="radio"
        id={`${value}-${id}`}
        name={`vote.${id}`}
        value={value}
        checked={props.answers[id] === value}
        autocomplete="off"
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="council-paper__matter">
      <legend>
        {title}
        {subtitle === '' ? null : <div class="sub">{subtitle}</div>}
      </legend>
      <div class="council-paper__answers">
        {answer('yes', 'Đồng ý')}
        {answer('no', 'Không đồng ý')}
      </div>
    </fieldset>
  );
}

/** The paper: two large answers for each matter. */
export function CouncilVotePage(props: CouncilVotePageProps): VNode {
  const error = props.errors[0]?.message;
  return (
    <Page frame={{ ...props.frame, bodyClass: 'narrow-page' }}>
      <PageHeader over={`${props.council} · ${props.voter}`} title={props.title} />
      <ErrorSummary errors={props.errors} before="trước khi gửi" />
      <form class="card ballot-paper" id={COUNCIL_PAPER_ID} method="post" action={`${props.path}/bo-phieu`} noValidate>
        <CsrfField token={props.frame.csrfToken} />
        <p class="ballot-paper__note">{props.isOpen ? OPEN : SECRET}</p>
        {error === undefined ? null : <FieldError id={COUNCIL_PAPER_ID} message={error} />}
        {props.matters.map((matter) => (
          <Matter key={matter.id} props={props} matter={matter} />
        ))}
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

const ANSWERS = { yes: 'Đồng ý', no: 'Không đồng ý' } as const;

/** The paper once more before it goes into the box; `blank` says how many matters have no answer. */
export function CouncilConfirmPage(props: CouncilVotePageProps & { readonly blank: string | null }): VNode {
  return (
    <Page frame={{ ...props.frame, bodyClass: 'narrow-page' }}>
      <PageHeader over={`${props.council} · ${props.voter}`} title="Xem lại phiếu trước khi gửi" lead={props.title} />
      <form class="card ballot-paper" method="post" action={`${props.path}/bo-phieu/gui`}>
        <CsrfField token={props.frame.csrfToken} />
        <ul class="ballot-paper__answers">
          {props.matters.map(({ id, title }) => {
            const answer = props.answers[id];
            return (
              <li key={id} class="ballot-paper__answer">
                {title}: {answer === undefined ? 'để trống' : ANSWERS[answer].toLocaleLowerCase('vi')}
                {answer === undefined ? null : <input type="hidden" name={`vote.${id}`} value={answer} />}
              </li>
            );
          })}
        </ul>
        {props.blank === null ? null : (
          <>
            <p class="banner banner--warn">{props.blank}</p>
            <input type="hidden" name="acceptsBlank" value="yes" />
          </>
        )}
        <p class="ballot-paper__note">Gửi rồi thì không sửa, không rút lại được.</p>
        <div class="actions">
          <button class="button button--main ballot-vote" type="submit">
            {props.blank === null ? 'Gửi phiếu' : 'Vẫn gửi phiếu có ô trống'}
          </button>
          <a class="button ballot-vote" href={`${props.path}/bo-phieu`}>
            Sửa phiếu
          </a>
        </div>
      </form>
    </Page>
  );
}
