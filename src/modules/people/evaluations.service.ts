import { Injectable } from '@nestjs/common';
import type { CompletionLevel } from '../../domain/commendation/records';
import type { AwardSystem } from '../../domain/commendation/subjects';
import type { EntrySource } from '../../domain/entry-source';
import { completionLevelWords } from '../../text/vi';
import { awardSystemWords } from '../../text/words/honours';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { AgencyReach, reaches } from './agency-reach';
import { DivisionsRepository } from './divisions.repository';
import type { Evaluation, EvaluationSheet, SheetRow, TypedSheet } from './evaluation';
import { changeOf, type LevelChange } from './evaluations.policy';
import { EvaluationsRepository, type WorkerRow } from './evaluations.repository';
import { type Holder, holderKey } from './holder';
import { explainRefusals } from './people-refusals';

/** How many years before the sheet's own are shown beside it. */
const YEARS_BEFORE = 3;

/** Yearly levels of task completion of agencies, divisions and persons (domain §3.4: what rules count by). */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly database: Database,
    private readonly repository: EvaluationsRepository,
    private readonly divisions: DivisionsRepository,
    private readonly agencyReach: AgencyReach,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The levels of an agency for a year, of officials or of Party members: its own, those of its divisions and of everybody who worked there in the year, by
   * given name. NotFound for an agency whose persons the actor may not know of.
   */
  async sheet(actor: Actor, agencyCode: string, year: number, system: AwardSystem = 'state'): Promise<EvaluationSheet> {
    const agency = await this.repository.agency(agencyCode, `${year}-12-31`);
    const agencies = await this.agencyReach.of(actor, 'person.read');
    if (agency === null || !reaches(agencies, agency.id)) throw new NotFound('Không tìm thấy cơ quan này.');
    const divisions = await this.divisions.list([agency.id], `${year}-01-01`, `${year + 1}-01-01`);
    const workers = await this.repository.workers(agency.id, year);
    const ids = [agency.id, ...divisions.map(({ id }) => id), ...workers.map(({ id }) => id)];
    const evaluations = await this.repository.current(ids, system, year - YEARS_BEFORE, year);
    const rowOf = rowMaker(evaluations, year);
    const mayWrite = may(actor, 'person.write', { agencyId: agency.id });
    // The level of an agency is the judgement of those above it, so its own officers do not write it.
    const mayJudge = may(actor, 'person.write', {});
    return {
      ...{ agencyId: agency.id, agencyCode, agencyName: agency.name, year, system },
      rows: [
        rowOf({ kind: 'agency', id: agency.id }, { name: agency.name, detail: 'Cơ quan', mayWrite: mayJudge }),
        ...divisions.map(({ id, name }) =>
          rowOf({ kind: 'division', id }, { name, detail: 'Phòng, đơn vị', mayWrite }),
        ),
        ...workers.map((worker) => rowOf({ kind: 'person', id: worker.id }, { ...workerFacts(worker), mayWrite })),
      ],
    };
  }

  /**
   * Writes the levels that differ from what is stored, all or none, and promises how many. InvalidInput without a document,
   * without a reason for a correction, and for what the actor may not write; StaleWrite with both values of everything that
   * somebody else wrote since it was seen.
   */
  async save(
    actor: Actor,
    agencyCode: string,
    year: number,
    typed: TypedSheet,
    source: EntrySource,
    system: AwardSystem = 'state',
  ): Promise<number> {
    return explainRefusals(() =>
      this.database.transaction(async () => {
        const { agencyId } = await this.sheet(actor, agencyCode, year, system);
        if (!may(actor, 'person.write', { agencyId })) throw new Forbidden();
        await this.repository.lock(agencyId);
        const sheet = await this.sheet(actor, agencyCode, year, system);
        const { changes, overtaken, violations } = changeOf(sheet, typed);
        if (overtaken.length > 0) throw await this.stale(overtaken, sheet);
        if (violations.length > 0) throw new InvalidInput(violations);
        for (const change of changes) await this.write(actor, change, { sheet, typed, source });
        return changes.length;
      }),
    );
  }

  /** All versions of the levels of one holder, the newest first. The caller has shown that the actor may know of it. */
  history(holder: Holder): Promise<Evaluation[]> {
    return this.repository.history(holder);
  }

  private async write(
    actor: Actor,
    { row, typed: { level } }: LevelChange,
    { sheet, typed, source }: { sheet: EvaluationSheet; typed: TypedSheet; source: EntrySource },
  ): Promise<void> {
    const { document, reason } = typed;
    const { system, year } = sheet;
    const version = (row.current?.version ?? 0) + 1;
    const told = row.current === null ? null : reason;
    const stored = { system, year, version, level, sourceDocument: document, reason: told };
    await this.repository.add(actor, row.holder, stored, { source, at: this.clock.now() });
    this.audit.record({
      ...{ actor, action: 'evaluation.recorded', subject: subjectOf(row, sheet) },
      data: {
        holder: row.name,
        system: awardSystemWords[system],
        year: String(year),
        level: levelWords(level),
        document,
        reason: stored.reason ?? '',
        source,
      },
    });
  }

  private async stale(overtaken: readonly LevelChange[], sheet: EvaluationSheet): Promise<StaleWrite> {
    const [first] = overtaken;
    const change = first === undefined ? null : await this.audit.lastChange(subjectOf(first.row, sheet));
    const side = (of: (one: LevelChange) => CompletionLevel | null): Record<string, string> =>
      Object.fromEntries(overtaken.map((one) => [one.row.name, levelWords(of(one))]));
    const stored = side(({ row }) => row.current?.level ?? null);
    const given = side(({ typed }) => typed.level);
    return new StaleWrite('Bảng đánh giá', change, stored, given, first?.row.current?.version ?? 0);
  }
}

function levelWords(level: CompletionLevel | null): string {
  return level === null ? '' : completionLevelWords[level];
}

function subjectOf({ holder }: SheetRow, { year, system }: EvaluationSheet): string {
  return `evaluation:${holderKey(holder)}:${year}${system === 'party' ? ':party' : ''}`;
}

function workerFacts({ name, positionTitle, birthYear, gender, divisionName }: WorkerRow) {
  return { name, detail: positionTitle, birthYear, gender, divisionName };
}

type RowFacts = Pick<SheetRow, 'name' | 'detail' | 'mayWrite'> &
  Partial<Pick<SheetRow, 'birthYear' | 'gender' | 'divisionName'>>;

function rowMaker(evaluations: readonly Evaluation[], year: number): (holder: Holder, facts: RowFacts) => SheetRow {
  const byHolder = new Map<string, Evaluation[]>();
  for (const evaluation of evaluations) {
    byHolder.set(evaluation.holderId, [...(byHolder.get(evaluation.holderId) ?? []), evaluation]);
  }
  return (holder, facts) => {
    const known = byHolder.get(holder.id) ?? [];
    const earlier = known.flatMap((one) =>
      one.year < year && one.level !== null ? [[one.year, one.level] as const] : [],
    );
    return {
      ...{ birthYear: null, gender: null, divisionName: null, ...facts, holder },
      current: known.find((one) => one.year === year) ?? null,
      before: Object.fromEntries(earlier),
    };
  };
}
