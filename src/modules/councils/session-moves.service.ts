import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { ConclusionService } from './conclusion.service';
import type { SessionStepRequest } from './councils.fields';
import { type BoardCount, SessionCountingService } from './session-counting.service';
import { SessionStepsService } from './session-steps.service';

/** Takes any step of a session, for pages and programs alike. */
@Injectable()
export class SessionMovesService {
  constructor(
    private readonly steps: SessionStepsService,
    private readonly counting: SessionCountingService,
    private readonly conclusion: ConclusionService,
  ) {}

  /** Errors as those of the step: Forbidden, Conflict, InvalidInput. */
  async take(
    actor: Actor,
    id: string,
    { action, version, method, reason }: SessionStepRequest,
    count: BoardCount | null,
  ): Promise<void> {
    switch (action) {
      case 'open':
        return this.steps.open(actor, id, version);
      case 'start_voting':
        return this.steps.startVoting(actor, id, version, method ?? 'secret');
      case 'close_voting':
        return this.counting.close(actor, id, version, count);
      case 'conclude':
        return this.conclusion.conclude(actor, id, version);
      case 'cancel':
        return this.steps.cancel(actor, id, version, reason);
    }
  }
}
