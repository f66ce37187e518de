import type { BlocPlace } from '../blocs';
import type { StoredMeeting } from './meeting';

/** Address of the meetings of a place. */
export function meetingsPath({ bloc, period }: BlocPlace): string {
  return `/khoi/${bloc.code}/${period.code}/hop`;
}

/** Address of a meeting; its other pages lie below. */
export function meetingPath(place: BlocPlace, { number }: Pick<StoredMeeting, 'number'>): string {
  return `${meetingsPath(place)}/${String(number)}`;
}
