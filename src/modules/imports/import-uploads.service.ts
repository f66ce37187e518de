import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { FilesService, FileStore, type IncomingFile } from '../../platform/files';
import { AbandonedUploadsRepository } from './abandoned-uploads.repository';
import type { ImportOptions } from './import-planner.service';
import { type ImportOutcome, ImportService } from './import.service';
import { conflictsOf, errorsOf, type ImportPlan, isChange } from './plan/plan';

/** Keeps the file of a preview until a person has decided, for a day at most, so that it is not sent twice. */
@Injectable()
export class ImportUploads {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportService,
    private readonly files: FilesService,
    private readonly abandoned: AbandonedUploadsRepository,
    private readonly store: FileStore,
  ) {}

  /**
   * The preview of a file and the id under which it is kept; null where there is nothing to write. Files of earlier
   * previews that nobody decided on within a day are removed.
   */
  async preview(
    actor: Actor,
    file: IncomingFile,
    options: ImportOptions,
  ): Promise<{ plan: ImportPlan; fileId: string | null }> {
    const plan = await this.imports.preview(actor, file.bytes, file.name, options);
    const fileId = await this.database.transaction(async () => {
      await this.abandoned.lock();
      const kept = await this.keep(actor, file, plan);
      await this.removeAbandoned();
      return kept;
    });
    return { plan, fileId };
  }

  private async keep(actor: Actor, file: IncomingFile, plan: ImportPlan): Promise<string | null> {
    const { target } = plan;
    const isDecidable = errorsOf(plan).length === 0 && (isChange(plan) || conflictsOf(plan).length > 0);
    if (target === null || !isDecidable) return null;
    const owner = { purpose: 'import', agencyId: null, blocId: target.blocId } as const;
    return (await this.files.keep(actor, file, owner)).id;
  }

  private async removeAbandoned(): Promise<void> {
    for (const sha256 of await this.abandoned.remove()) await this.store.remove(sha256);
  }

  /** Writes a kept file. NotFound when it is no longer kept, or when the actor may not read it, otherwise as `ImportService.apply`. */
  async apply(actor: Actor, fileId: string, options: ImportOptions, expectedHash: string): Promise<ImportOutcome> {
    const { file, bytes } = await this.files.read(actor, fileId);
    return this.imports.apply(actor, bytes, file.name, options, expectedHash);
  }
}
