import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, reach } from '../../platform/access';
import { AuditService, StaleWrite, SYSTEM_CHAIN, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { FilesService, type IncomingFile } from '../../platform/files';
import type { Movement, MovementDetails, MovementDraft, MovementEventDraft } from './movement';
import { MovementLaunch } from './movement-launch.service';
import { MovementNotices } from './movement-notices.service';
import { areSame, eventFields, eventViolations, mayManage, movementFields } from './movements.policy';
import { MovementsRepository } from './movements.repository';

const MOST_LISTED = 200;

/** Emulation movements: launched, reviewed, extended, closed or withdrawn by whoever launched them; never deleted. */
@Injectable()
export class MovementsService {
  constructor(
    private readonly database: Database,
    private readonly repository: MovementsRepository,
    private readonly launch: MovementLaunch,
    private readonly notices: MovementNotices,
    private readonly files: FilesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The newest 200 movements that the actor may know of and that touch a year; null: of every year. */
  list(actor: Actor, year: number | null): Promise<Movement[]> {
    return this.repository.list(reach(actor, 'movement.read'), year, MOST_LISTED);
  }

  /** A movement with everything about it. NotFound for one that the actor may not know of. */
  async read(actor: Actor, id: string): Promise<MovementDetails> {
    const found = await this.repository.find(reach(actor, 'movement.read'), id);
    if (found === null) throw new NotFound('Không tìm thấy phong trào này.');
    return found;
  }

  /**
   * Launches a movement and returns its id; the same once more gives the one that is there. InvalidInput for a bloc or an
   * agency on whose behalf the actor may not, and for an agency that the movement cannot be for.
   */
  async create(actor: Actor, draft: MovementDraft): Promise<string> {
    return this.database.transaction(async () => {
      const place = await this.launch.place(actor, draft);
      const known = (await this.list(actor, Number(draft.from.slice(0, 4)))).find(
        (one) => one.blocId === place.blocId && one.agencyId === place.agencyId && isSame(one, draft, place.name),
      );
      if (known !== undefined) return known.id;
      const id = await this.repository.create(draft, place);
      const stored = await this.read(actor, id);
      this.record(actor, 'movement.saved', stored, movementFields(draft, place.name));
      await this.notices.launched(actor, stored, draft);
      return id;
    });
  }

  /** Changes what was typed; who launched it stays. StaleWrite with both sides when somebody saved since `version`. */
  async change(actor: Actor, id: string, version: number, draft: MovementDraft): Promise<void> {
    await this.database.transaction(async () => {
      const stored = await this.lock(actor, id);
      const given = { ...draft, launcher: stored.launcher };
      if (isSame(stored, given, stored.launcherName)) return;
      requireStanding(stored);
      await this.requireVersion(
        stored,
        version,
        movementFields(stored, stored.launcherName),
        movementFields(given, stored.launcherName),
      );
      await this.launch.requireAgencies(stored, given.agencyCodes);
      const told = await this.notices.invited(stored);
      await this.repository.change(stored.id, given);
      this.record(actor, 'movement.saved', stored, movementFields(given, stored.launcherName));
      await this.notices.launched(actor, stored, given, told);
    });
  }

  /** Keeps the launch document; an earlier file stays stored, the same once more changes nothing. Errors as `change`. */
  async attach(actor: Actor, id: string, version: number, file: IncomingFile | undefined): Promise<void> {
    await this.database.transaction(async () => {
      const stored = await this.lock(actor, id);
      if (file === undefined) throw new InvalidInput([{ code: 'file_missing', place: 'file' }]);
      if (stored.file?.sha256 === createHash('sha256').update(file.bytes).digest('hex')) return;
      await this.requireVersion(stored, version, { file: stored.file?.name ?? '' }, { file: file.name });
      const kept = await this.keep(actor, stored, file);
      await this.repository.attach(stored.id, kept);
      this.record(actor, 'movement.saved', stored, { file: file.name });
    });
  }

  /**
   * Records what happened: a review, a longer or shorter term by a new document, a withdrawal with its reason. The same once
   * more changes nothing. InvalidInput for days out of order, Conflict once it is withdrawn, StaleWrite as `change`.
   */
  async addEvent(
    actor: Actor,
    id: string,
    version: number,
    draft: MovementEventDraft,
    file?: IncomingFile,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const stored = await this.lock(actor, id);
      const given = eventFields(draft);
      if (stored.events.some((event) => areSame(eventFields(event), given))) return;
      requireStanding(stored);
      const violations = eventViolations(stored, draft, this.clock.today());
      if (violations.length > 0) throw new InvalidInput(violations);
      const last = stored.events.at(-1);
      await this.requireVersion(stored, version, last === undefined ? {} : eventFields(last), given);
      const fileId = file === undefined ? null : await this.keep(actor, stored, file);
      await this.repository.addEvent(actor, stored.id, draft, fileId, this.clock.now());
      this.record(actor, 'movement.event_recorded', stored, { ...given, ...(file ? { file: file.name } : {}) });
      await this.notices.happened(actor, stored, draft);
    });
  }

  /** Strikes out an event that was recorded by mistake; it stays to be read, with the reason. Struck once, it stays so. */
  async strike(actor: Actor, id: string, version: number, eventId: string, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const stored = await this.lock(actor, id);
      if (stored.struck.some((event) => event.id === eventId)) return;
      const event = stored.events.find((one) => one.id === eventId);
      if (event === undefined) throw new NotFound('Không tìm thấy diễn biến này.');
      await this.requireVersion(stored, version, eventFields(event), { reason });
      await this.repository.strike(actor, stored.id, event.id, reason, this.clock.now());
      this.record(actor, 'movement.event_struck', stored, { ...eventFields(event), reason });
      await this.notices.struck(actor, stored, event, reason);
    });
  }

  /** A file of the movement, of what happened to it or of a part in it, for whoever may know of the movement. */
  async open(actor: Actor, id: string, fileId: string): ReturnType<FilesService['openKept']> {
    const { file, events, struck, participations } = await this.read(actor, id);
    const held = [file, ...[...events, ...struck, ...participations].map((one) => one.file)];
    if (!held.some((one) => one?.id === fileId)) throw new NotFound('Không tìm thấy tệp này.');
    return this.files.openKept(fileId);
  }

  private async lock(actor: Actor, id: string): Promise<MovementDetails> {
    await this.repository.lock(id);
    const stored = await this.read(actor, id);
    if (!mayManage(actor, stored)) throw new Forbidden();
    return stored;
  }

  private async keep(actor: Actor, { blocId, agencyId }: Movement, file: IncomingFile): Promise<string> {
    const owner = { purpose: 'agency_document', agencyId, blocId } as const;
    return (await this.files.keep(actor, file, owner)).id;
  }

  private async requireVersion(
    stored: Movement,
    version: number,
    before: Record<string, string>,
    after: Record<string, string>,
  ): Promise<void> {
    if (stored.version === version) return;
    throw new StaleWrite(
      'Phong trào',
      await this.audit.lastChange(subjectOf(stored.id)),
      before,
      after,
      stored.version,
    );
  }

  private record(
    actor: Actor,
    action: 'movement.saved' | 'movement.event_recorded' | 'movement.event_struck',
    { id, launcher }: Pick<Movement, 'id' | 'launcher'>,
    data: Record<string, string>,
  ): void {
    const chain = launcher.kind === 'bloc' ? chainOfBloc(launcher.code) : SYSTEM_CHAIN;
    this.audit.record({ chain, actor, action, subject: subjectOf(id), data });
  }
}

/** What the record of changes calls a movement. */
export function subjectOf(id: string): string {
  return `movement:${id}`;
}

function isSame(stored: Movement, draft: MovementDraft, launcherName: string): boolean {
  return areSame(movementFields(stored, launcherName), movementFields(draft, launcherName));
}

function requireStanding({ events }: Movement): void {
  if (events.some(({ kind }) => kind === 'withdrawal'))
    throw new Conflict('Phong trào đã được rút nên không sửa được.');
}
