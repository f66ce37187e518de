import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { PactAction } from '../../domain/workflow/pact';
import { formatDate } from '../../text/date';
import {
  pactAmendedNotice,
  pactEnforcedNotice,
  pactOpenNotice,
  pactSignedNotice,
  pactWithdrawnNotice,
} from '../../text/notices/pacts';
import type { Actor } from '../../platform/access';
import { NoticesService } from '../../platform/notices';
import type { BlocPlace, Member } from '../blocs';
import { pactPath } from './pact-sentences';

/** What happened to a pact, as far as people must be told. */
export interface ToldStep {
  readonly action: PactAction;
  readonly reason: string;
  /** Members without a signature. */
  readonly missing: readonly Member[];
  readonly signedOn: BusinessDate | null;
}

/** Tells people what a step of a pact asks of them. */
@Injectable()
export class PactNotices {
  constructor(private readonly notices: NoticesService) {}

  /** Leaders are told that they may sign, or that they must sign again; the secretary that everybody has signed. */
  async ofStep(actor: Actor, place: BlocPlace, { action, reason, missing, signedOn }: ToldStep): Promise<void> {
    const { bloc, year } = place;
    const path = pactPath(place);
    const leaders = (members: readonly Member[], words: { title: string; body: string }): Promise<number> =>
      this.notices.tellAll(
        actor,
        members.map(({ agencyId }) => ({ to: { role: 'LEADER', agencyId } as const, content: { ...words, path } })),
      );
    if (action === 'open_signing') await leaders(place.members, pactOpenNotice(bloc.name, year.name));
    if (action === 'withdraw') await leaders(place.members, pactWithdrawnNotice(bloc.name, year.name, reason));
    if (action === 'amend') await leaders(place.members, pactAmendedNotice(bloc.name, year.name, reason));
    if (action === 'enforce') await leaders(missing, pactEnforcedNotice(bloc.name, year.name, reason));
    if (action !== 'complete') return;
    const content = pactSignedNotice(bloc.name, year.name, signedOn === null ? '' : formatDate(signedOn));
    await this.notices.tell(actor, { role: 'SECRETARY', blocId: bloc.id }, { ...content, path });
  }
}
