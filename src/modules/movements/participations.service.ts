import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, StaleWrite, SYSTEM_CHAIN, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { FilesService, type IncomingFile } from '../../platform/files';
import type { MovementDetails, Participation, ParticipationDraft } from './movement';
import { MovementPlacesRepository } from './movement-places.repository';
import { areSame, mayReport, participationFields } from './movements.policy';
import { MovementsRepository } from './movements.repository';
import { MovementsService } from './movements.service';
import { ParticipationsRepository } from './participations.repository';

/** What agencies register for movements and report about them: each only its own. */
@Injectable()
export class ParticipationsService {
  constructor(
    private readonly database: Database,
    private readonly movements: MovementsService,
    private readonly repository: MovementsRepository,
    private readonly participations: ParticipationsRepository,
    private readonly places: MovementPlacesRepository,
    private readonly files: FilesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The parts that the actor may write: of their own agencies that the movement is for, recorded or not yet. */
  async own(actor: Actor, movement: MovementDetails): Promise<Participation[]> {
    const listed = movement.participations.filter(({ agencyId }) => mayReport(actor, agencyId));
    if (movement.blocId !== null || movement.agencyId !== null || movement.agencyCodes !== null) return listed;
    const all = await this.places.agencies(null, this.clock.today());
    const fresh = all
      .filter(({ id }) => mayReport(actor, id) && !listed.some(({ agencyId }) => agencyId === id))
      .map(({ id, code, name }) => ({ agencyId: id, code, name, record: null, file: null, version: 0 }));
    return [...listed, ...fresh];
  }

  /**
   * Writes the part of an agency over the version that was seen (0: nothing yet). The same once more changes nothing.
   * NotFound for an agency that the movement is not for, Forbidden for one of others, Conflict once it is withdrawn,
   * InvalidInput for a day that has not come, StaleWrite with both sides.
   */
  async save(
    actor: Actor,
    id: string,
    agencyCode: string,
    version: number,
    draft: ParticipationDraft,
    file?: IncomingFile,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const movement = await this.movements.read(actor, id);
      const agency = (await this.places.agencies(null, this.clock.today())).find(({ code }) => code === agencyCode);
      if (agency === undefined || !(await this.repository.includes(movement.id, agency.id))) {
        throw new NotFound('Phong trào này không có cơ quan đó.');
      }
      if (!mayReport(actor, agency.id)) throw new Forbidden();
      if (movement.events.some(({ kind }) => kind === 'withdrawal')) throw new Conflict('Phong trào đã được rút.');
      this.requirePast(draft);
      const stored = movement.participations.find(({ agencyId }) => agencyId === agency.id);
      const [before, after] = [participationFields(stored?.record ?? null), participationFields(draft)];
      if (file === undefined && areSame(before, after)) return;
      const kept =
        file === undefined
          ? null
          : await this.files.keep(actor, file, { purpose: 'agency_document', agencyId: agency.id, blocId: null });
      const subject = `movement:${movement.id}/${agencyCode}`;
      if (!(await this.participations.save(movement.id, agency.id, version, draft, kept?.id ?? null))) {
        const current = (await this.movements.read(actor, id)).participations.find(({ code }) => code === agencyCode);
        const sides = [participationFields(current?.record ?? null), after] as const;
        throw new StaleWrite('Phần của cơ quan', await this.audit.lastChange(subject), ...sides, current?.version ?? 0);
      }
      const { launcher } = movement;
      const chain = launcher.kind === 'bloc' ? chainOfBloc(launcher.code) : SYSTEM_CHAIN;
      const data = { agency: agencyCode, ...after, ...(kept === null ? {} : { file: kept.name }) };
      this.audit.record({ chain, actor, action: 'movement.participation_saved', subject, data });
    });
  }

  private requirePast({ registeredOn, reportedOn }: ParticipationDraft): void {
    const today = this.clock.today();
    const violations = [
      ...(registeredOn > today ? [{ code: 'movement_event_future', place: 'registeredOn' }] : []),
      ...(reportedOn !== null && reportedOn > today ? [{ code: 'movement_event_future', place: 'reportedOn' }] : []),
    ];
    if (violations.length > 0) throw new InvalidInput(violations);
  }
}
