import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { CloseForm, ReopenForm } from './move-forms';
import { PublicationTabs, type PublicationRights } from './publication-tabs';
import { PublishForm, type PublishFormProps } from './publish-form';
import { type ResultRow, ResultTable } from './result-table';
import { StepList, type StepLine } from './step-list';

/** One check before a publication with the places to put right. */
export interface CheckLine {
  readonly text: string;
  readonly passed: boolean;
  readonly links: readonly { readonly href: string; readonly words: string }[];
}

export interface PublishPageProps {
  readonly frame: PageFrame;
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly state: 'open' | 'published' | 'closed';
  readonly version: number;
  readonly rights: PublicationRights;
  readonly errors: readonly FormError[];
  readonly checks: readonly CheckLine[];
  readonly rows: readonly ResultRow[];
  readonly classified: boolean;
  /** False: the period has no scheme and is published without scores. */
  readonly scored: boolean;
  readonly form: PublishFormProps['form'];
  readonly reason: string;
  readonly steps: readonly StepLine[];
}

function Checks({ checks }: { checks: readonly CheckLine[] }): VNode {
  return (
    <ul class="publication-checks">
      {checks.map(({ text, passed, links }) => (
        <li key={text} class={passed ? undefined : 'publication-checks__bad'}>
          <Icon name={passed ? 'check' : 'alert'} />
          <div>
            <span class="visually-hidden">{passed ? 'Đạt: ' : 'Chưa đạt: '}</span>
            {text}
            {links.length === 0 ? null : (
              <ul class="publication-checks__links">
                {links.map(({ href, words }) => (
                  <li key={href}>
                    <a href={href}>{words}</a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Open({ props }: { props: PublishPageProps }): VNode {
  const isReady = props.checks.every(({ passed }) => passed);
  return (
    <>
      <Card id="kiem-tra" title="Kiểm tra trước khi công bố">
        <Checks checks={props.checks} />
      </Card>
      <Card id="ket-qua-se-cong-bo" title="Kết quả sẽ công bố" padded={props.rows.length === 0}>
        {props.rows.length > 0 ? (
          <ResultTable rows={props.rows} classified={props.classified} />
        ) : (
          <p>{props.scored ? 'Chưa có kết quả.' : 'Kỳ này không có thang điểm nên công bố không kèm điểm.'}</p>
        )}
      </Card>
      <Card id="quyet-dinh" title="Quyết định và xác nhận" padded>
        {isReady ? null : <p class="publication-wait">Còn việc chưa xong ở phần kiểm tra nên chưa công bố được.</p>}
        <PublishForm
          action={`${props.basePath}/cong-bo`}
          csrfToken={props.frame.csrfToken}
          version={props.version}
          form={props.form}
          errors={props.errors}
        />
      </Card>
    </>
  );
}

function Locked({ props }: { props: PublishPageProps }): VNode {
  const { basePath, version, state } = props;
  const csrfToken = props.frame.csrfToken;
  return (
    <>
      <Banner kind={state === 'closed' ? 'idle' : 'ok'}>
        {state === 'closed'
          ? 'Kỳ đã đóng. Mọi số liệu của kỳ đọc từ bản lưu, không thay đổi nữa.'
          : 'Kết quả đã công bố. Không ai sửa được số liệu của kỳ nữa.'}{' '}
        <a href={`${basePath}/ket-qua`}>Xem kết quả</a>
      </Banner>
      {state === 'published' ? (
        <Card id="dong-ky" title="Đóng kỳ" padded>
          <CloseForm action={`${basePath}/cong-bo/dong-ky`} csrfToken={csrfToken} version={version} />
        </Card>
      ) : null}
      <Card id="mo-lai" title="Mở lại kỳ" padded>
        <ReopenForm
          action={`${basePath}/cong-bo/mo-lai`}
          csrfToken={csrfToken}
          version={version}
          reason={props.reason}
          errors={props.errors}
        />
      </Card>
    </>
  );
}

/** Publication, closing and re-opening of a period by the Department of Home Affairs. */
export function PublishPage(props: PublishPageProps): VNode {
  const { basePath, steps, state } = props;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Công bố và đóng kỳ"
        lead="Sau khi công bố, máy chủ khóa mọi số liệu của kỳ. Muốn sửa phải mở lại kỳ và ghi lý do."
      />
      <PublicationTabs basePath={basePath} current="cong-bo" rights={props.rights} />
      <ErrorSummary errors={props.errors} />
      {state === 'open' ? <Open props={props} /> : <Locked props={props} />}
      {steps.length === 0 ? null : (
        <Card id="cac-buoc" title="Các bước đã qua" padded>
          <StepList steps={steps} />
        </Card>
      )}
    </Page>
  );
}
