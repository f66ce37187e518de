import { Injectable } from '@nestjs/common';
import { renderDocument } from '../../../documents/render';
import type { Scheme } from '../../../domain/scoring/scheme';
import type { Actor } from '../../../platform/access';
import { InstallationService } from '../../../platform/installation';
import { asciiFileName } from '../../../text/file-name';
import { type AnnexDecision, schemeAnnex } from '../../../../templates/documents/scheme-annex/scheme-annex';
import { AgenciesService } from '../../agencies';
import { SchemeDraftsService } from '../scheme-drafts.service';
import type { SchemeVersion } from '../scheme-version';
import { SchemesService, unknownScheme } from '../schemes.service';
import { writeSchemeWorkbook } from '../workbook';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const XLSX = `${OFFICE}.spreadsheetml.sheet`;

/** What a scheme can be taken away as: the annex of a decision, the data, the workbook to fill in. */
const FORMATS = {
  pdf: { mediaType: 'application/pdf', ending: 'pdf', name: 'phu-luc' },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, ending: 'docx', name: 'phu-luc' },
  xlsx: { mediaType: XLSX, ending: 'xlsx', name: 'phu-luc' },
  json: { mediaType: 'application/json; charset=utf-8', ending: 'json', name: 'bang' },
  mau: { mediaType: XLSX, ending: 'xlsx', name: 'mau' },
} as const;

export type SchemeFormat = keyof typeof FORMATS;

export function isSchemeFormat(text: string): text is SchemeFormat {
  return Object.hasOwn(FORMATS, text);
}

export interface SchemeDownload {
  /** ASCII, at most 50 characters before the ending (domain §5). */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Which text of a scheme is meant: a published version (the latest without a number), or a draft by its id. */
export interface SchemeChoice {
  readonly version?: string | undefined;
  readonly draft?: string | undefined;
}

/** Turns schemes into files. */
@Injectable()
export class SchemeFilesService {
  constructor(
    private readonly schemes: SchemesService,
    private readonly drafts: SchemeDraftsService,
    private readonly agencies: AgenciesService,
    private readonly installation: InstallationService,
  ) {}

  /** A published version, or a draft for those who write tables. NotFound when the scheme has no such text. */
  async find(actor: Actor, code: string, { version, draft }: SchemeChoice): Promise<SchemeVersion> {
    if (draft === undefined || draft === '') return (await this.schemes.published(code, version)).scheme;
    const found = await this.drafts.read(actor, draft);
    if (found.code !== code) throw unknownScheme();
    return found;
  }

  /** A scheme as a file; the annex of a draft carries a watermark. */
  async download(
    actor: Actor,
    found: SchemeVersion,
    format: SchemeFormat,
    decision: AnnexDecision,
  ): Promise<SchemeDownload> {
    const { mediaType, ending, name } = FORMATS[format];
    const edition = found.version === null ? 'ban-soan' : `v${found.version}`;
    return {
      name: `${asciiFileName(`${name}-${found.code}-${edition}`)}.${ending}`,
      mediaType,
      content: await this.contentOf(actor, found, format, decision),
    };
  }

  /** The workbook to fill in, blank. */
  async blank(): Promise<SchemeDownload> {
    return { name: 'mau-bang-tieu-chi.xlsx', mediaType: XLSX, content: await writeSchemeWorkbook(null) };
  }

  private async contentOf(
    actor: Actor,
    found: SchemeVersion,
    format: SchemeFormat,
    decision: AnnexDecision,
  ): Promise<Buffer> {
    const scheme = found.definition;
    if (format === 'json') return Buffer.from(`${JSON.stringify(scheme, null, 2)}\n`);
    if (format === 'mau') return writeSchemeWorkbook(scheme);
    const { demonstration } = await this.installation.read();
    const agencies = await this.agencyNames(actor, scheme);
    const document = schemeAnnex({ scheme, decision, agencies, demonstration, draft: found.state === 'draft' });
    return renderDocument(document, format);
  }

  /** The names of agencies on the first day of the scheme. */
  async agencyNames(actor: Actor, { effective }: Scheme): Promise<Map<string, string>> {
    const agencies = await this.agencies.list(actor, { day: effective.from });
    return new Map(agencies.map(({ code, name }) => [code, name]));
  }
}
