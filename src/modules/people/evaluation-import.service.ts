import { Injectable } from '@nestjs/common';
import type { AwardSystem } from '../../domain/commendation/subjects';
import { openWorkbook, WorkbookRefused } from '../../workbooks';
import { type Actor, may } from '../../platform/access';
import { Forbidden, InvalidInput } from '../../platform/errors';
import type { IncomingFile } from '../../platform/files';
import type { EvaluationSheet } from './evaluation';
import { type CellProblem, evaluationForm, type LevelOfFile, readEvaluationForm } from './evaluation-workbook';
import { EvaluationsService } from './evaluations.service';

/** What a filled form would write; nothing while there are problems. */
export interface EvaluationPlan {
  readonly fileName: string;
  /** The levels that differ from what is stored. */
  readonly levels: readonly LevelOfFile[];
  readonly problems: readonly CellProblem[];
}

/** The sheet of a year as an Excel form: laid out, and read back without writing anything. */
@Injectable()
export class EvaluationImport {
  constructor(private readonly evaluations: EvaluationsService) {}

  /** The form of an agency and a year. NotFound for one that the actor may not know of, Forbidden for who may not write. */
  async form(actor: Actor, agencyCode: string, year: number, system: AwardSystem): Promise<Buffer> {
    return evaluationForm(await this.sheet(actor, agencyCode, year, system));
  }

  /** What a filled form would write. InvalidInput for a file that is missing or no workbook. */
  async plan(
    actor: Actor,
    { agencyCode, year, system }: { agencyCode: string; year: number; system: AwardSystem },
    file: IncomingFile | undefined,
  ): Promise<EvaluationPlan> {
    const sheet = await this.sheet(actor, agencyCode, year, system);
    if (file === undefined) throw new InvalidInput([{ code: 'file_missing', place: 'file' }]);
    const { levels, problems } = readEvaluationForm(await workbookOf(file.bytes), sheet);
    const differing = levels.filter(({ row, typed }) => typed.level !== (row.current?.level ?? null));
    return { fileName: file.name, levels: problems.length > 0 ? [] : differing, problems };
  }

  private async sheet(actor: Actor, agencyCode: string, year: number, system: AwardSystem): Promise<EvaluationSheet> {
    const sheet = await this.evaluations.sheet(actor, agencyCode, year, system);
    if (!may(actor, 'person.write', { agencyId: sheet.agencyId })) throw new Forbidden();
    return sheet;
  }
}

async function workbookOf(bytes: Buffer): ReturnType<typeof openWorkbook> {
  try {
    return await openWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    throw new InvalidInput([{ code: 'workbook_refused', place: 'file', parameters: { sentence: error.message } }]);
  }
}
