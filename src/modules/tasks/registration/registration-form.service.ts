import { Injectable } from '@nestjs/common';
import type { Violation } from '../../../domain/violation';
import { sentenceOf } from '../../../text/vi';
import type { Actor } from '../../../platform/access';
import { Conflict, InvalidInput } from '../../../platform/errors';
import { fieldOf, type FormBody } from '../../../platform/web';
import { type FormError } from '../../../../templates/components/error-summary';
import { lineFieldId } from '../../../../templates/pages/tasks/registration-props';
import type { BlocPlace } from '../../blocs';
import { memberCodes, TERMS_FIELDS } from '../terms/terms-view';
import { termsOfForm } from '../terms/typed-terms';
import { LineConflict } from './line-conflict';
import { RegistrationDraftService } from './registration-draft.service';
import { lineNumber, titlesOf, wholeNumber } from './registration-input';

/** A line that was sent and not stored. */
export interface RefusedLine {
  readonly key: string;
  readonly fields: FormBody;
  /** The line that somebody else wrote; null where the mistake is another. */
  readonly conflict: LineConflict | null;
}

/** What became of a form: what could not be stored stays as it was typed. */
export interface FormResult {
  readonly lines: readonly RefusedLine[];
  readonly errors: readonly FormError[];
  /** Null where the titles were stored. */
  readonly titles: string | null;
}

/** Writes the whole form of a draft, line by line: what is wrong with one line keeps no other from being stored. */
@Injectable()
export class RegistrationFormService {
  constructor(private readonly drafts: RegistrationDraftService) {}

  /** Throws what the draft service throws of the registration as a whole: NotFound, and Conflict when it is locked. */
  async save(actor: Actor, place: BlocPlace, agencyCode: string, body: FormBody): Promise<FormResult> {
    const codes = memberCodes(place);
    const lines: RefusedLine[] = [];
    const errors: FormError[] = [];
    for (const [key, fields] of linesOf(body)) {
      const id = fieldOf(fields, 'id');
      const input = {
        id: id === '' ? null : id,
        version: wholeNumber(fields['version']),
        number: lineNumber(fields['number']),
        typed: termsOfForm(fields, codes),
      };
      try {
        await this.drafts.saveLine(actor, place, agencyCode, input);
      } catch (error) {
        if (error instanceof LineConflict) lines.push({ key, fields, conflict: error });
        else if (error instanceof InvalidInput) {
          lines.push({ key, fields, conflict: null });
          errors.push(...error.violations.map((violation) => errorOf(key, violation)));
        } else throw error;
      }
    }
    const titles = await this.saveTitles(actor, place, agencyCode, body, errors);
    return { lines, errors, titles };
  }

  private async saveTitles(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    body: FormBody,
    errors: FormError[],
  ): Promise<string | null> {
    const typed = fieldOf(body, 'titles');
    try {
      const seen = titlesOf(splitLines(fieldOf(body, 'titlesSeen')));
      await this.drafts.saveTitles(actor, place, agencyCode, titlesOf(splitLines(typed)), seen);
      return null;
    } catch (error) {
      if (error instanceof InvalidInput) {
        errors.push(...error.violations.map((violation) => ({ fieldId: 'danh-hieu', message: sentenceOf(violation) })));
        return typed;
      }
      if (!(error instanceof Conflict) || !Array.isArray(error.parameters['stored'])) throw error;
      const stored = (error.parameters['stored'] as string[]).join('; ');
      errors.push({
        fieldId: 'danh-hieu',
        message: `${error.message} Đang có: ${stored === '' ? 'chưa ghi' : stored}.`,
      });
      return typed;
    }
  }
}

/** The lines of a form by their keys; a new line with nothing in it is none. */
function linesOf(body: FormBody): [string, FormBody][] {
  const lines = body['lines'];
  if (typeof lines !== 'object' || Array.isArray(lines)) return [];
  return Object.entries(lines).flatMap(([key, fields]): [string, FormBody][] => {
    if (typeof fields !== 'object' || Array.isArray(fields)) return [];
    const typed = TERMS_FIELDS.filter((field) => field !== 'kind' && field !== 'direction');
    const isBlank = fieldOf(fields, 'id') === '' && typed.every((field) => fieldOf(fields, field).trim() === '');
    return isBlank ? [] : [[key, fields]];
  });
}

function errorOf(key: string, violation: Violation): FormError {
  return { fieldId: lineFieldId(key, violation.place ?? 'title'), message: sentenceOf(violation) };
}

function splitLines(text: string): string[] {
  return text.split(/\r?\n/);
}
