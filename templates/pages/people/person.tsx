import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { errorAt, ErrorSummary } from '../../components/error-summary';
import { TextField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm } from '../../components/stale-form';
import { Page } from '../../layout/page';
import { DisciplineCard, VerificationCard } from './misconduct';
import { History } from './history';
import { IDENTITY_REASON_ID, PERSON_FORM_ID, type PersonPageProps, POST_FORM_ID } from './people-props';
import { PersonFieldset, PostFieldset } from './person-fields';

function Facts({ props }: { props: PersonPageProps }): VNode {
  return (
    <dl class="facts facts--narrow">
      {props.facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value === '' ? <span class="faint">chưa ghi</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function IdentityForm({ props }: { props: PersonPageProps }): VNode | null {
  if (!props.maySeeIdentity) return null;
  if (props.identity !== null) {
    return (
      <Banner kind="warn">
        {props.identity.map(([term, value]) => (
          <>
            {term}: <b>{value || 'chưa ghi'}</b>.{' '}
          </>
        ))}
        Lần xem này đã được ghi vào nhật ký.
      </Banner>
    );
  }
  return (
    <details class="reason-form" open={errorAt(props.errors, IDENTITY_REASON_ID) !== undefined}>
      <summary>Xem số định danh, ngày sinh, nơi ở đầy đủ</summary>
      <form method="post" action={`/nhan-su/nguoi/${props.id}/so-day-du`} noValidate>
        <CsrfField token={props.frame.csrfToken} />
        <TextField
          words={{
            id: IDENTITY_REASON_ID,
            label: 'Xem để làm gì',
            hint: 'Mỗi lần xem được ghi vào nhật ký.',
            error: errorAt(props.errors, IDENTITY_REASON_ID),
          }}
          name="reason"
          value={props.identityReason}
          maxLength={500}
          autocomplete="off"
        />
        <button class="button" type="submit">
          Xem đầy đủ
        </button>
      </form>
    </details>
  );
}

function Forms({ props }: { props: PersonPageProps }): VNode | null {
  if (!props.mayWrite) return null;
  const hidden = (
    <>
      <CsrfField token={props.frame.csrfToken} />
      <input type="hidden" name="version" value={String(props.version)} />
    </>
  );
  const { errors } = props;
  const isCorrection = props.correctedPostId !== null;
  return (
    <>
      <Card id="sua-ho-so" title="Sửa thông tin" padded>
        <form id={PERSON_FORM_ID} method="post" action={`/nhan-su/nguoi/${props.id}`} noValidate>
          {hidden}
          <PersonFieldset values={props.values} errors={errors} isStored />
          <button class="button button--main" type="submit">
            Lưu thông tin
          </button>
        </form>
      </Card>
      <Card
        id="chuyen-cong-tac"
        title={isCorrection ? 'Sửa vị trí công tác' : 'Vị trí mới, kiêm nhiệm, chuyển công tác'}
        padded
      >
        <form id={POST_FORM_ID} method="post" action={`/nhan-su/nguoi/${props.id}/cong-tac`} noValidate>
          {hidden}
          {isCorrection ? <input type="hidden" name="postId" value={props.correctedPostId} /> : null}
          <PostFieldset
            values={props.post}
            errors={errors}
            agencies={props.agencies}
            divisions={props.divisions}
            use={isCorrection ? 'correction' : 'next'}
          />
          <div class="actions">
            <button class="button button--main" type="submit">
              Ghi vị trí
            </button>
            {isCorrection ? (
              <a class="button" href={`/nhan-su/nguoi/${props.id}`}>
                Thôi
              </a>
            ) : null}
          </div>
        </form>
      </Card>
    </>
  );
}

/** Everything about a person that the reader may know. */
export function PersonPage(props: PersonPageProps): VNode {
  const misconduct = { ...props.misconduct, csrfToken: props.frame.csrfToken };
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <Breadcrumb items={[{ label: 'Nhân sự', href: '/nhan-su' }, { label: props.title }]} />
      <PageHeader over="Nhân sự" title={props.title}>
        <a class="button" href={`/tra-cuu/ca-nhan/${props.id}`}>
          Khen thưởng đã nhận
        </a>
        {props.mayMerge ? (
          <a class="button" href={`/nhan-su/trung/${props.id}`}>
            Gộp với hồ sơ khác
          </a>
        ) : null}
      </PageHeader>
      <StaleForm view={props.conflict} keepHref={`/nhan-su/nguoi/${props.id}`} />
      <ErrorSummary errors={props.errors} before="trước khi lưu" />
      <div class="columns columns--even">
        <div>
          <Card id="thong-tin" title="Thông tin" padded>
            <Facts props={props} />
            <IdentityForm props={props} />
          </Card>
          <Card id="qua-trinh" title="Quá trình công tác">
            <ul class="admin-list">
              {props.posts.map((post) => (
                <li key={post.id}>
                  <span>
                    <b>{post.words}</b>, {post.agencyName}
                    {post.isMain ? null : ' (kiêm nhiệm)'}
                  </span>
                  <span class="sub">
                    {post.validity}
                    {post.group === null ? null : ` · ${post.group}`}
                    {props.mayWrite ? (
                      <>
                        {' · '}
                        <a
                          href={`/nhan-su/nguoi/${props.id}?viTri=${post.id}#chuyen-cong-tac`}
                          aria-label={`Sửa vị trí ${post.words}, ${post.agencyName}`}
                        >
                          Sửa
                        </a>
                      </>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
          <Card
            id="danh-gia"
            title="Mức hoàn thành nhiệm vụ"
            aside={<a href="/nhan-su/danh-gia">Đánh giá, xếp loại năm</a>}
          >
            <History lines={props.evaluations} nothing="Chưa ghi năm nào." />
          </Card>
          {props.merges.length === 0 ? null : (
            <Card id="ho-so-da-gop" title="Hồ sơ đã gộp vào">
              <History lines={props.merges} nothing="" />
            </Card>
          )}
          <DisciplineCard {...misconduct} />
          <VerificationCard {...misconduct} />
        </div>
        <div>
          <Forms props={props} />
        </div>
      </div>
    </Page>
  );
}
