import type { BusinessDate } from '../../domain/calendar';
import type { BlocPlace } from '../blocs';
import type { TaskScope } from './key-task';

/** The tasks of a place as of its day, or of another. */
export function scopeOf(place: BlocPlace, asOf: BusinessDate = place.asOf): TaskScope {
  return {
    blocId: place.bloc.id,
    yearId: place.year.id,
    start: place.year.from,
    asOf,
    membersOn: place.period.to,
    reportedFrom: place.period.from,
    snapshotId: place.review?.snapshot?.id ?? null,
  };
}
