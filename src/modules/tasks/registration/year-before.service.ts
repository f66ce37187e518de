import { Injectable } from '@nestjs/common';
import { addDays, type BusinessDate, isBusinessDate } from '../../../domain/calendar';
import type { TaskTerms } from '../../../domain/tasks/terms';
import type { Actor } from '../../../platform/access';
import { AuditService } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import type { BlocPlace } from '../../blocs';
import { auditDraft } from './registration-audit';
import { RegistrationDraftService } from './registration-draft.service';
import { RegisteredTasksRepository } from './registered-tasks.repository';
import { RegistrationsRepository } from './registrations.repository';

/** How many tasks of the year before came into the draft, and how many were left out because their number is taken. */
export interface CopiedTasks {
  readonly copied: number;
  readonly skipped: number;
}

/** Takes the tasks of the year before into a draft. */
@Injectable()
export class YearBeforeService {
  constructor(
    private readonly drafts: RegistrationDraftService,
    private readonly registrations: RegistrationsRepository,
    private readonly tasks: RegisteredTasksRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds the agency's tasks of the year before to its draft: targets as they were approved last, days moved to this year.
   * Numbers that a line or an approved task has are left out. The same errors as saveLine.
   */
  async copy(actor: Actor, place: BlocPlace, agencyCode: string): Promise<CopiedTasks> {
    return this.drafts.edit(actor, place, agencyCode, async (registration) => {
      const found = await this.tasks.yearBefore(registration.member.agencyId, place.year.from);
      const taken = new Set([...registration.lines, ...registration.approved].map(({ number }) => number));
      const wanted = found.filter(({ number }) => !taken.has(number));
      const now = this.clock.now();
      for (const { number, terms, from } of wanted) {
        const years = Number(place.year.from.slice(0, 4)) - Number(from.slice(0, 4));
        await this.tasks.add(registration.id, number, movedBy(terms, years), actor, now);
      }
      if (wanted.length > 0) {
        await this.registrations.touch(registration.id);
        auditDraft(this.audit, actor, registration, { added: String(wanted.length) });
      }
      return { copied: wanted.length, skipped: found.length - wanted.length };
    });
  }
}

function movedBy(terms: TaskTerms, years: number): TaskTerms {
  const milestones = terms.milestones.map(({ date, share }) => ({ date: yearsLater(date, years), share }));
  return { ...terms, due: yearsLater(terms.due, years), milestones };
}

/** The same day in a later year; the 29th of February is the 28th where there is none. */
function yearsLater(date: BusinessDate, years: number): BusinessDate {
  const moved = `${String(Number(date.slice(0, 4)) + years)}${date.slice(4)}`;
  return isBusinessDate(moved) ? moved : addDays(`${moved.slice(0, 8)}01`, 27);
}
