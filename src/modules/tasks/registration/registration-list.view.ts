import { formatInstant } from '../../../text/date';
import { registrationActionWords } from '../../../text/vi';
import { type Actor, may } from '../../../platform/access';
import { pathOf } from '../../../platform/web';
import type { PageFrame } from '../../../../templates/layout/frame';
import type {
  BulkStep,
  RegistrationListPageProps,
  RegistrationListRow,
} from '../../../../templates/pages/tasks/registration-list';
import { accessPlace } from '../../blocs';
import { tasksPath } from '../list.view';
import { listPath } from './registration-notices.service';
import type { ListedRegistration, RegistrationList } from './registration';
import { stateView } from './registration.view';
import { mayDraft, mayReadRegistration, registrationSteps } from './registrations.policy';

/** The page of all registrations of a bloc for a reader. */
export function registrationListProps(
  frame: PageFrame,
  actor: Actor,
  { place, deadline, registrations }: RegistrationList,
): RegistrationListPageProps {
  const path = listPath(place);
  return {
    frame,
    blocName: place.bloc.name,
    yearName: place.year.name,
    deadlineText: deadline && `Hạn đăng ký: ${formatInstant(deadline.dueAt)}.`,
    rows: registrations.map((registration) => rowOf(actor, place, registration)),
    bulk: [
      ...bulkOf(actor, 'registration.gather', 'submitted', `${path}/tong-hop`, 'Tổng hợp tất cả', place, registrations),
      ...bulkOf(
        actor,
        'registration.decide',
        'gathered',
        `${path}/duyet`,
        'Duyệt tất cả đã tổng hợp',
        place,
        registrations,
      ),
    ],
    tasksHref: tasksPath(place),
    changesHref: `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/dieu-chinh`,
    filesPath: may(actor, 'task.read', accessPlace(place)) ? `${path}/tep` : null,
  };
}

function bulkOf(
  actor: Actor,
  permission: 'registration.gather' | 'registration.decide',
  state: 'submitted' | 'gathered',
  action: string,
  label: string,
  place: RegistrationList['place'],
  registrations: readonly ListedRegistration[],
): BulkStep[] {
  const waiting = registrations.filter((registration) => registration.state === state);
  if (waiting.length === 0 || !may(actor, permission, accessPlace(place))) return [];
  return [
    {
      action,
      label: `${label} (${String(waiting.length)})`,
      seen: waiting.map(({ member, version }) => `${member.code}:${String(version)}`),
    },
  ];
}

function rowOf(actor: Actor, place: RegistrationList['place'], listed: ListedRegistration): RegistrationListRow {
  const { member, holder, state, lineCount, approvedCount, submittedAt, isLate } = listed;
  const href = mayReadRegistration(actor, place, holder) ? `${listPath(place)}/${member.code}` : null;
  return {
    agencyName: member.name,
    href,
    state: stateView(state, approvedCount),
    ...{ lineCount, approvedCount, isLate },
    submittedText: submittedAt && formatInstant(submittedAt),
    nextText: nextText(actor, place, listed),
  };
}

/** The first thing that the reader may do with a registration. */
function nextText(
  actor: Actor,
  place: RegistrationList['place'],
  { holder, state }: ListedRegistration,
): string | null {
  const isDraft = state === null || state === 'drafting';
  if (isDraft) return mayDraft(actor, place, holder) ? 'Soạn đăng ký' : null;
  const [first] = registrationSteps(actor, place, holder, state);
  return first === undefined ? null : registrationActionWords[first];
}
