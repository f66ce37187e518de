import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { ItemsCard, type ItemsView } from './items-card';
import type { DownloadLink, MeetingHead, PartFormView } from './meeting-props';
import { MeetingHeader } from './meeting-tabs';
import { PlanForm } from './plan-form';
import { StepsCard, type StepsView } from './steps-card';

export interface PreparationPageProps {
  readonly frame: PageFrame;
  readonly head: MeetingHead;
  /** Null for readers and once nothing of it may be changed. */
  readonly plan: PartFormView | null;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly agenda: ItemsView;
  readonly steps: StepsView;
  readonly invitation: {
    /** "Đã gửi số 12 ngày …", or that it was not sent, or that it has changed since. */
    readonly words: string;
    readonly downloads: readonly DownloadLink[];
  };
  /** Address of the draft report, for those who may read it. */
  readonly reportHref: string | null;
  readonly errors: readonly FormError[];
}

function Facts({ facts }: { facts: PreparationPageProps['facts'] }): VNode {
  return (
    <dl class="facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value === '' ? <span class="faint">chưa có</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A list of files to save. */
export function Downloads({ links }: { links: readonly DownloadLink[] }): VNode {
  return (
    <p class="actions">
      {links.map((link) => (
        <a key={link.href} class="button button--small" href={link.href}>
          {link.label}
        </a>
      ))}
    </p>
  );
}

/** A meeting as it is prepared: what, when and where, the agenda, the invitation and the steps. */
export function PreparationPage(props: PreparationPageProps): VNode {
  const { frame, head, plan, errors, invitation, reportHref } = props;
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <MeetingHeader head={head} current="" />
      <ErrorSummary errors={errors} before="trước khi tiếp tục" />
      <div class="columns columns--even">
        <div>
          <Card id="thong-tin-chung" title="Thông tin chung" padded>
            {plan === null ? (
              <Facts facts={props.facts} />
            ) : (
              <PlanForm form={plan} csrfToken={frame.csrfToken} isNew={false} />
            )}
          </Card>
        </div>
        <div>
          <ItemsCard
            id="chuong-trinh"
            title="Chương trình"
            emptyText="Chưa có nội dung nào."
            view={props.agenda}
            csrfToken={frame.csrfToken}
          />
          <Card id="giay-moi" title="Giấy mời" padded>
            <p>{invitation.words}</p>
            <Downloads links={invitation.downloads} />
          </Card>
          <StepsCard view={props.steps} csrfToken={frame.csrfToken} />
          {reportHref === null ? null : (
            <Card id="du-thao" title="Dự thảo báo cáo" padded>
              <p>
                <a href={reportHref}>Mở dự thảo báo cáo trình hội nghị</a>. Các đơn vị góp ý ở trang Góp ý báo cáo.
              </p>
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}
