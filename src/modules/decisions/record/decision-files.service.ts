import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { formatDate } from '../../../text/date';
import { nfc } from '../../../text/search';
import type { Actor } from '../../../platform/access';
import { AuditService, StaleWrite } from '../../../platform/audit';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import { FilesService, type IncomingFile } from '../../../platform/files';
import { HonoursService, mayIssue, type StoredDecision } from '../../honours';
import { DecisionsRepository } from './decisions.repository';
import { DecisionsService } from './decisions.service';

/** What is sent to stand as the signed text of a decision. */
export interface SentDecisionFile {
  /** The version of the decision that the sender saw. */
  readonly version: number;
  /** Why it takes the place of another; '' for the first. */
  readonly reason: string;
  readonly file: IncomingFile | undefined;
}

/** The signed texts of decisions: many are scanned days after the decision has been recorded. */
@Injectable()
export class DecisionFilesService {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionsService,
    private readonly repository: DecisionsRepository,
    private readonly honours: HonoursService,
    private readonly files: FilesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Keeps the signed text of a recorded decision. Another file takes its place only for a reason; the earlier one stays
   * stored, and the same file once more changes nothing. InvalidInput without a file, without the reason or for a kind of
   * file that is not taken; Conflict for a state secret; StaleWrite when somebody else saved since `version`. Errors
   * as `find`.
   */
  async add(actor: Actor, id: string, { version, reason, file }: SentDecisionFile): Promise<void> {
    await this.find(actor, id);
    if (file === undefined) throw new InvalidInput([{ code: 'file_missing', place: 'file' }]);
    await this.database.transaction(async () => {
      await this.repository.lock(id);
      const { decision } = await this.decisions.read(actor, id);
      const earlier = await this.repository.file(id);
      if (await this.repository.isSecret(id)) {
        throw new Conflict('Quyết định này thuộc bí mật nhà nước: không lưu tệp trên hệ thống.');
      }
      if (earlier?.sha256 === createHash('sha256').update(file.bytes).digest('hex')) return;
      const subject = `decision:${decision.number} ngày ${formatDate(decision.decidedOn)}`;
      if (decision.version !== version) {
        const sides = [{ file: earlier?.name ?? '' }, { file: file.name }] as const;
        throw new StaleWrite('Tệp quyết định', await this.audit.lastChange(subject), ...sides, decision.version);
      }
      if (earlier !== null && nfc(reason) === '') throw new InvalidInput([{ code: 'reason_missing', place: 'reason' }]);
      const kept = await this.files.keep(actor, file, { purpose: 'decision', agencyId: null, blocId: null });
      await this.honours.setFile(actor, id, kept.id);
      this.audit.record({
        ...{ actor, action: 'decision.file_added', subject },
        data: { file: kept.name, previous: earlier?.name ?? '', reason: nfc(reason) },
      });
    });
  }

  /** A decision whose signed text the actor may send. NotFound when there is none, Forbidden where others issue it. */
  async find(actor: Actor, id: string): Promise<StoredDecision> {
    const { decision } = await this.decisions.read(actor, id);
    if (!mayIssue(actor, decision.issuerAgencyId)) throw new Forbidden();
    return decision;
  }

  /** Name of the file that stands as the signed text of a decision that was read; null while there is none. */
  async nameOf(id: string): Promise<string | null> {
    return (await this.repository.file(id))?.name ?? null;
  }

  /** The signed text and its bytes. NotFound when there is none; needs 'decision.read'. */
  async open(actor: Actor, id: string): ReturnType<FilesService['open']> {
    const { decision } = await this.decisions.read(actor, id);
    if (decision.fileId === null) throw new NotFound('Quyết định này chưa có tệp.');
    return this.files.open(actor, decision.fileId);
  }
}
