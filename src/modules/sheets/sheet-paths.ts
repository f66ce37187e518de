import { pathOf } from '../../platform/web';
import type { BlocPlace } from '../blocs';

type Where = Pick<BlocPlace, 'bloc' | 'period'>;

/** The address of a sheet. */
export function sheetPath(place: Where, agencyCode: string): string {
  return `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/phieu/${encodeURIComponent(agencyCode)}`;
}

/** The address where the sheet of an agency is appraised; without an agency, that of all of them. */
export function appraisalPath(place: Where, agencyCode?: string): string {
  const path = `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/tham-dinh`;
  return agencyCode === undefined ? path : `${path}/${encodeURIComponent(agencyCode)}`;
}
