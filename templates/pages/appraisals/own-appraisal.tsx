import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { TextAreaField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { AppraisalItem, AppraisalPart } from './item-props';
import { ItemCard } from './item-sides';

/** A criterion as its agency reads it. */
export interface OwnItem extends AppraisalItem {
  readonly mayReply: boolean;
  /** What was typed and refused; '' else. */
  readonly typedReply: string;
  readonly error: string | null;
}

export interface OwnAppraisalPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period/phieu/:agency/tham-dinh` */
  readonly path: string;
  readonly sheetHref: string;
  readonly exportHref: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly agencyName: string;
  /** What the reader may see by now, and when they will see the rest. */
  readonly disclosureText: string;
  readonly selfTotal: string;
  /** Null while it is not disclosed. */
  readonly total: string | null;
  readonly termText: string | null;
  readonly parts: readonly AppraisalPart<OwnItem>[];
  readonly errors: readonly FormError[];
}

/** The id of the field for the answer to the appraisal of a criterion. */
export function replyFieldId(code: string): string {
  return `phan-hoi-${code.replaceAll('.', '-')}`;
}

function ReplyForm({ props, item }: { props: OwnAppraisalPageProps; item: OwnItem }): VNode {
  const id = replyFieldId(item.code);
  return (
    <form class="appraisal-form" method="post" action={`${props.path}/${encodeURIComponent(item.code)}`} novalidate>
      <CsrfField token={props.frame.csrfToken} />
      <div class="field--reason">
        <TextAreaField
          words={{
            id,
            label: `Giải trình điểm thẩm định ${item.code}`,
            hint: 'Mỗi tiêu chí giải trình một lần; gửi rồi không sửa được.',
            error: item.error ?? undefined,
          }}
          name="text"
          value={item.typedReply}
          maxLength={4000}
        />
      </div>
      <button class="button button--main" type="submit">
        Gửi giải trình
      </button>
    </form>
  );
}

/** What others gave an agency, as far as it may see it, and its right of reply. */
export function OwnAppraisalPage(props: OwnAppraisalPageProps): VNode {
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title={`Kết quả thẩm định: ${props.agencyName}`}
        lead={props.termText === null ? null : `Cơ quan được giải trình đến ${props.termText}.`}
      >
        <a class="button" href={props.sheetHref}>
          Xem phiếu
        </a>
        <a class="button" href={props.exportHref}>
          Bảng tổng hợp
        </a>
      </PageHeader>
      <ErrorSummary errors={props.errors} />
      <Banner kind="idle">{props.disclosureText}</Banner>
      <dl class="verdict">
        <div>
          <dt>Tổng điểm tự chấm</dt>
          <dd class="verdict__figure">{props.selfTotal}</dd>
        </div>
        <div>
          <dt>Tổng điểm thẩm định</dt>
          <dd class={props.total === null ? undefined : 'verdict__figure'}>{props.total ?? 'chưa công khai'}</dd>
        </div>
      </dl>
      {props.parts.map((part) => (
        <section key={part.code} aria-labelledby={`phan-${part.code}`}>
          <h2 id={`phan-${part.code}`}>{part.title}</h2>
          {part.items.map((item) => (
            <ItemCard key={item.code} item={item}>
              {item.mayReply ? <ReplyForm props={props} item={item} /> : null}
            </ItemCard>
          ))}
        </section>
      ))}
    </Page>
  );
}
