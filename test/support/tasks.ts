import { exact } from '../../src/domain/fraction';
import type { ProgressDraft } from '../../src/modules/tasks/tasks.policy';
import type { TaskKey } from '../../src/modules/tasks/tasks.service';
import type { TestApplication } from './test-application';

/** A task of KHOI-1 in the first half of 2022. */
export const taskKey = (agencyCode: string, number: number, periodCode = '2022-H1'): TaskKey => ({
  ...{ blocCode: 'KHOI-1', periodCode, agencyCode, number },
});

/** A line with this figure for this day; `lastSequence` 0 for the first. */
export function progressDraft(
  recordedOn: string | null,
  actual: string | null,
  changes: Partial<ProgressDraft> = {},
): ProgressDraft {
  return {
    recordedOn,
    actual: actual === null ? null : exact(actual),
    note: '',
    judgement: { onTime: null, qualityMet: null, effective: null },
    lastSequence: 0,
    unreadable: [],
    ...changes,
  };
}

/** The smallest file that is recognised as a PDF. */
export const PDF_BYTES = Buffer.from('%PDF-1.4\n%%EOF\n');

/** Writes a line of progress by SQL, as if it had been recorded then and so. */
export async function recordFigure(
  application: TestApplication,
  agencyCode: string,
  number: number,
  recordedOn: string,
  actual: string,
  options: { recordedAt?: string; source?: string } = {},
): Promise<void> {
  await application.database.query(
    `INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, author_name, recorded_at, source)
     SELECT t.id, 1 + (SELECT count(*) FROM progress_entry WHERE task_id = t.id), $3, $4, 'Thử nghiệm', $5, $6
       FROM key_task t JOIN agency g ON g.id = t.agency_id WHERE g.code = $1 AND t.number = $2`,
    [
      agencyCode,
      number,
      recordedOn,
      actual,
      options.recordedAt ?? `${recordedOn}T12:00:00+07:00`,
      options.source ?? 'screen',
    ],
  );
}
