import { Injectable } from '@nestjs/common';
import {
  checkEndedNotice,
  checkFinishedNotice,
  checkReopenedNotice,
  checksAssignedNotice,
} from '../../../text/notices/checks';
import type { Actor } from '../../../platform/access';
import { type NoticeContent, NoticesService, type Recipient } from '../../../platform/notices';
import { pathOf } from '../../../platform/web';
import type { BlocPlace, Member } from '../../blocs';

interface Sides {
  readonly checker: Member;
  readonly checked: Member;
}

/** Tells people about cross-checks, in the transaction of what happened. */
@Injectable()
export class CheckNotices {
  constructor(private readonly notices: NoticesService) {}

  /** Every checking agency once, with all the sheets that were given to it. */
  async assigned(actor: Actor, place: BlocPlace, pairs: readonly Sides[]): Promise<void> {
    const checkers = new Map(pairs.map(({ checker }) => [checker.agencyId, checker]));
    await this.notices.tellAll(
      actor,
      [...checkers.values()].flatMap((checker) => {
        const names = pairs.filter((pair) => pair.checker === checker).map(({ checked }) => checked.name);
        const content = { ...checksAssignedNotice(names, place.period.name), path: checksPath(place) };
        // The leader sends the checkers, and reads of it where leaders read of the bloc.
        const leader: Recipient = { role: 'LEADER', agencyId: checker.agencyId };
        return [
          ...checkersOf(place, checker).map((to) => ({ to, content })),
          { to: leader, content: { ...content, path: overviewPath(place) } },
        ];
      }),
    );
  }

  ended(actor: Actor, place: BlocPlace, { checker, checked }: Sides, reason: string): Promise<void> {
    const text = checkEndedNotice(checked.name, place.period.name, reason);
    return this.toChecker(actor, place, checker, { ...text, path: checksPath(place) });
  }

  reopened(actor: Actor, place: BlocPlace, { checker, checked }: Sides, reason: string): Promise<void> {
    const text = checkReopenedNotice(checked.name, place.period.name, reason);
    return this.toChecker(actor, place, checker, { ...text, path: checkedSheetPath(place, checked) });
  }

  async finished(actor: Actor, place: BlocPlace, { checker, checked }: Sides): Promise<void> {
    const text = checkFinishedNotice(checker.name, checked.name, place.period.name);
    await this.notices.tell(actor, { role: 'SECRETARY', blocId: place.bloc.id }, { ...text, path: checksPath(place) });
  }

  private async toChecker(actor: Actor, place: BlocPlace, checker: Member, content: NoticeContent): Promise<void> {
    await this.notices.tellAll(
      actor,
      checkersOf(place, checker).map((to) => ({ to, content })),
    );
  }
}

/** Where the cross-checks of a place are listed. */
export function checksPath({ bloc, period }: BlocPlace): string {
  return `${pathOf({ blocCode: bloc.code, periodCode: period.code })}/kiem-tra-cheo`;
}

function overviewPath({ bloc, period }: BlocPlace): string {
  return `${pathOf({ blocCode: bloc.code, periodCode: period.code })}/tong-quan`;
}

/** Where the sheet of an agency is checked. */
export function checkedSheetPath(place: BlocPlace, checked: Pick<Member, 'code'>): string {
  return `${checksPath(place)}/${encodeURIComponent(checked.code)}`;
}

/** Who checks for an agency. */
function checkersOf(place: BlocPlace, { agencyId, role }: Member): Recipient[] {
  const checkers: Recipient = { role: 'CROSS_CHECKER', agencyId };
  return role === 'chair' ? [checkers, { role: 'SECRETARY', blocId: place.bloc.id }] : [checkers];
}
