import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import { FilesService, type IncomingFile } from '../../platform/files';
import { InitiativesRepository } from './initiatives.repository';
import { InitiativesService } from './initiatives.service';

/** The papers that confirm the effect and the scope of recognised initiatives; dossiers of awards need them. */
@Injectable()
export class InitiativeCertificates {
  constructor(
    private readonly database: Database,
    private readonly repository: InitiativesRepository,
    private readonly initiatives: InitiativesService,
    private readonly files: FilesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Keeps the paper of a recognised initiative; an earlier file stays stored, and the same file once more changes nothing.
   * InvalidInput without a file or for one of another kind, Conflict for an initiative that is not recognised, StaleWrite
   * when somebody else saved since `version`.
   */
  async attach(actor: Actor, id: string, version: number, file: IncomingFile | undefined): Promise<void> {
    await this.database.transaction(async () => {
      await this.repository.lock(id);
      const stored = await this.initiatives.read(actor, id);
      const { agencyId, certificate } = stored;
      if (!may(actor, 'initiative.write', { agencyId })) throw new Forbidden();
      if (file === undefined) throw new InvalidInput([{ code: 'file_missing', place: 'file' }]);
      if (certificate?.sha256 === createHash('sha256').update(file.bytes).digest('hex')) return;
      if (stored.state !== 'recognised') throw new Conflict('Chỉ sáng kiến đã công nhận mới có giấy xác nhận.');
      const subject = `initiative:${stored.id}`;
      if (stored.version !== version) {
        const sides = [{ certificate: certificate?.name ?? '' }, { certificate: file.name }] as const;
        throw new StaleWrite('Sáng kiến', await this.audit.lastChange(subject), ...sides, stored.version);
      }
      const kept = await this.files.keep(actor, file, { purpose: 'agency_document', agencyId, blocId: null });
      await this.repository.certify(stored.id, kept.id);
      this.audit.record({ actor, action: 'initiative.saved', subject, data: { certificate: kept.name } });
    });
  }

  /** The paper and its bytes, for whoever may know of the initiative. NotFound when there is none. */
  async open(actor: Actor, id: string): ReturnType<FilesService['openKept']> {
    const { certificate } = await this.initiatives.read(actor, id);
    if (certificate === null) throw new NotFound('Sáng kiến này chưa có giấy xác nhận.');
    return this.files.openKept(certificate.fileId);
  }
}
