import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { ErrorSummary } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { Page } from '../../layout/page';
import { PactHistoryCard, PactStateCard, PactTextCard } from './pact-cards';
import { PactEditor } from './pact-editor';
import type { PactPageProps } from './pact-props';
import { SigningCard } from './signing-card';

const FORMATS = [
  { format: 'pdf', words: 'Tải bản PDF' },
  { format: 'docx', words: 'Tải bản Word' },
  { format: 'xlsx', words: 'Xuất Excel' },
] as const;

function Older({ props }: { props: PactPageProps }): VNode | null {
  if (props.olderVersion === null) return null;
  return (
    <Banner kind="idle">
      Đang xem bản {props.olderVersion} trong lịch sử. <a href={props.path}>Về bản mới nhất</a>
    </Banner>
  );
}

/** The pact of a bloc for a year: its text, who has signed it, what happened to it. */
export function PactPage(props: PactPageProps): VNode {
  const { editor } = props;
  return (
    <Page frame={{ ...props.frame, errorCount: props.errors.length }}>
      <Breadcrumb items={[{ label: 'Tổng quan', href: props.overviewHref }, { label: 'Giao ước thi đua' }]} />
      <PageHeader over={`${props.blocName} · ${props.yearName}`} title="Giao ước thi đua" lead={props.countText}>
        {FORMATS.map(({ format, words }) => (
          <a key={format} class="button" href={`${props.path}/ban-in/${format}`} download>
            {words}
          </a>
        ))}
      </PageHeader>
      <Older props={props} />
      <ErrorSummary errors={props.errors} />
      <div class="columns">
        <div>
          {editor === null ? (
            <PactTextCard text={props.text} countText={props.countText} />
          ) : (
            <Card id="noi-dung-giao-uoc" title="Nội dung giao ước" padded>
              <PactEditor props={editor} csrfToken={props.frame.csrfToken} />
            </Card>
          )}
          <SigningCard props={props} />
        </div>
        <div>
          <PactStateCard props={props} />
          <PactHistoryCard props={props} />
        </div>
      </div>
    </Page>
  );
}
