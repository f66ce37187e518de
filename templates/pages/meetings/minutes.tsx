import type { ComponentChildren, VNode } from 'preact';
import { Card } from '../../components/card';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { DownloadLink, MeetingHead } from './meeting-props';
import { MeetingHeader } from './meeting-tabs';
import { Downloads } from './preparation';
import { StepsCard, type StepsView } from './steps-card';

export interface MinutesPageProps {
  readonly frame: PageFrame;
  readonly head: MeetingHead;
  /** The document as it prints. */
  readonly preview: ComponentChildren;
  /** "Bản nháp", or who signed when. */
  readonly words: string;
  readonly hash: string;
  readonly downloads: readonly DownloadLink[];
  readonly steps: StepsView;
  readonly errors: readonly FormError[];
}

/** The minutes of a meeting as they print, with the files and the steps that finish them. */
export function MinutesPage({ frame, head, preview, words, hash, downloads, steps, errors }: MinutesPageProps): VNode {
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <MeetingHeader head={head} current="/bien-ban" />
      <ErrorSummary errors={errors} before="trước khi tiếp tục" />
      <div class="report-columns">
        <div class="report-preview">{preview}</div>
        <div>
          <Card id="tai-bien-ban" title="Biên bản" padded>
            <p>{words}</p>
            <Downloads links={downloads} />
            <p class="sub">
              Mã nội dung <span class="report-hash">{hash}</span>
            </p>
          </Card>
          <StepsCard view={steps} csrfToken={frame.csrfToken} />
        </div>
      </div>
    </Page>
  );
}
