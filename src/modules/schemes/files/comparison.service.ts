import { Injectable } from '@nestjs/common';
import { type SchemeComparison, compareSchemes } from '../../../domain/scoring/compare/compare-schemes';
import { type Actor, holds } from '../../../platform/access';
import { SchemeDraftsService } from '../scheme-drafts.service';
import type { SchemeVersion } from '../scheme-version';
import { SchemesService } from '../schemes.service';
import { SchemeFilesService } from './scheme-files.service';

/** Which texts are compared: numbers of versions or ids of drafts; `otherCode` is the scheme of the second, if another. */
export interface ComparisonChoice {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly otherCode?: string | undefined;
}

/** Two texts of schemes and in what they differ. */
export interface ComparedSchemes {
  readonly from: SchemeVersion;
  readonly to: SchemeVersion;
  readonly comparison: SchemeComparison;
  /** Names of the agencies that either of them speaks of. */
  readonly agencies: ReadonlyMap<string, string>;
}

/** What can be chosen beside what is compared: the texts of both schemes, and schemes other than the first. */
export interface ComparisonChoices {
  readonly from: readonly SchemeVersion[];
  readonly to: readonly SchemeVersion[];
  readonly others: readonly SchemeVersion[];
}

/** Compares versions and drafts, of one scheme or of two. */
@Injectable()
export class SchemeComparisonService {
  constructor(
    private readonly schemes: SchemesService,
    private readonly drafts: SchemeDraftsService,
    private readonly files: SchemeFilesService,
  ) {}

  /**
   * The two texts that were chosen. Without a choice, the latest version and the one before it; of two schemes, the latest
   * of each. NotFound when there is no such text, or when it is a draft that the reader may not see.
   */
  async compare(actor: Actor, code: string, { from, to, otherCode }: ComparisonChoice): Promise<ComparedSchemes> {
    const other = (otherCode ?? '') === '' ? code : (otherCode ?? code);
    const second = await this.find(actor, other, to);
    const first = await this.find(actor, code, from ?? (other === code ? await this.versionBefore(second) : undefined));
    return {
      from: first,
      to: second,
      comparison: compareSchemes(first.definition, second.definition),
      agencies: new Map([
        ...(await this.files.agencyNames(actor, first.definition)),
        ...(await this.files.agencyNames(actor, second.definition)),
      ]),
    };
  }

  /** What can be chosen next: published versions, drafts for those who write tables, and other schemes. */
  async choices(actor: Actor, { from, to }: ComparedSchemes): Promise<ComparisonChoices> {
    const first = await this.textsOf(actor, from.code);
    return {
      from: first,
      to: from.code === to.code ? first : await this.textsOf(actor, to.code),
      others: (await this.schemes.list()).filter(({ code }) => code !== from.code),
    };
  }

  private async textsOf(actor: Actor, code: string): Promise<SchemeVersion[]> {
    const versions = await this.schemes.versions(code);
    const drafts = holds(actor, 'scheme.draft') ? await this.drafts.list(actor, code) : [];
    return [...drafts, ...versions];
  }

  private find(actor: Actor, code: string, text: string | undefined): Promise<SchemeVersion> {
    const isDraft = text !== undefined && !/^\d*$/.test(text);
    return this.files.find(actor, code, isDraft ? { draft: text } : { version: text });
  }

  private async versionBefore({ code, version }: SchemeVersion): Promise<string | undefined> {
    const { versions } = await this.schemes.published(code);
    const before = versions.find((candidate) => version === null || candidate.version < version);
    return before === undefined ? undefined : String(before.version);
  }
}
