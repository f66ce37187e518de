import type { VNode } from 'preact';
import { Bar } from '../../components/bar';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { StaleForm } from '../../components/stale-form';
import { Tag } from '../../components/tag';
import { Page } from '../../layout/page';
import { AgendaForms, AttendanceForm, EditCard, OpinionForm } from './session-forms';
import { StepsCard } from './session-steps';
import type { CouncilProgressView, MatterView, SessionPageProps } from './session-props';

/** How many have voted; a script asks for it anew, without one the page is loaded again. */
export function CouncilProgress({ progress }: { progress: CouncilProgressView }): VNode {
  const { href, voted, present, waiting } = progress;
  return (
    <div class="ballot-progress" hx-get={href} hx-trigger="every 5s" hx-swap="outerHTML">
      <p class="ballot-progress__figure" role="status">
        Đã bỏ phiếu <b>{`${String(voted)}/${String(present)}`}</b> thành viên có mặt
      </p>
      <Bar
        value={voted}
        maximum={Math.max(1, present)}
        kind={voted === present ? 'done' : 'go'}
        label={`${String(voted)} trên ${String(present)} thành viên đã bỏ phiếu`}
      />
      {waiting.length === 0 ? null : <p class="sub">Chưa bỏ phiếu: {waiting.join('; ')}.</p>}
      <noscript>
        <p class="sub">Tải lại trang để xem số mới nhất.</p>
      </noscript>
    </div>
  );
}

function Voting({ props }: { props: SessionPageProps }): VNode | null {
  if (props.progress === null) return null;
  return (
    <Card id="bo-phieu" title="Đang bỏ phiếu" padded>
      <CouncilProgress progress={props.progress} />
      {props.votedText === null ? null : <p class="banner banner--ok">{props.votedText}</p>}
      {props.mayVote ? (
        <p>
          <a class="button button--main ballot-vote" href={`${props.path}/bo-phieu`}>
            Mở phiếu của đồng chí
          </a>
        </p>
      ) : null}
    </Card>
  );
}

function RemoveMatter({ props, matter }: { props: SessionPageProps; matter: MatterView }): VNode | null {
  if (props.manage?.write == null || !matter.isRemovable) return null;
  return (
    <form method="post" action={`${props.path}/bo-noi-dung`}>
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="item" value={matter.id} />
      <button class="button button--small" type="submit" aria-label={`Bỏ khỏi chương trình: ${matter.title}`}>
        Bỏ khỏi chương trình
      </button>
    </form>
  );
}

function Matter({ props, matter, number }: { props: SessionPageProps; matter: MatterView; number: number }): VNode {
  const { title, subtitle, proposal, rule, ruleToCheck, result, tag, counts, cut, outcome } = matter;
  return (
    <li class="council-item">
      <div class="council-item__head">
        <span class="council-item__title">
          {number}. {title}
        </span>
        {tag === null ? null : <Tag kind={tag.kind}>{tag.text}</Tag>}
      </div>
      <p class="sub">
        {subtitle}
        {proposal === null ? null : (
          <>
            {subtitle === '' ? '' : ' · '}
            <a href={proposal.href}>Đề nghị {proposal.code}</a>
          </>
        )}
      </p>
      {rule === '' ? null : (
        <p>
          {rule} {ruleToCheck ? <Tag kind="warn">Cần kiểm tra</Tag> : null}
        </p>
      )}
      {result === null ? null : <p>{result}</p>}
      {counts === null ? null : <p class="sub">{counts}</p>}
      {cut === null ? null : <p>Hội đồng cắt giảm: {cut}</p>}
      {outcome === '' ? null : <p class="sub">{outcome}</p>}
      <RemoveMatter props={props} matter={matter} />
    </li>
  );
}

function Agenda({ props }: { props: SessionPageProps }): VNode {
  return (
    <Card id="chuong-trinh" title="Chương trình và kết quả">
      {props.matters.length === 0 ? (
        <EmptyState title="Chưa có nội dung">Đưa đề nghị đang chờ Hội đồng vào chương trình.</EmptyState>
      ) : (
        <ol class="ballot-lines">
          {props.matters.map((matter, index) => (
            <Matter key={matter.id} props={props} matter={matter} number={index + 1} />
          ))}
        </ol>
      )}
      <AgendaForms manage={props.manage} />
    </Card>
  );
}

