import { Injectable } from '@nestjs/common';
import type { TermsDraft } from '../../../domain/tasks/terms';
import type { Actor } from '../../../platform/access';
import { AuditService } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { InvalidInput } from '../../../platform/errors';
import type { BlocPlace } from '../../blocs';
import { type AgreedTask, AgreedTasksRepository } from './agreed-tasks.repository';
import { auditDraft } from './registration-audit';
import { nextNumber, RegistrationDraftService } from './registration-draft.service';
import { RegisteredTasksRepository } from './registered-tasks.repository';
import type { Registration } from './registration';
import { RegistrationsRepository } from './registrations.repository';

/** How many agreed tasks came into the draft, and how many stood there already. */
export interface TakenTasks {
  readonly taken: number;
  readonly known: number;
}

/** Takes tasks that meetings agreed on into a draft, so that nobody types them again. */
@Injectable()
export class AgreedTasksService {
  constructor(
    private readonly drafts: RegistrationDraftService,
    private readonly registrations: RegistrationsRepository,
    private readonly tasks: RegisteredTasksRepository,
    private readonly agreed: AgreedTasksRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What meetings agreed on for the agency; the caller has read the registration. */
  list(registration: Pick<Registration, 'place' | 'member' | 'id'>): Promise<AgreedTask[]> {
    return this.agreed.list(registration);
  }

  /**
   * Adds a line for each chosen task that was not taken in yet: its words and its day, where that lies in the year; target
   * and unit are left to the agency. InvalidInput when nothing or something unknown is chosen; else the errors of saveLine.
   */
  async take(actor: Actor, place: BlocPlace, agencyCode: string, ids: readonly string[]): Promise<TakenTasks> {
    return this.drafts.edit(actor, place, agencyCode, async (registration) => {
      const known = await this.agreed.list(registration);
      const chosen = known.filter(({ id }) => ids.includes(id));
      if (chosen.length === 0 || chosen.length < new Set(ids).size) {
        const parameters = { label: 'nhiệm vụ đã thống nhất' };
        throw new InvalidInput([{ code: 'unknown_choice', place: 'agreed', parameters }]);
      }
      const wanted = chosen.filter(({ takenAs }) => takenAs === null);
      const first = nextNumber(registration);
      const now = this.clock.now();
      for (const [index, task] of wanted.entries()) {
        const terms = termsOf(task, place);
        await this.tasks.add(registration.id, first + index, terms, actor, now, task.id);
      }
      if (wanted.length > 0) {
        await this.registrations.touch(registration.id);
        auditDraft(this.audit, actor, registration, { added: String(wanted.length) });
      }
      return { taken: wanted.length, known: chosen.length - wanted.length };
    });
  }
}

/** What the meeting said; a day outside the year of the registration is left open. */
function termsOf({ content, due }: AgreedTask, { year }: BlocPlace): TermsDraft {
  const isInYear = due !== null && due >= year.from && due <= year.to;
  return {
    ...{ title: content.replace(/\s+/gu, ' ').trim(), unit: '', target: null, weight: null },
    ...{ kind: 'cumulative', direction: 'higher', product: '', coordinators: [], milestones: [] },
    due: isInYear ? due : null,
  };
}
