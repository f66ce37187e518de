import { businessDateOf, formatDate } from '../../text/date';
import { deadlineKindWords } from '../../text/vi';
import type { PageFrame } from '../../../templates/layout/frame';
import type { BlocRow, ProvinceHomePageProps } from '../../../templates/pages/home/province-home';
import { type Actor, reach } from '../../platform/access';
import { pathOf } from '../../platform/web';
import { nextOf } from './deadline.view';
import { countsOf } from './overview';
import type { FollowedBloc } from './province-home.service';

/** The home page of those who follow many blocs. */
export function provinceHomeProps(
  frame: PageFrame,
  blocs: readonly FollowedBloc[],
  actor: Actor,
  now: Date,
): ProvinceHomePageProps {
  return {
    frame,
    lead: reach(actor, 'bloc.read').province
      ? 'Mọi khối thi đua của tỉnh, mỗi khối trong kỳ mới nhất.'
      : 'Các khối thi đua do bạn phụ trách, mỗi khối trong kỳ mới nhất.',
    blocs: blocs.map((followed) => rowOf(followed, now)),
  };
}

function rowOf({ bloc, tasks, reporting }: FollowedBloc, now: Date): BlocRow {
  const counts = countsOf(tasks);
  const next = nextOf(bloc.deadlines, now);
  return {
    href: `${pathOf(bloc)}/tong-quan`,
    name: bloc.blocName,
    periodName: bloc.periodName,
    chairName: bloc.members.find((member) => member.role === 'chair')?.name ?? null,
    agencyCount: bloc.members.length,
    counts,
    taskTotal: tasks.length,
    overdue: counts.overdue,
    reportingRate: reporting.reportingRate,
    onTimeRate: reporting.onTimeRate,
    sheetsSent: bloc.sheetsSent,
    nextDeadlineText: next && `${deadlineKindWords[next.kind]}, ${formatDate(businessDateOf(next.dueAt))}`,
  };
}