function Attendance({ props }: { props: SessionPageProps }): VNode {
  const { manage, attendance } = props;
  return (
    <Card id="diem-danh" title="Thành viên" note={props.attendanceText}>
      {manage?.write ? (
        <AttendanceForm manage={manage} attendance={attendance} statuses={manage.write.statuses} />
      ) : (
        <ul class="council-attendance">
          {attendance.map(({ memberId, name, office, statusText }) => (
            <li key={memberId}>
              <span>
                {name}
                <span class="sub"> {office}</span>
              </span>
              <span>{statusText}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Opinions({ props }: { props: SessionPageProps }): VNode | null {
  const { opinions, manage } = props;
  // With everybody there nobody writes.
  if (opinions.length === 0 && (manage?.write == null || manage.write.absent.length === 0)) return null;
  return (
    <Card
      id="y-kien"
      title="Ý kiến bằng văn bản của thành viên vắng mặt"
      note="Ý kiến bằng văn bản có tên người gửi, được tính vào số phiếu."
    >
      <ul class="ballot-lines">
        {opinions.map(({ key, itemId, memberId, text, file }) => (
          <li key={key} class="ballot-line">
            <span>{text}</span>
            {file === null ? null : <a href={file.href}>{file.name}</a>}
            {manage?.write ? (
              <form method="post" action={`${props.path}/bo-y-kien`}>
                <CsrfField token={props.frame.csrfToken} />
                <input type="hidden" name="item" value={itemId} />
                <input type="hidden" name="member" value={memberId} />
                <button class="button button--small" type="submit" aria-label={`Bỏ ý kiến: ${text}`}>
                  Bỏ
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <OpinionForm manage={manage} />
    </Card>
  );
}

function Documents({ documents }: Pick<SessionPageProps, 'documents'>): VNode | null {
  if (documents.length === 0) return null;
  return (
    <Card id="van-ban" title="Văn bản" padded>
      {documents.map(({ title, links }) => (
        <p key={title}>
          {title}:{' '}
          {links.map(({ href, label }, index) => (
            <span key={href}>
              {index === 0 ? '' : ' · '}
              <a href={href}>{label}</a>
            </span>
          ))}
        </p>
      ))}
    </Card>
  );
}

/** A session for its chair, its members and who manages it: who is there, what is voted, what came of it. */
export function SessionPage(props: SessionPageProps): VNode {
  const { council, manage } = props;
  const steps = manage === null ? null : <StepsCard manage={manage} />;
  // Who prepares it looks for the agenda and who is there first; afterwards, and for who presides, the steps come first.
  const isBefore = manage?.write != null && manage.steps.some(({ action }) => action === 'open');
  return (
    <Page frame={props.frame}>
      <Breadcrumb
        items={[
          { label: 'Hội đồng', href: '/hoi-dong' },
          { label: council.name, href: council.href },
          { label: props.title },
        ]}
      />
      <PageHeader title={props.title} over={council.name} lead={props.lead} />
      <div class="council-head">
        <Tag kind={props.stateKind}>{props.state}</Tag>
        {props.cancelReason === null ? null : <span>Lý do hủy: {props.cancelReason}</span>}
      </div>
      <ErrorSummary errors={props.errors} />
      <StaleForm view={props.conflict} keepHref={props.path} />
      <dl class="council-figures">
        {props.figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Voting props={props} />
      {isBefore ? null : steps}
      <Agenda props={props} />
      {props.openVotes.length === 0 ? null : (
        <Card id="bieu-quyet-da-ghi" title="Biểu quyết công khai đã ghi" padded>
          <ul class="ballot-names">
            {props.openVotes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Card>
      )}
      <Attendance props={props} />
      {isBefore ? steps : null}
      <Opinions props={props} />
      {props.conclusion === '' ? null : (
        <Card id="ket-luan" title="Kết luận của chủ trì" padded>
          <p class="council-conclusion">{props.conclusion}</p>
        </Card>
      )}
      <Documents documents={props.documents} />
      <EditCard manage={manage} />
    </Page>
  );
}
