import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { personSubject } from './people.service';
import { PersonFormsRepository, type StoredPersonOnForm } from './person-forms.repository';
import type { PersonOnForm } from './person-on-form';

/** Persons for printed forms. */
@Injectable()
export class PersonForms {
  constructor(
    private readonly database: Database,
    private readonly repository: PersonFormsRepository,
    private readonly audit: AuditService,
  ) {}

  /**
   * Persons by id as of a day, for a document called `form` ("Báo cáo thành tích đề nghị 2022-01"). The caller has shown that
   * the actor may know of them. Birth, home and residence are told to those who write the person's file or hold
   * 'person.identity', and each such print leaves an audit row (domain §5); for others they are blank. An id that nobody
   * bears is missing.
   */
  async asOf(
    actor: Actor,
    personIds: readonly string[],
    on: BusinessDate,
    form: string,
  ): Promise<Map<string, PersonOnForm>> {
    return this.database.transaction(async () => {
      const stored = await this.repository.find(personIds, on);
      return new Map(stored.map((person) => [person.id, this.told(actor, person, form)]));
    });
  }

  private told(actor: Actor, { agencyId, ...person }: StoredPersonOnForm, form: string): PersonOnForm {
    const mayTell = (['person.write', 'person.identity'] as const).some((right) => may(actor, right, { agencyId }));
    if (!mayTell) return { ...person, bornOn: null, homePlace: '', residence: '', isHidden: true };
    if (person.bornOn !== null || person.homePlace !== '' || person.residence !== '') {
      this.audit.record({
        actor,
        action: 'person.printed',
        subject: personSubject(person.id),
        data: { document: form },
      });
    }
    return { ...person, isHidden: false };
  }
}
