import { Injectable } from '@nestjs/common';
import { formatInstant } from '../../../text/date';
import { fold } from '../../../text/search';
import { Database } from '../../../database/database';
import { type Actor, may } from '../../../platform/access';
import { AuditService } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import { AwardsService } from '../../catalogue';
import { honourKey } from '../honours.policy';
import { HonoursRepository } from '../honours.repository';
import { type LedgerPosition, type LedgerRow, PAGE_SIZE } from '../ledger';
import { LedgerChoices } from '../ledger-choices.service';
import { LedgerRepository } from '../ledger.repository';
import type { RecognisedFacts, Recognition, RecognitionChoices, ToCheckPage, ToRecognise } from './recognition';
import { isSaid, recognised, recognitionViolations, saidOtherwise } from './recognition.policy';
import { RecognitionRepository } from './recognition.repository';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Says later what an honour of the past is in the catalogue and in the registers. What was said once stays said. */
@Injectable()
export class RecognitionService {
  constructor(
    private readonly database: Database,
    private readonly repository: RecognitionRepository,
    private readonly ledger: HonoursRepository,
    private readonly search: LedgerRepository,
    private readonly lists: LedgerChoices,
    private readonly awards: AwardsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Honours whose award or whose person is not said yet, fifty to a page. Needs 'honour.import'. */
  async left(actor: Actor, kind: ToRecognise, after: LedgerPosition | null): Promise<ToCheckPage> {
    requireImporter(actor);
    if (kind === 'award') return pageOf(await this.repository.withoutAward(after), null);
    const { ids, passed } = await this.repository.namesakes(after);
    return pageOf(ids.length === 0 ? [] : await this.search.rows(ids, this.clock.today()), passed);
  }

  /** An honour with what may be said of it. NotFound when it is not there; needs 'honour.import'. */
  async choices(actor: Actor, id: string): Promise<RecognitionChoices> {
    requireImporter(actor);
    const honour = UUID.test(id) ? await this.repository.honour(id) : null;
    if (honour === null) throw new NotFound('Không tìm thấy khen thưởng này trong sổ.');
    return this.choicesOf(honour);
  }

  /**
   * Writes what was said into what is empty. The same again changes nothing. Conflict when a fact was said otherwise
   * before, or the decision then grants the same honour twice; InvalidInput for what was not to be chosen.
   */
  async recognise(actor: Actor, id: string, said: Recognition): Promise<LedgerRow> {
    const { honour: known } = await this.choices(actor, id);
    return this.database.transaction(async () => {
      await this.repository.lock(known.decisionId);
      const choices = await this.choices(actor, id);
      const { honour } = choices;
      const differs = saidOtherwise(honour, said);
      if (differs !== null) throw await this.overtaken(honour, choices, said);
      const violations = recognitionViolations(choices, said);
      if (violations.length > 0) throw new InvalidInput(violations);
      if (isSaid(honour, said)) return honour;
      const facts = await this.factsOf(choices, said);
      await this.requireSingle(honour, facts);
      await this.repository.write(id, facts);
      this.audit.record({
        actor,
        action: 'honour.recognised',
        subject: `honour:${id}`,
        data: saidWords(choices, said),
      });
      return (await this.repository.honour(id)) ?? honour;
    });
  }

  private async choicesOf(honour: LedgerRow): Promise<RecognitionChoices> {
    const isCollective = honour.subject === 'collective';
    const name = fold(honour.recipientName);
    const awards = honour.awardCode === null ? await this.awards.list() : [];
    const mayBeAgency = isCollective && !honour.isAgency && honour.divisionId === null;
    return {
      honour,
      mayBeAgency,
      awards: awards
        .filter(({ system }) => system === honour.system)
        .map(({ code, kind, current }) => ({ code, kind, name: current.award.name })),
      agencies: honour.agencyId === null ? await this.lists.agencies() : [],
      divisions: mayBeAgency && honour.agencyId !== null ? await this.repository.divisions(honour.agencyId) : [],
      people:
        honour.subject === 'person' && honour.personId === null
          ? await this.repository.people(name, honour.agencyId)
          : [],
      households:
        honour.subject === 'household' && honour.householdId === null ? await this.repository.households(name) : [],
    };
  }

  private async factsOf({ awards }: RecognitionChoices, said: Recognition): Promise<RecognisedFacts> {
    const { awardCode, agencyCode, isAgency, divisionId, personId, householdId } = said;
    return {
      ...{ awardCode, isAgency, divisionId, personId, householdId },
      kind: awards.find(({ code }) => code === awardCode)?.kind ?? null,
      agencyId: agencyCode === null ? null : await this.lists.agencyId(agencyCode),
    };
  }

  private async requireSingle(honour: LedgerRow, facts: RecognisedFacts): Promise<void> {
    const key = honourKey(recognised(honour, facts));
    const others = (await this.ledger.lines(honour.decisionId)).filter(({ id }) => id !== honour.id);
    const twin = others.find((other) => honourKey(other) === key);
    if (twin === undefined) return;
    throw new Conflict(
      `Quyết định này đã ghi “${twin.awardName}” cho ${twin.recipientName} ở dòng ${String(twin.line)}. Chọn người hoặc danh hiệu khác.`,
      { honourId: twin.id },
    );
  }

  private async overtaken(honour: LedgerRow, choices: RecognitionChoices, said: Recognition): Promise<Conflict> {
    const change = await this.audit.lastChange(`honour:${honour.id}`);
    const who = change === null ? 'Người khác' : `${change.by}, lúc ${formatInstant(change.at)},`;
    return new Conflict(
      `${who} đã xác định khen thưởng này khác với điều vừa chọn. Xem lại giá trị trong sổ ở trên; điều đã xác định không đổi được nữa.`,
      {
        stored: { awardCode: honour.awardCode, agencyCode: honour.agencyCode, personId: honour.personId },
        given: { ...said },
        at: change?.at.toISOString() ?? null,
        by: change?.by ?? null,
        recipient: choices.honour.recipientName,
      },
    );
  }
}

/** What was said, in the words of the lists, for the audit. */
function saidWords(choices: RecognitionChoices, said: Recognition): Record<string, string> {
  const { honour, awards, agencies, divisions, people, households } = choices;
  const holder = [...divisions, ...people, ...households].find(({ id }) =>
    [said.divisionId, said.personId, said.householdId].includes(id),
  );
  const award = awards.find(({ code }) => code === said.awardCode);
  const agency = agencies.find(({ code }) => code === said.agencyCode);
  return {
    recipient: honour.recipientName,
    number: honour.decisionNumber,
    ...(award ? { award: award.name } : {}),
    ...(agency ? { agency: agency.name } : {}),
    ...(holder ? { holder: [holder.name, holder.detail].filter((text) => text !== '').join(', ') } : {}),
    ...(said.isAgency ? { holder: honour.agencyName === '' ? (agency?.name ?? '') : honour.agencyName } : {}),
  };
}

/** A page of what was found; `passed` is where reading stopped before there was a page. */
function pageOf(found: readonly LedgerRow[], passed: LedgerPosition | null): ToCheckPage {
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  if (found.length > PAGE_SIZE && last)
    return { rows, next: { decidedOn: last.decidedOn, id: last.id }, stoppedAt: null };
  return { rows, next: passed, stoppedAt: passed?.decidedOn ?? null };
}

function requireImporter(actor: Actor): void {
  if (!may(actor, 'honour.import', {})) throw new Forbidden();
}
