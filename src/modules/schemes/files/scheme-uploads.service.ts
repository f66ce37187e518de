import { Injectable } from '@nestjs/common';
import { checkScheme } from '../../../domain/scoring/check/check-scheme';
import { type Actor, holds } from '../../../platform/access';
import { Forbidden, InvalidInput } from '../../../platform/errors';
import type { IncomingFile } from '../../../platform/files';
import { SchemeDraftsService } from '../scheme-drafts.service';
import type { SchemeVersion } from '../scheme-version';
import { type FileProblem, readSchemeFile } from './scheme-file';

/** What became of a file: a draft with what is still wrong with it, or no draft and why. */
export interface SchemeUpload {
  readonly draft: SchemeVersion | null;
  readonly problems: readonly FileProblem[];
}

/** Makes drafts of files of schemes. */
@Injectable()
export class SchemeUploadsService {
  constructor(private readonly drafts: SchemeDraftsService) {}

  /**
   * A draft of the scheme in a file, also when it still breaks rules of scoring: those are listed and the editor mends
   * them. A file that has not the shape of a scheme stores nothing and gives every mistake. InvalidInput without a file.
   */
  async upload(actor: Actor, files: readonly IncomingFile[]): Promise<SchemeUpload> {
    if (!holds(actor, 'scheme.draft')) throw new Forbidden();
    const [file] = files;
    if (file === undefined) throw new InvalidInput([{ code: 'scheme_file_missing' }]);
    const { scheme, problems, locate } = await readSchemeFile(file.name, file.bytes);
    if (scheme === null) return { draft: null, problems };
    const draft = await this.drafts.create(actor, scheme);
    return { draft, problems: checkScheme(draft.definition).map((violation) => locate(draft.definition, violation)) };
  }
}
