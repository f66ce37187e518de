import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { PageHeader } from '../../components/page-header';
import { Tag } from '../../components/tag';
import type { MeetingHead } from './meeting-props';

/** The pages of a meeting below its address; '' is the meeting itself. */
export const MEETING_PAGES = [
  { path: '', words: 'Chuẩn bị' },
  { path: '/diem-danh', words: 'Điểm danh' },
  { path: '/gop-y', words: 'Góp ý báo cáo' },
  { path: '/dieu-hanh', words: 'Điều hành họp' },
  { path: '/bo-phieu', words: 'Bỏ phiếu' },
  { path: '/bien-ban', words: 'Biên bản' },
] as const;
export type MeetingPagePath = (typeof MEETING_PAGES)[number]['path'];

/** The pages of one meeting as links. `path` is the address of the meeting. */
export function MeetingTabs({ path, current }: { path: string; current: MeetingPagePath }): VNode {
  return (
    <nav class="section-tabs no-print" aria-label="Các trang của cuộc họp">
      <ul>
        {MEETING_PAGES.map((page) => (
          <li key={page.path}>
            <a href={`${path}${page.path}`} aria-current={page.path === current ? 'page' : undefined}>
              {page.words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many units are there; an autosave of the attendance renews it where it stands. */
export function PresentCount({ head, renewed = false }: { head: MeetingHead; renewed?: boolean }): VNode {
  return (
    <span id="so-don-vi-co-mat" aria-live="polite" hx-swap-oob={renewed ? 'true' : undefined}>
      <Tag kind={head.quorumReached ? 'ok' : 'idle'}>
        Có mặt {head.countText}, {head.requiredText}
      </Tag>
    </span>
  );
}

/** What stands at the head of every page of a meeting: where we are, its state, how many units are there, its tabs. */
export function MeetingHeader({ head, current }: { head: MeetingHead; current: MeetingPagePath }): VNode {
  const { placePath, placeName, path, title } = head;
  return (
    <>
      <Breadcrumb items={[{ label: 'Các cuộc họp', href: `${placePath}/hop` }, { label: title }]} />
      <PageHeader over={placeName} title={title} lead={head.whenAndWhere === '' ? undefined : head.whenAndWhere}>
        <Tag kind={head.stateKind}>{head.state}</Tag>
        <PresentCount head={head} />
      </PageHeader>
      <MeetingTabs path={path} current={current} />
    </>
  );
}
