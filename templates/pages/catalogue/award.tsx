import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import { Tag } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { AwardView, ConditionView, GroundedView } from './catalogue-props';
import { ConfirmFacts, FactChoices, FactList } from './facts';
import { Basis, CheckTag, ToCheck } from './parts';

export interface AwardPageProps {
  readonly frame: PageFrame;
  readonly award: AwardView;
  readonly mayEdit: boolean;
  /** What was typed with facts that could not be confirmed, and why not. */
  readonly note: string;
  readonly errors: readonly FormError[];
}

const ADDRESS = '/danh-muc/khen-thuong';

function Condition({ condition }: { condition: ConditionView }): VNode {
  const isGroup = condition.how !== '';
  return (
    <li class={isGroup ? 'condition condition--group' : 'condition'}>
      <span class="condition__words">
        {isGroup ? <b>{condition.words}</b> : condition.words}
        {isGroup ? <span class="condition__how"> {condition.how}:</span> : null} <ToCheck when={condition.isToCheck} />
      </span>
      {condition.detail === '' ? null : <span class="sub">Hệ thống xét: {condition.detail}</span>}
      {condition.isAttested ? <span class="sub">Cán bộ xác nhận khi xét hồ sơ</span> : null}
      <Basis text={condition.basis} />
      {isGroup ? (
        <ul class="conditions">
          {condition.parts.map((part) => (
            <Condition key={part.code} condition={part} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Rules({ award }: { award: AwardView }): VNode {
  return (
    <Card id="dieu-kien" title="Điều kiện" padded>
      {award.rules.map((rule) => (
        <section key={rule.condition.code} class="award-rule">
          <h3>
            {rule.subject} <span class="faint">({rule.types})</span>
          </h3>
          <ul class="conditions">
            <Condition condition={rule.condition} />
          </ul>
        </section>
      ))}
    </Card>
  );
}

function Line({ line }: { line: GroundedView }): VNode {
  return (
    <>
      {line.words} <ToCheck when={line.isToCheck} />
      <Basis text={line.basis} />
    </>
  );
}

function Facts({ award }: { award: AwardView }): VNode {
  return (
    <Card id="quy-dinh" title="Quy định chung" padded>
      <dl class="facts facts--stacked">
        <div>
          <dt>Thẩm quyền</dt>
          <dd>{award.authority}</dd>
        </div>
        <div>
          <dt>Người quyết định</dt>
          <dd>{award.decider}</dd>
        </div>
        <div>
          <dt>Các cấp xét</dt>
          <dd>{award.route.join(' → ')}</dd>
        </div>
        <div>
          <dt>Căn cứ</dt>
          <dd>
            {award.basis.length === 0
              ? 'Chưa ghi'
              : award.basis.map((text) => (
                  <span key={text} class="award-line">
                    {text}
                  </span>
                ))}
          </dd>
        </div>
        <div>
          <dt>Hạn mức</dt>
          <dd>{award.quota === null ? 'Không giới hạn' : <Line line={award.quota} />}</dd>
        </div>
        <div>
          <dt>Bỏ phiếu</dt>
          <dd>{award.vote === null ? 'Không bắt buộc; lập biên bản xét khen thưởng' : <Line line={award.vote} />}</dd>
        </div>
        <div>
          <dt>Thời hạn gửi hồ sơ</dt>
          <dd>
            {award.deadlines.length === 0
              ? 'Chưa ghi'
              : award.deadlines.map((deadline) => (
                  <span key={deadline.words} class="award-line">
                    <Line line={deadline} />
                  </span>
                ))}
          </dd>
        </div>
        <div>
          <dt>Áp dụng</dt>
          <dd>
            {award.validity}, theo {award.appliesBy.charAt(0).toLocaleLowerCase('vi') + award.appliesBy.slice(1)}
            {award.yields ? (
              <span class="sub">Quy định sau có lợi hơn cho người được khen thì cũng được áp dụng</span>
            ) : null}
          </dd>
        </div>
      </dl>
    </Card>
  );
}

function Dossier({ award }: { award: AwardView }): VNode {
  return (
    <Card id="ho-so" title="Hồ sơ" aside={<span class="count">{award.dossier.length}</span>}>
      <ul class="admin-list">
        {award.dossier.map((part) => (
          <li key={part.words}>
            <span>
              <b>{part.words}</b> {part.form === '' ? null : <Tag kind="idle">{part.form}</Tag>}{' '}
              <ToCheck when={part.isToCheck} />
            </span>
            <span class="sub">
              {[part.isRequired ? 'Bắt buộc' : 'Khi cần', part.scope, part.generated]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
            <Basis text={part.basis} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Bonus({ award: { bonus } }: { award: AwardView }): VNode {
  return (
    <Card id="tien-thuong" title="Tiền thưởng" padded>
      {bonus === null ? (
        <p>Danh mục không ghi mức tiền thưởng.</p>
      ) : (
        <>
          <p>
            Hệ số: <Line line={bonus} />
          </p>
          <ul class="award-list">
            {bonus.money.map(({ subject, working }) => (
              <li key={subject}>
                {subject}: {working}
              </li>
            ))}
          </ul>
          <p class="sub">{bonus.base}</p>
        </>
      )}
    </Card>
  );
}

function VersionTable({ award, rows, label }: { award: AwardView; rows: AwardView['versions']; label: string }): VNode {
  const path = `${ADDRESS}/${award.code}`;
  return (
    <ScrollRegion label={label}>
      <table class="table table--cards">
        <thead>
          <tr>
            <th scope="col">Phiên bản</th>
            <th scope="col">Áp dụng</th>
            <th scope="col">Người ghi</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">So sánh</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.version}>
              <th scope="row">
                {row.isShown ? (
                  <b>Phiên bản {row.version} (đang xem)</b>
                ) : (
                  <a href={`${path}?phien-ban=${String(row.version)}`}>Phiên bản {row.version}</a>
                )}
              </th>
              <td data-label="Áp dụng">{row.validity}</td>
              <td data-label="Người ghi">
                {row.author}
                {row.reason === '' ? null : <span class="sub">{row.reason}</span>}
              </td>
              <td data-label="Tình trạng">{row.state}</td>
              <td>
                {row.isShown ? null : (
                  <a href={`${path}/so-sanh?tu=${String(row.version)}&den=${String(award.version)}`}>
                    So với bản đang xem
                    <span class="visually-hidden"> của phiên bản {row.version}</span>
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Versions that hold in their days; those that a correction has replaced are folded away below. */
function Versions({ award, mayEdit }: { award: AwardView; mayEdit: boolean }): VNode {
  const holding = award.versions.filter(({ isSuperseded }) => !isSuperseded);
  const replaced = award.versions.filter(({ isSuperseded }) => isSuperseded);
  return (
    <Card id="phien-ban" title="Các phiên bản" note="Phiên bản đã ghi không bị sửa; sửa là ghi phiên bản mới.">
      <VersionTable award={award} rows={holding} label="Các phiên bản" />
      {replaced.length === 0 ? null : (
        <details class="folded" open={award.isSuperseded}>
          <summary>{replaced.length} phiên bản đã thay bằng bản sửa lại</summary>
          <VersionTable award={award} rows={replaced} label="Phiên bản đã thay bằng bản sửa lại" />
        </details>
      )}
      {mayEdit ? (
        <div class="card__body">
          <a class="button button--main" href={`${ADDRESS}/${award.code}/phien-ban-moi`}>
            Ghi phiên bản mới
          </a>
        </div>
      ) : null}
    </Card>
  );
}

function Check({ props: { award, mayEdit, frame, note, errors } }: { props: AwardPageProps }): VNode {
  const { check, uncertain, confirmed } = award;
  const canConfirm = mayEdit && uncertain.length > 0 && !award.isSuperseded;
  return (
    <Card id="doi-chieu" title="Đối chiếu với văn bản" padded>
      <p>
        <CheckTag check={{ ...check, note: '' }} />
      </p>
      {uncertain.length === 0 ? null : (
        <p>
          Còn {uncertain.length} điểm cần kiểm tra
          {confirmed.length === 0 ? '' : `, đã đối chiếu ${String(confirmed.length)} điểm`}.
        </p>
      )}
      {canConfirm ? (
        <form method="post" action={`${ADDRESS}/${award.code}/phien-ban/${String(award.version)}/xac-nhan`}>
          <CsrfField token={frame.csrfToken} />
          <FactChoices facts={uncertain} />
          <ConfirmFacts note={note} errors={errors} />
        </form>
      ) : null}
      {canConfirm || uncertain.length === 0 ? null : <FactList facts={uncertain} />}
      {confirmed.length === 0 ? null : (
        <>
          <h3 class="fact-heading">Đã đối chiếu</h3>
          <ul class="award-list">
            {confirmed.map((fact) => (
              <li key={fact.name + fact.by}>
                {fact.name}
                <span class="sub">{fact.note === '' ? fact.by : `${fact.by}. ${fact.note}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** A title or a form in one of its versions. */
export function AwardPage(props: AwardPageProps): VNode {
  const { award, frame, mayEdit } = props;
  return (
    <Page frame={frame}>
      <Breadcrumb items={[{ label: 'Danh hiệu, hình thức', href: ADDRESS }, { label: award.name }]} />
      <PageHeader
        over={`${award.kind} · Khen thưởng của ${award.system}`}
        title={award.name}
        lead={`Mã ${award.code}, phiên bản ${String(award.version)}, áp dụng ${award.validity}.`}
      >
        {award.check.isToCheck ? <Tag kind="warn">Cần kiểm tra</Tag> : null}
      </PageHeader>
      <ErrorSummary errors={props.errors} />
      {award.isSuperseded ? (
        <Banner kind="warn">Phiên bản này đã được thay bằng một phiên bản sửa lại, chỉ còn để tra cứu.</Banner>
      ) : null}
      {award.warnings.map((text) => (
        <Banner key={text} kind="warn">
          {text}
        </Banner>
      ))}
      <div class="columns">
        <div>
          <Rules award={award} />
          <Dossier award={award} />
          <Versions award={award} mayEdit={mayEdit} />
        </div>
        <div>
          <Facts award={award} />
          <Bonus award={award} />
          <Check props={props} />
        </div>
      </div>
    </Page>
  );
}
