import { type Actor, may } from '../../platform/access';
import { accessPlace, type BlocPlace } from '../blocs';
import type { Meeting } from './meeting';
import { meetingPath } from './meeting-paths';

/** Where the draft report of a meeting is read, for those who may: whoever writes it goes to the report itself. */
export function reportHref(actor: Actor, place: BlocPlace, meeting: Meeting): string | null {
  const { kind } = place.period;
  const name = kind === 'six_months' ? 'bao-cao-6-thang' : kind === 'year' ? 'bao-cao-nam' : null;
  if (name === null || place.review === null) return null;
  if (may(actor, 'report.write', accessPlace(place))) return `/khoi/${place.bloc.code}/${place.period.code}/${name}`;
  const isDiscussed = meeting.kind !== 'other' && !['preparing', 'cancelled'].includes(meeting.state);
  return isDiscussed && mayPreview(actor, place) ? `${meetingPath(place, meeting)}/du-thao-bao-cao` : null;
}

function mayPreview(actor: Actor, place: BlocPlace): boolean {
  const isOfMember = place.members.some(({ agencyId }) => may(actor, 'report.preview', accessPlace(place, agencyId)));
  return isOfMember || may(actor, 'report.preview', accessPlace(place));
}
