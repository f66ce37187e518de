import type { Violation } from '../domain/violation';
import type { WorkbookRefusalCode } from './refusal-codes';
import { refusalSentences } from './sentences';

type Parameters = Readonly<Record<string, string | number>>;

/** A file that is not opened; `violation` says why in a code, `message` in a Vietnamese sentence for the person who sent it. */
export class WorkbookRefused extends Error {
  readonly violation: Violation<WorkbookRefusalCode>;

  constructor(code: WorkbookRefusalCode, parameters: Parameters = {}) {
    super(refusalSentences[code](parameters));
    this.name = 'WorkbookRefused';
    this.violation = { code, parameters };
  }
}
