import { SUCCESSION_KINDS } from '../../../domain/agencies';
import { FieldReader } from '../../../platform/forms';
import type { ReorganisationRequest } from './reorganisation';
import type { ReorganisationBody, ReorganisationFields, ReorganisationForm } from './reorganisations.dto';

/** What a program asks for. Throws InvalidInput naming every field that is wrong. */
export function readReorganisation(fields: ReorganisationFields): ReorganisationRequest {
  const reader = new FieldReader(fields);
  const joins = fields.joins === undefined || fields.joins === null ? null : codesOf(reader, 'joins');
  return reader.finish(requestOf(reader, joins, fields.keepPost === true || fields.keepPost === '1'));
}

/** The version of the agency that a write names. */
export function readVersion(fields: ReorganisationBody): number {
  const reader = new FieldReader(fields);
  return reader.finish(reader.integer('version', 'phiên bản', 1));
}

/** The form of the page: boxes count once they have been shown. */
export function readForm(fields: ReorganisationForm): ReorganisationRequest {
  const reader = new FieldReader(fields);
  const joins = fields.chosen === '1' ? codesOf(reader, 'joins') : null;
  return reader.finish(requestOf(reader, joins, fields.keepPost === '1'));
}

/** What a preview is of: another kind, day or successor asks for another preview. */
export function previewKeyOf({ passing }: ReorganisationRequest): string {
  return [passing.kind, passing.effectiveOn, ...passing.successorCodes].join(' ');
}

function requestOf(reader: FieldReader, joins: readonly string[] | null, keepPost: boolean): ReorganisationRequest {
  return {
    passing: {
      kind: reader.choice('kind', 'việc sắp xếp', SUCCESSION_KINDS),
      successorCodes: codesOf(reader, 'successors'),
      effectiveOn: reader.date('effectiveOn', 'ngày có hiệu lực'),
    },
    joins,
    keepPost,
  };
}

function codesOf(reader: FieldReader, name: string): string[] {
  return reader.list(name).map((code) => code.toUpperCase());
}
