import { Injectable } from '@nestjs/common';
import type { EntrySource } from '../../../domain/entry-source';
import { completeTerms } from '../../../domain/tasks/terms';
import type { Actor } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, InvalidInput } from '../../../platform/errors';
import { TaskWritesRepository } from '../task-writes.repository';
import { OpenDaysService } from '../terms/open-days.service';
import { checkRegistration } from './check-registration';
import { auditedTerms } from './registration-audit';
import type { Registration } from './registration';

/** Turns an approved registration into key tasks. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly writes: TaskWritesRepository,
    private readonly openDays: OpenDaysService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a key task with version 1 of its baseline of every line, inside the open transaction of the approval. Where a
   * review of the year is published, the tasks count from the day after it. Conflict when a number was taken meanwhile.
   */
  async createTasks(actor: Actor, registration: Registration, source: EntrySource): Promise<void> {
    const problems = checkRegistration(registration);
    if (problems.length > 0) throw new InvalidInput(problems, 'Bản đăng ký chưa duyệt được, còn chỗ cần sửa.');
    const { place, member, lines } = registration;
    const effectiveOn = await this.openDays.first(place);
    for (const { number, terms } of lines) {
      const taskId = await this.writes.createTask(place.bloc.id, place.year.id, member.agencyId, number);
      if (taskId === null) throw new Conflict(`${member.shortName} đã có nhiệm vụ số ${String(number)}.`);
      const approved = { ...completeTerms(terms), effectiveOn, reason: null, approvedBy: actor.name, source };
      await this.writes.addBaseline(taskId, 0, approved, this.clock.now());
      this.audit.record({
        chain: chainOfBloc(place.bloc.code),
        actor,
        action: 'task.approved',
        subject: `task:${member.code}/${String(number)}/${place.year.code}`,
        data: { ...auditedTerms(number, completeTerms(terms)), approvedBy: actor.name },
      });
    }
  }
}
