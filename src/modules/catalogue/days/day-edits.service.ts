import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';
import type { EntrySource } from '../../../domain/entry-source';
import { formatDate } from '../../../text/date';
import { holidayKindWords } from '../../../text/vi';
import type { Actor } from '../../../platform/access';
import { AuditService, StaleWrite } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { InvalidInput, NotFound } from '../../../platform/errors';
import { requireManager } from '../catalogue-rights';
import { changedFields, type Fields } from '../changed-fields';
import { LegalTextsRepository } from '../texts/legal-texts.repository';
import { BaseSalariesRepository, type BaseSalaryDraft } from './base-salaries.repository';
import { type HolidayDraft, HolidaysRepository } from './holidays.repository';

/** Writes base salaries and public holidays, each known by its day. */
@Injectable()
export class DayEditsService {
  constructor(
    private readonly database: Database,
    private readonly salaries: BaseSalariesRepository,
    private readonly holidays: HolidaysRepository,
    private readonly texts: LegalTextsRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Adds a base salary that holds from a day on. InvalidInput when one begins on that day already. */
  addSalary(actor: Actor, draft: BaseSalaryDraft, source: EntrySource): Promise<void> {
    return this.write(actor, async () => {
      await this.requireFreeSalary(draft.from);
      await this.requireText(draft.basis);
      await this.salaries.add(draft);
      const subject = `base-salary:${draft.from}`;
      this.audit.record({ actor, action: 'base_salary.written', subject, data: { ...salaryFields(draft), source } });
    });
  }

  /** Puts right the base salary of a day. StaleWrite with both sides when somebody else saved since `version`. */
  changeSalary(
    actor: Actor,
    day: BusinessDate,
    version: number,
    draft: BaseSalaryDraft,
    source: EntrySource,
  ): Promise<void> {
    return this.write(actor, async () => {
      const stored = await this.salaries.lock(day);
      if (stored === null) throw new NotFound('Không tìm thấy mức lương cơ sở này.');
      const { after } = changedFields(salaryFields(stored), salaryFields(draft));
      if (Object.keys(after).length === 0) return;
      if (stored.version !== version) {
        throw await this.stale(
          'Mức lương cơ sở',
          `base-salary:${day}`,
          salaryFields(stored),
          salaryFields(draft),
          stored.version,
        );
      }
      if (draft.from !== day) await this.requireFreeSalary(draft.from);
      await this.requireText(draft.basis);
      await this.salaries.change(day, draft);
      this.audit.record({
        actor,
        action: 'base_salary.written',
        subject: `base-salary:${day}`,
        data: { ...after, source },
      });
    });
  }

  /** Writes down that an official has compared a base salary with the decree. */
  confirmSalary(actor: Actor, day: BusinessDate, version: number, source: EntrySource): Promise<void> {
    return this.write(actor, async () => {
      const stored = await this.salaries.lock(day);
      if (stored === null) throw new NotFound('Không tìm thấy mức lương cơ sở này.');
      if (stored.confirmedAt !== null) return;
      const fields = salaryFields(stored);
      if (stored.version !== version) {
        throw await this.stale('Mức lương cơ sở', `base-salary:${day}`, fields, fields, stored.version);
      }
      await this.salaries.confirm(day, actor.name, this.clock.now());
      const subject = `base-salary:${day}`;
      this.audit.record({
        actor,
        action: 'base_salary.confirmed',
        subject,
        data: { amount: fields['amount'] ?? '', source },
      });
    });
  }

  /** Adds a day on which the usual week does not hold. InvalidInput when the day is there already. */
  addHoliday(actor: Actor, draft: HolidayDraft, source: EntrySource): Promise<void> {
    return this.write(actor, async () => {
      await this.requireFreeDay(draft.day);
      await this.holidays.add(draft);
      const subject = `holiday:${draft.day}`;
      this.audit.record({ actor, action: 'holiday.written', subject, data: { ...holidayFields(draft), source } });
    });
  }

  /** Puts a day right. StaleWrite with both sides when somebody else saved since `version`. */
  changeHoliday(
    actor: Actor,
    day: BusinessDate,
    version: number,
    draft: HolidayDraft,
    source: EntrySource,
  ): Promise<void> {
    return this.write(actor, async () => {
      const stored = await this.holidays.lock(day);
      if (stored === null) throw noHoliday();
      const { after } = changedFields(holidayFields(stored), holidayFields(draft));
      if (Object.keys(after).length === 0) return;
      if (stored.version !== version) {
        throw await this.stale(
          'Ngày nghỉ',
          `holiday:${day}`,
          holidayFields(stored),
          holidayFields(draft),
          stored.version,
        );
      }
      if (draft.day !== day) await this.requireFreeDay(draft.day);
      await this.holidays.change(day, draft);
      this.audit.record({ actor, action: 'holiday.written', subject: `holiday:${day}`, data: { ...after, source } });
    });
  }

  /** Takes a day out of the calendar. StaleWrite when somebody else saved since `version`; nothing when it is gone already. */
  removeHoliday(actor: Actor, day: BusinessDate, version: number, source: EntrySource): Promise<void> {
    return this.write(actor, async () => {
      const stored = await this.holidays.lock(day);
      if (stored === null) return;
      const fields = holidayFields(stored);
      if (stored.version !== version) throw await this.stale('Ngày nghỉ', `holiday:${day}`, fields, {}, stored.version);
      await this.holidays.remove(day);
      this.audit.record({ actor, action: 'holiday.removed', subject: `holiday:${day}`, data: { ...fields, source } });
    });
  }

  /** Writes down that an official has compared a day with what was announced. */
  confirmHoliday(actor: Actor, day: BusinessDate, version: number, source: EntrySource): Promise<void> {
    return this.write(actor, async () => {
      const stored = await this.holidays.lock(day);
      if (stored === null) throw noHoliday();
      if (stored.confirmedAt !== null) return;
      const fields = holidayFields(stored);
      if (stored.version !== version)
        throw await this.stale('Ngày nghỉ', `holiday:${day}`, fields, fields, stored.version);
      await this.holidays.confirm(day, actor.name, this.clock.now());
      this.audit.record({
        actor,
        action: 'holiday.confirmed',
        subject: `holiday:${day}`,
        data: { name: stored.name, source },
      });
    });
  }

  private async write(actor: Actor, work: () => Promise<void>): Promise<void> {
    requireManager(actor);
    await this.database.transaction(work);
  }

  private async requireFreeSalary(from: BusinessDate): Promise<void> {
    if ((await this.salaries.lock(from)) === null) return;
    throw taken('from', 'Mức lương cơ sở từ ngày', from);
  }

  private async requireFreeDay(day: BusinessDate): Promise<void> {
    if ((await this.holidays.lock(day)) !== null) throw taken('day', 'Ngày', day);
  }

  private async requireText(code: string | null): Promise<void> {
    if (code === null || (await this.texts.find(code)) !== null) return;
    throw new InvalidInput([{ code: 'legal_text_unknown', place: 'basis', parameters: { code } }]);
  }

  private async stale(
    thing: string,
    subject: string,
    stored: Fields,
    given: Fields,
    version: number,
  ): Promise<StaleWrite> {
    return new StaleWrite(thing, await this.audit.lastChange(subject), stored, given, version);
  }
}

function salaryFields({ from, amount, basis, note }: BaseSalaryDraft): Fields {
  return { validFrom: from, amount: String(amount), basis: basis ?? '', note };
}

function holidayFields({ day, name, kind, note }: HolidayDraft): Fields {
  return { day, name, holidayKind: holidayKindWords[kind], note };
}

function taken(place: string, label: string, day: BusinessDate): InvalidInput {
  return new InvalidInput([{ code: 'already_exists', place, parameters: { label, value: formatDate(day) } }]);
}

function noHoliday(): NotFound {
  return new NotFound('Không tìm thấy ngày này trong lịch nghỉ.');
}
