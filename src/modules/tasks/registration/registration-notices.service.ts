import { Injectable } from '@nestjs/common';
import type { Transition } from '../../../domain/workflow/machine';
import type { RegistrationAction, RegistrationState } from '../../../domain/workflow/registration';
import { gatheredNotice, registrationNotice } from '../../../text/notices/registration';
import type { Actor } from '../../../platform/access';
import { type NoticeContent, NoticesService, type Recipient } from '../../../platform/notices';
import { pathOf } from '../../../platform/web';
import type { BlocPlace } from '../../blocs';
import type { Registration } from './registration';

type Step = Transition<RegistrationState, RegistrationAction>;
interface Telling {
  readonly to: Recipient;
  readonly content: NoticeContent;
}

/** Tells people of the steps of registrations, in the transaction of the step. */
@Injectable()
export class RegistrationNoticesService {
  constructor(private readonly notices: NoticesService) {}

  async tell(actor: Actor, registration: Registration, step: Step, reason: string | null): Promise<void> {
    await this.notices.tellAll(actor, tellings(registration, step, reason));
  }

  /** After a step of several registrations: each agency of an approval, and the Council's office once. */
  async tellOfAll(
    actor: Actor,
    place: BlocPlace,
    action: 'gather' | 'approve',
    moved: readonly Registration[],
  ): Promise<void> {
    if (moved.length === 0) return;
    if (action === 'approve') {
      const step = { from: 'gathered', action, to: 'approved', roles: [], needsReason: false } as const;
      const all = moved.flatMap((registration) => tellings(registration, step, null));
      await this.notices.tellAll(actor, all);
      return;
    }
    const words = gatheredNotice(place.bloc.name, place.year.name, moved.length);
    await this.notices.tell(actor, { role: 'APPRAISER' }, { ...words, path: listPath(place) });
  }
}

/** Address of the registrations of a place. */
export function listPath(place: BlocPlace): string {
  return `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/dang-ky`;
}

function tellings(registration: Registration, step: Step, reason: string | null): Telling[] {
  const { place, member } = registration;
  const facts = { agency: member.name, year: place.year.name, reason: reason ?? '' };
  const words = registrationNotice(step.action, facts);
  const content = { ...words, path: `${listPath(place)}/${member.code}` };
  return recipients(registration, step).map((to) => ({ to, content }));
}

/** Who does something next, or has to know. */
function recipients({ place, holder }: Registration, { action, from }: Step): Recipient[] {
  const { agencyId } = holder;
  const officer: Recipient = { role: 'OFFICER', agencyId };
  const leader: Recipient = { role: 'LEADER', agencyId };
  const secretary: Recipient = { role: 'SECRETARY', blocId: place.bloc.id };
  switch (action) {
    case 'send_to_leader':
      return [leader];
    case 'leader_return':
      return [officer];
    case 'submit':
      return [secretary];
    case 'recall':
      return [from === 'submitted' ? secretary : leader];
    case 'gather':
      return [{ role: 'APPRAISER' }];
    case 'return':
      return from === 'gathered' ? [officer, leader, secretary] : [officer, leader];
    case 'approve':
      return [officer, leader];
  }
}
