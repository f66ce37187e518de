import type { VNode } from 'preact';
import { answerKindWords } from '../../../src/text/words/meetings';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { SelectField, TextAreaField, type FieldOption } from '../../components/field';
import { Tag, type TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { MeetingHead, PartFormView } from './meeting-props';
import { MeetingHeader } from './meeting-tabs';
import { PartForm, valueOf, wordsOf } from './part-form';

/** A comment on the draft report. */
export interface CommentView {
  readonly id: string;
  readonly author: string;
  readonly section: string;
  readonly content: string;
  readonly at: string;
  readonly answerWords: string;
  readonly answerKind: TagKind;
  readonly answer: string;
  /** "Thư ký khối, 09:12 ngày …"; '' while it is not answered. */
  readonly answeredBy: string;
  /** Null for readers. */
  readonly form: PartFormView | null;
}

export interface CommentsPageProps {
  readonly frame: PageFrame;
  readonly head: MeetingHead;
  readonly comments: readonly CommentView[];
  /** Null for who does not comment and once the meeting is concluded. */
  readonly add: PartFormView | null;
  readonly agencies: readonly FieldOption[];
  readonly sections: readonly FieldOption[];
  readonly lockedText: string;
  readonly reportHref: string | null;
  readonly errors: readonly FormError[];
}

const ANSWERS = Object.entries(answerKindWords).map(([value, label]) => ({ value, label }));

function Comment({ comment, csrfToken }: { comment: CommentView; csrfToken: string }): VNode {
  const { form } = comment;
  return (
    <li id={`gop-y-${comment.id}`} class="comment">
      <p>
        <b>{comment.author}</b> <span class="sub">{`${comment.section} · ${comment.at}`}</span>
      </p>
      <p class="meeting-prose">{comment.content}</p>
      <p>
        <Tag kind={comment.answerKind}>{comment.answerWords}</Tag> {comment.answer}
        {comment.answeredBy === '' ? null : <span class="sub">{comment.answeredBy}</span>}
      </p>
      {form === null ? null : (
        <details class="reason-form" open={form.errors.length > 0 || form.conflict !== null}>
          <summary>Trả lời</summary>
          <PartForm form={form} csrfToken={csrfToken} save="Lưu trả lời" autosave={false}>
            <SelectField
              words={wordsOf(form, 'answerKind', 'Cách xử lý')}
              name="answerKind"
              options={ANSWERS}
              value={valueOf(form, 'answerKind')}
            />
            <TextAreaField
              words={wordsOf(form, 'answer', 'Nội dung trả lời', { optional: true })}
              name="answer"
              value={valueOf(form, 'answer')}
            />
          </PartForm>
        </details>
      )}
    </li>
  );
}

function Add({ props, form }: { props: CommentsPageProps; form: PartFormView }): VNode {
  return (
    <Card id="them-gop-y" title="Gửi góp ý" padded>
      <PartForm form={form} csrfToken={props.frame.csrfToken} save="Gửi góp ý" autosave={false}>
        {props.agencies.length < 2 ? null : (
          <SelectField
            words={wordsOf(form, 'agency', 'Thay mặt cơ quan')}
            name="agency"
            options={props.agencies}
            value={valueOf(form, 'agency')}
          />
        )}
        <SelectField
          words={wordsOf(form, 'section', 'Phần của báo cáo')}
          name="section"
          options={props.sections}
          value={valueOf(form, 'section')}
        />
        <TextAreaField
          words={wordsOf(form, 'content', 'Nội dung góp ý')}
          name="content"
          value={valueOf(form, 'content')}
          rows={4}
        />
      </PartForm>
    </Card>
  );
}

/** Comments on the draft report with their answers. */
export function CommentsPage(props: CommentsPageProps): VNode {
  const { frame, head, comments, add, errors, lockedText, reportHref } = props;
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <MeetingHeader head={head} current="/gop-y" />
      <ErrorSummary errors={errors} before="trước khi gửi" />
      {lockedText === '' ? null : <Banner kind="idle">{lockedText}</Banner>}
      <Card
        id="gop-y"
        title="Góp ý dự thảo báo cáo"
        aside={reportHref === null ? undefined : <a href={reportHref}>Mở dự thảo báo cáo</a>}
      >
        {comments.length === 0 ? (
          <EmptyState title="Chưa có góp ý nào">
            Các đơn vị thành viên và lãnh đạo phụ trách khối góp ý trước và trong cuộc họp.
          </EmptyState>
        ) : (
          <ul class="units">
            {comments.map((comment) => (
              <Comment key={comment.id} comment={comment} csrfToken={frame.csrfToken} />
            ))}
          </ul>
        )}
      </Card>
      {add === null ? null : <Add props={props} form={add} />}
    </Page>
  );
}
