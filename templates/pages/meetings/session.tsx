import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { TextAreaField } from '../../components/field';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { ConclusionsCard, type ConclusionView } from './conclusions-card';
import { ItemsCard, type ItemsView, type ItemView } from './items-card';
import type { MeetingHead, PartFormView } from './meeting-props';
import { MeetingHeader } from './meeting-tabs';
import { PartForm, valueOf, wordsOf } from './part-form';

/** One of the texts that are written down. */
export interface SessionTextView {
  readonly section: string;
  readonly title: string;
  readonly content: string;
  /** Null for readers and when nothing may be changed. */
  readonly form: PartFormView | null;
}

export interface SessionPageProps {
  readonly frame: PageFrame;
  readonly head: MeetingHead;
  readonly agenda: ItemsView;
  /** Where the current line is set; null when it may not be. */
  readonly currentAction: string | null;
  readonly conclusions: readonly ConclusionView[];
  readonly decisions: ItemsView;
  readonly nextTasks: ItemsView;
  readonly texts: readonly SessionTextView[];
  readonly lockedText: string;
  readonly errors: readonly FormError[];
}

function Now({ agenda }: { agenda: ItemsView }): VNode | null {
  const current = agenda.items.find(({ isCurrent }) => isCurrent);
  if (current === undefined) return null;
  return (
    <section class="meeting-now" aria-label="Đang họp">
      <p class="meeting-now__over">Đang họp</p>
      <p class="meeting-now__words">{current.content}</p>
      {current.detail === '' ? null : <p>{current.detail}</p>}
    </section>
  );
}

function Choose({ item, action, csrfToken }: { item: ItemView; action: string; csrfToken: string }): VNode {
  return (
    <form method="post" action={action}>
      <CsrfField token={csrfToken} />
      <input type="hidden" name="item" value={item.isCurrent ? '' : item.id} />
      <button class="button button--small" type="submit">
        {item.isCurrent ? 'Xong nội dung này' : 'Chuyển đến'}
        <span class="visually-hidden"> “{item.content}”</span>
      </button>
    </form>
  );
}

function Texts({ texts, csrfToken }: { texts: readonly SessionTextView[]; csrfToken: string }): VNode {
  return (
    <Card id="phat-bieu" title="Thảo luận, phát biểu, kết luận chung" padded>
      {texts.map(({ section, title, content, form }) =>
        form === null ? (
          <div key={section}>
            <h3>{title}</h3>
            <p class="meeting-prose">{content === '' ? 'Chưa ghi.' : content}</p>
          </div>
        ) : (
          <PartForm key={section} form={form} csrfToken={csrfToken} save="Lưu">
            <TextAreaField
              words={wordsOf(form, 'content', title)}
              name="content"
              value={valueOf(form, 'content')}
              rows={4}
            />
          </PartForm>
        ),
      )}
    </Card>
  );
}

/** A meeting while it is held: where the agenda stands, what is concluded about whom, what is decided, who said what. */
export function SessionPage(props: SessionPageProps): VNode {
  const { frame, head, agenda, currentAction, lockedText, errors } = props;
  const { csrfToken } = frame;
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <MeetingHeader head={head} current="/dieu-hanh" />
      <ErrorSummary errors={errors} before="trước khi lưu" />
      {lockedText === '' ? null : <Banner kind="idle">{lockedText}</Banner>}
      <Now agenda={agenda} />
      <ItemsCard
        id="chuong-trinh"
        title="Chương trình"
        emptyText="Chưa có nội dung nào."
        view={agenda}
        csrfToken={csrfToken}
        beside={(item) =>
          currentAction === null ? null : <Choose item={item} action={currentAction} csrfToken={csrfToken} />
        }
      />
      <ConclusionsCard conclusions={props.conclusions} csrfToken={csrfToken} />
      <ItemsCard
        id="quyet-dinh"
        title="Các nội dung thống nhất"
        emptyText="Chưa ghi nội dung nào."
        view={props.decisions}
        csrfToken={csrfToken}
      />
      <ItemsCard
        id="nhiem-vu-ky-toi"
        title="Nhiệm vụ trọng tâm thời gian tới"
        emptyText="Chưa ghi nhiệm vụ nào."
        view={props.nextTasks}
        csrfToken={csrfToken}
      />
      <Texts texts={props.texts} csrfToken={csrfToken} />
    </Page>
  );
}
