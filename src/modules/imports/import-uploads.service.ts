import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { FilesService, type IncomingFile } from '../../platform/files';
import type { ImportOptions } from './import-planner.service';
import { type ImportOutcome, ImportService } from './import.service';
import { conflictsOf, errorsOf, type ImportPlan, isChange } from './plan/plan';

/** Keeps the file of a preview until a person has decided, so that it is not sent twice. */
@Injectable()
export class ImportUploads {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportService,
    private readonly files: FilesService,
  ) {}

  /** The preview of a file and the id under which it is kept; null where there is nothing to write. */
  async preview(
    actor: Actor,
    file: IncomingFile,
    options: ImportOptions,
  ): Promise<{ plan: ImportPlan; fileId: string | null }> {
    const plan = await this.imports.preview(actor, file.bytes, file.name, options);
    const { target } = plan;
    const isDecidable = errorsOf(plan).length === 0 && (isChange(plan) || conflictsOf(plan).length > 0);
    if (target === null || !isDecidable) return { plan, fileId: null };
    const owner = { purpose: 'import', agencyId: null, blocId: target.blocId } as const;
    const stored = await this.database.transaction(() => this.files.keep(actor, file, owner));
    return { plan, fileId: stored.id };
  }

  /** Writes a kept file. NotFound when the actor may not read it, otherwise as `ImportService.apply`. */
  async apply(actor: Actor, fileId: string, options: ImportOptions, expectedHash: string): Promise<ImportOutcome> {
    const { file, bytes } = await this.files.read(actor, fileId);
    return this.imports.apply(actor, bytes, file.name, options, expectedHash);
  }
}
