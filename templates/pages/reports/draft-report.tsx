import type { ComponentChildren, VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { MeetingHead } from '../meetings/meeting-props';
import { MeetingHeader } from '../meetings/meeting-tabs';

export interface DraftReportPageProps {
  readonly frame: PageFrame;
  readonly head: MeetingHead;
  readonly title: string;
  /** The document as it prints. */
  readonly preview: ComponentChildren;
  readonly hash: string;
  readonly pdfHref: string;
  readonly commentsHref: string;
  /** True: the document has no points, since they are not disclosed to the reader yet. */
  readonly isWithheld: boolean;
}

/** The draft report of a meeting, to be read only. */
export function DraftReportPage(props: DraftReportPageProps): VNode {
  const { frame, head, title, preview, hash, pdfHref, commentsHref, isWithheld } = props;
  return (
    <Page frame={{ ...frame, bodyClass: 'report-page' }}>
      <MeetingHeader head={head} current="/gop-y" />
      {isWithheld ? (
        <Banner kind="idle">
          Điểm và thứ hạng chưa công khai theo bảng tiêu chí của khối nên không in trong bản này.
        </Banner>
      ) : null}
      <div class="report-columns">
        <div class="report-preview">{preview}</div>
        <div>
          <Card id="du-thao" title="Dự thảo báo cáo" padded>
            <p>{title}. Bản để góp ý, chưa phải văn bản chính thức.</p>
            <p class="actions">
              <a class="button button--main" href={commentsHref}>
                Góp ý
              </a>
              <a class="button" href={pdfHref}>
                Tải bản PDF
              </a>
            </p>
            <p class="sub">
              Mã nội dung <span class="report-hash">{hash}</span>
            </p>
          </Card>
        </div>
      </div>
    </Page>
  );
}
