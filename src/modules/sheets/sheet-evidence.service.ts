import { Injectable } from '@nestjs/common';
import { formatDate, parseDate } from '../../text/date';
import { nfc } from '../../text/search';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { InvalidInput, NotFound } from '../../platform/errors';
import { FilesService, type IncomingFile } from '../../platform/files';
import type { BlocPlace } from '../blocs';
import { EvidenceRepository } from './evidence.repository';
import type { EvidenceItem, OpenedSheet } from './sheet';
import { subjectOf } from './sheet-audit';
import { SheetReader } from './sheet-reader';
import { leafOf } from './sheets.service';
import { SheetsRepository } from './sheets.repository';

/** A document that is cited instead of uploaded, each part as typed; only the number must be there. */
export interface Citation {
  readonly number: string;
  readonly date: string;
  readonly page: string;
  readonly clause: string;
}

const LONGEST_CITATION = 500;

/** What backs the points of a sheet: files and citations. Each call answers the evidence of the criterion afterwards. */
@Injectable()
export class SheetEvidenceService {
  constructor(
    private readonly database: Database,
    private readonly reader: SheetReader,
    private readonly sheets: SheetsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly files: FilesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Adds files, all or none. Throws InvalidInput naming a file of another type, or when there is no file. */
  async addFiles(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    code: string,
    files: readonly IncomingFile[],
  ): Promise<EvidenceItem[]> {
    return this.database.transaction(async () => {
      const sheet = await this.editable(actor, place, agencyCode, code);
      if (files.length === 0) {
        throw new InvalidInput([{ code: 'file_missing', place: code }]);
      }
      for (const file of files) {
        const owner = { purpose: 'evidence', agencyId: sheet.member.agencyId, blocId: place.bloc.id } as const;
        const kept = await this.files.keep(actor, file, owner);
        await this.add(actor, sheet, { code, fileId: kept.id, citation: null }, kept.name);
      }
      return this.current(sheet, code);
    });
  }

  /** Cites a document. Throws InvalidInput without a number, or with a date that is no day. */
  async cite(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    code: string,
    citation: Citation,
  ): Promise<EvidenceItem[]> {
    return this.database.transaction(async () => {
      const sheet = await this.editable(actor, place, agencyCode, code);
      const text = citationText(code, citation);
      await this.add(actor, sheet, { code, fileId: null, citation: text }, text);
      return this.current(sheet, code);
    });
  }

  /** Takes a piece away; what is gone already stays gone. NotFound when the criterion never had it. */
  async remove(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    code: string,
    evidenceId: string,
  ): Promise<EvidenceItem[]> {
    return this.database.transaction(async () => {
      const sheet = await this.editable(actor, place, agencyCode, code);
      const item = await this.evidence.find(sheet.id, evidenceId);
      if (item?.code !== code) throw new NotFound('Không tìm thấy minh chứng này.');
      if (!item.removed) {
        await this.evidence.remove(item.id, actor.name, this.clock.now());
        await this.record(actor, sheet, 'evidence.removed', code, item.file?.name ?? item.citation ?? '');
      }
      return this.current(sheet, code);
    });
  }

  private async editable(actor: Actor, place: BlocPlace, agencyCode: string, code: string): Promise<OpenedSheet> {
    const sheet = await this.reader.lockForEditing(actor, place, agencyCode);
    leafOf(sheet, code);
    return sheet;
  }

  private async add(
    actor: Actor,
    sheet: OpenedSheet,
    content: { code: string; fileId: string | null; citation: string | null },
    said: string,
  ): Promise<void> {
    await this.evidence.add(sheet.id, { ...content, addedBy: actor.name, addedAt: this.clock.now() });
    await this.record(actor, sheet, 'evidence.added', content.code, said);
  }

  private async record(
    actor: Actor,
    sheet: OpenedSheet,
    action: 'evidence.added' | 'evidence.removed',
    criterion: string,
    content: string,
  ): Promise<void> {
    await this.sheets.touch(sheet.id);
    const chain = chainOfBloc(sheet.place.bloc.code);
    this.audit.record({ chain, actor, action, subject: subjectOf(sheet), data: { criterion, content } });
  }

  private async current(sheet: OpenedSheet, code: string): Promise<EvidenceItem[]> {
    return (await this.evidence.list(sheet.id)).filter((item) => item.code === code);
  }
}

/** The citation in one line: 'Nghị quyết 05-NQ/TU, ngày 20/05/2022, trang 3, khoản 2 Điều 1'. */
function citationText(code: string, citation: Citation): string {
  const number = nfc(citation.number);
  if (number === '') throw wrong(code, 'required', { label: 'số, ký hiệu văn bản' });
  const typedDate = citation.date.trim();
  const date = typedDate === '' ? null : parseDate(typedDate);
  if (typedDate !== '' && date === null) throw wrong(code, 'not_a_date');
  const page = nfc(citation.page);
  const text = [
    number,
    date === null ? '' : `ngày ${formatDate(date)}`,
    /^\d/.test(page) ? `trang ${page}` : page,
    nfc(citation.clause),
  ]
    .filter((part) => part !== '')
    .join(', ');
  if (text.length <= LONGEST_CITATION) return text;
  throw wrong(code, 'too_long', { label: 'Trích dẫn', maximum: LONGEST_CITATION });
}

function wrong(place: string, code: string, parameters: Record<string, string | number> = {}): InvalidInput {
  return new InvalidInput([{ code, place, parameters }]);
}
