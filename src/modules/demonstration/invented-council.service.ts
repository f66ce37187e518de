import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { AgendaService, CouncilsService, SessionsService } from '../councils';
import { COUNCIL, COUNCIL_MEMBERS, SESSION } from './invented-council';

/** The council of the province, named by positions, with a session that a visitor may open. */
@Injectable()
export class InventedCouncil {
  constructor(
    private readonly councils: CouncilsService,
    private readonly sessions: SessionsService,
    private readonly agenda: AgendaService,
    private readonly clock: Clock,
  ) {}

  /** Sets it up, and prepares a session of today with a proposal that waits for it. */
  async enter(appraiser: Actor, proposalCode: string): Promise<void> {
    const id = await this.councils.create(appraiser, COUNCIL);
    const council = await this.councils.find(appraiser, id);
    for (const member of COUNCIL_MEMBERS) await this.councils.appoint(appraiser, council, member);
    const session = await this.sessions.create(appraiser, council, { ...SESSION, heldOn: this.clock.today() });
    await this.agenda.addProposal(appraiser, session, proposalCode);
  }
}
