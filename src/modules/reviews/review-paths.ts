import { keptScoresText, RECOMPUTED_SCORES_TEXT } from '../../text/publication';
import { type Actor, may } from '../../platform/access';
import { pathOf } from '../../platform/web';
import { accessPlace, type BlocPlace } from '../blocs';
import type { PublishedScheme } from '../schemes';
import { mayCompare } from '../sheets';
import type { ScoresOrigin } from './score-table';

/** What every page about the scores of a bloc says of its place. */
export function placeOfPage(place: BlocPlace) {
  return { basePath: basePathOf(place), blocName: place.bloc.name, periodName: place.period.name };
}

/** `/khoi/:bloc/:period` */
export function basePathOf({ bloc, period }: BlocPlace): string {
  return pathOf({ blocCode: bloc.code, periodCode: period.code });
}

/** Where the figures of a closed period come from; null while they are live. */
export function originText(origin: ScoresOrigin): string | null {
  if (origin.kind === 'live') return null;
  return origin.kind === 'kept' ? keptScoresText(origin.engine) : RECOMPUTED_SCORES_TEXT;
}

/** The scheme of a page with the address of its version. */
export function schemeLink({ code, title, version }: PublishedScheme): { title: string; href: string } {
  return { title, href: `/danh-muc/thang-diem/${encodeURIComponent(code)}?phien-ban=${version}` };
}

/** Which of the pages beside the ranking the reader may open. */
export function reviewRights(actor: Actor, place: BlocPlace): { mayTry: boolean; mayAssign: boolean } {
  return { mayTry: mayTry(actor, place), mayAssign: may(actor, 'criteria.assign', accessPlace(place)) };
}

/** Whether the reader may try other rules on the inputs of a bloc: who writes schemes, and sees the scores. */
export function mayTry(actor: Actor, place: BlocPlace): boolean {
  return mayCompare(actor, place) && may(actor, 'scheme.draft', accessPlace(place));
}
