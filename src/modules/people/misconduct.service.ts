import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { formatInstant } from '../../text/date';
import { disciplineKindWords, disciplineSystemWords, verificationOutcomeWords } from '../../text/vi';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { type Holder, holderKey } from './holder';
import type { Discipline, DisciplineCheck, DisciplineDraft, Verification, VerificationEnd } from './misconduct';
import { MisconductRepository } from './misconduct.repository';
import { disciplineState, verificationState } from './misconduct.view';

/** A holder that the caller has shown to the actor, with the agency that answers for it. */
export interface KnownHolder extends Holder {
  readonly agencyId: string | null;
  readonly name: string;
}

/** Disciplines of the State and of the Party, two lists apart, and times under verification, which pause a commendation. */
@Injectable()
export class MisconductService {
  constructor(
    private readonly database: Database,
    private readonly repository: MisconductRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The disciplines of a holder, annulled ones too; null for whoever may not know of them. */
  async disciplines(actor: Actor, holder: KnownHolder): Promise<Discipline[] | null> {
    if (!may(actor, 'discipline.read', { agencyId: holder.agencyId })) return null;
    return this.repository.disciplines(holder);
  }

  /** The verifications of a holder; null for everybody but those who appraise. */
  async verifications(actor: Actor, holder: KnownHolder): Promise<Verification[] | null> {
    if (!mayWrite(actor, holder)) return null;
    return this.repository.verifications(holder);
  }

  /** The years until whose end the disciplines of an agency are confirmed to be complete. */
  checks(agencyId: string): Promise<DisciplineCheck[]> {
    return this.repository.checks(agencyId);
  }

  /** Records a discipline and returns its id; the same once more changes nothing. */
  async record(actor: Actor, holder: KnownHolder, draft: DisciplineDraft): Promise<string> {
    requireWriter(actor, holder);
    if (draft.validTo !== null && draft.validTo <= draft.validFrom) {
      throw new InvalidInput([{ code: 'discipline_dates', place: 'validTo' }]);
    }
    return this.database.transaction(async () => {
      const known = (await this.repository.disciplines(holder)).find((one) => isSame(one, draft));
      if (known !== undefined) return known.id;
      const id = await this.repository.addDiscipline(holder, draft);
      this.audit.record({
        actor,
        action: 'discipline.recorded',
        subject: subjectOf('discipline', holder),
        data: fieldsOf(holder, draft),
      });
      return id;
    });
  }

  /** Takes a discipline back that was recorded by mistake or lifted from its beginning; it stays on record with the reason. */
  async annul(actor: Actor, holder: KnownHolder, id: string, version: number, reason: string): Promise<void> {
    requireWriter(actor, holder);
    await this.database.transaction(async () => {
      const stored = (await this.repository.disciplines(holder)).find((one) => one.id === id);
      if (stored === undefined) throw new NotFound();
      if (stored.annulledReason === reason) return;
      if (!(await this.repository.annulDiscipline(id, version, reason))) {
        const sides = { stored: disciplineState(stored), given: disciplineState({ annulledReason: reason }) };
        throw await this.overtaken('discipline', holder, sides, stored.version);
      }
      const data = { ...fieldsOf(holder, stored), reason };
      this.audit.record({ actor, action: 'discipline.recorded', subject: subjectOf('discipline', holder), data });
    });
  }

  /** Confirms that every discipline of an agency until the end of a year is recorded: then an empty list says none. */
  async confirm(actor: Actor, agency: KnownHolder, year: number): Promise<void> {
    requireWriter(actor, agency);
    await this.database.transaction(async () => {
      if (!(await this.repository.confirm(actor, agency.id, year, this.clock.now()))) return;
      const data = { holder: agency.name, year: String(year) };
      this.audit.record({ actor, action: 'discipline.checked', subject: subjectOf('discipline', agency), data });
    });
  }

  /** Begins a verification and returns its id; the same once more changes nothing. */
  async open(actor: Actor, holder: KnownHolder, reason: string, validFrom: BusinessDate): Promise<string> {
    requireWriter(actor, holder);
    return this.database.transaction(async () => {
      const stored = await this.repository.verifications(holder);
      const known = stored.find((one) => one.outcome === null && one.reason === reason && one.validFrom === validFrom);
      if (known !== undefined) return known.id;
      const id = await this.repository.openVerification(holder, reason, validFrom);
      const data = { holder: holder.name, reason, validFrom };
      this.audit.record({ actor, action: 'verification.recorded', subject: subjectOf('verification', holder), data });
      return id;
    });
  }

  /** Ends a verification with its outcome. Conflict when somebody else has ended it otherwise. */
  async end(actor: Actor, holder: KnownHolder, id: string, version: number, end: VerificationEnd): Promise<void> {
    requireWriter(actor, holder);
    await this.database.transaction(async () => {
      const stored = (await this.repository.verifications(holder)).find((one) => one.id === id);
      if (stored === undefined) throw new NotFound();
      if (stored.outcome === end.outcome && stored.validTo === end.validTo) return;
      const sides = { stored: verificationState(stored), given: verificationState(end) };
      if (stored.outcome !== null) throw await this.overtaken('verification', holder, sides, stored.version);
      if (end.validTo < stored.validFrom)
        throw new InvalidInput([{ code: 'verification_end_early', place: 'validTo' }]);
      if (!(await this.repository.endVerification(id, version, end))) {
        throw await this.overtaken('verification', holder, sides, stored.version);
      }
      const data = {
        holder: holder.name,
        outcome: verificationOutcomeWords[end.outcome],
        validTo: end.validTo,
        document: end.outcomeDocument,
      };
      this.audit.record({ actor, action: 'verification.recorded', subject: subjectOf('verification', holder), data });
    });
  }

  /** A row that somebody else has closed: both values, who and when; nothing is left to choose. */
  private async overtaken(
    kind: 'discipline' | 'verification',
    holder: Holder,
    { stored, given }: { stored: string; given: string },
    currentVersion: number,
  ): Promise<Conflict> {
    const change = await this.audit.lastChange(subjectOf(kind, holder));
    const who = change === null ? 'Người khác' : `${change.by} lúc ${formatInstant(change.at)}`;
    const sentence = `Dòng này đã được ghi trước khi bạn lưu. ${who}: ${stored}. Bạn vừa ghi: ${given}.`;
    const by = { savedBy: change?.by ?? null, savedAt: change?.at.toISOString() ?? null };
    return new Conflict(sentence, { stored, given, currentVersion, ...by });
  }
}

/** Whether the actor writes disciplines and verifications of a holder. */
export function mayWrite(actor: Actor, { agencyId }: KnownHolder): boolean {
  return may(actor, 'discipline.write', { agencyId });
}

function requireWriter(actor: Actor, holder: KnownHolder): void {
  if (!mayWrite(actor, holder)) throw new Forbidden();
}

function subjectOf(kind: 'discipline' | 'verification', holder: Holder): string {
  return `${kind}:${holderKey(holder)}`;
}

function isSame(stored: Discipline, draft: DisciplineDraft): boolean {
  const fields = ['system', 'kind', 'validFrom', 'validTo', 'decisionNumber', 'content'] as const;
  return stored.annulledReason === null && fields.every((field) => stored[field] === draft[field]);
}

function fieldsOf(holder: KnownHolder, draft: DisciplineDraft): Record<string, string> {
  return {
    holder: holder.name,
    system: disciplineSystemWords[draft.system],
    kind: disciplineKindWords[draft.kind],
    validFrom: draft.validFrom,
    validTo: draft.validTo ?? '',
    decisionNumber: draft.decisionNumber,
    content: draft.content,
  };
}
