import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { ErrorSummary } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { StaleForm } from '../../components/stale-form';
import { Tag } from '../../components/tag';
import { Page } from '../../layout/page';
import { DocumentForm, MovementEditForm } from './edit-form';
import { EventForm, EventList } from './events';
import type { MovementPageProps } from './movement-props';
import { ParticipationForm, ParticipationTable } from './participations';

/** A movement: what it is, what happened, who takes part, and the forms of whoever may write. */
export function MovementPage(props: MovementPageProps): VNode {
  const { frame, id, title, status } = props;
  return (
    <Page frame={{ ...frame, errorCount: props.errors.length }}>
      <Breadcrumb items={[{ label: 'Phong trào thi đua', href: '/phong-trao' }, { label: title }]} />
      {status === null ? (
        <PageHeader over="Phong trào thi đua" title={title} />
      ) : (
        <PageHeader over="Phong trào thi đua" title={title} lead={<Tag kind={status.kind}>{status.text}</Tag>} />
      )}
      <StaleForm view={props.conflict} keepHref={`/phong-trao/${id ?? ''}`} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      {id === null ? (
        <div class="narrow">
          <EditCard {...props} />
        </div>
      ) : (
        <Stored {...props} />
      )}
    </Page>
  );
}

function EditCard({ edit, id, frame }: MovementPageProps): VNode | null {
  if (edit === null) return null;
  return (
    <Card id="noi-dung-phong-trao" title={id === null ? 'Phong trào mới' : 'Sửa nội dung'} padded>
      <MovementEditForm {...edit} isNew={id === null} csrfToken={frame.csrfToken} />
    </Card>
  );
}

function Stored(props: MovementPageProps): VNode {
  const { csrfToken } = props.frame;
  return (
    <div class="columns columns--even">
      <div>
        <Card id="thong-tin" title="Thông tin" padded>
          <dl class="facts facts--narrow">
            {props.facts.map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd class="prose">{value === '' ? <span class="faint">chưa ghi</span> : value}</dd>
              </div>
            ))}
          </dl>
          {props.file === null ? (
            <p class="faint">Chưa có tệp văn bản phát động.</p>
          ) : (
            <p>
              <a href={props.file.href}>{props.file.name}</a>
            </p>
          )}
          {props.upload === null ? null : (
            <DocumentForm form={props.upload} has={props.file !== null} csrfToken={csrfToken} />
          )}
        </Card>
        <Card id="tham-gia" title="Cơ quan tham gia" aside={<span class="count">{props.participations.length}</span>}>
          <ParticipationTable lines={props.participations} />
        </Card>
        <EditCard {...props} />
      </div>
      <div>
        {props.own.map(({ name, form }) => (
          <Card key={form.id} id={`the-${form.id}`} title="Phần của cơ quan mình" padded>
            <ParticipationForm form={form} name={name} csrfToken={csrfToken} />
          </Card>
        ))}
        <Card id="dien-bien" title="Diễn biến" padded>
          <EventList events={props.events} csrfToken={csrfToken} />
        </Card>
        {props.event === null ? null : (
          <Card id="ghi-dien-bien" title="Ghi sơ kết, tổng kết, thay đổi" padded>
            <EventForm form={props.event} csrfToken={csrfToken} />
          </Card>
        )}
      </div>
    </div>
  );
}
