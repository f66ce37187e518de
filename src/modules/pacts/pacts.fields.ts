import { toDecimalString } from '../../domain/fraction';
import { contentPlace, type PactContent, type PactTarget, type PactText, targetPlace } from '../../domain/pacts';
import type { Violation } from '../../domain/violation';
import type { PactStep } from '../../domain/workflow/pact';
import { parseNumber } from '../../text/number';
import { nfc } from '../../text/search';
import { InvalidInput } from '../../platform/errors';
import { FieldReader } from '../../platform/forms';
import type { SignRequest, StepRequest } from './pact-steps.service';
import {
  PACT_STEPS,
  type PactPaperFields,
  type PactSignFields,
  type PactStepFields,
  type PactTextFields,
} from './pacts.dto';

/** A step with what goes with it. Throws InvalidInput naming what is wrong. */
export function readStep(fields: PactStepFields): { step: PactStep; request: StepRequest } {
  const reader = new FieldReader(fields);
  const step = reader.choice('step', 'bước', PACT_STEPS);
  // Its length is judged by the service, so that both doors say the same.
  const reason = reader.text('reason', 'lý do', { required: false, maximum: Number.MAX_SAFE_INTEGER });
  return reader.finish({ step, request: { reason, ...versionOf(reader, fields) } });
}

/** A signature of a leader. */
export function readSign(fields: PactSignFields): { agency: string; request: SignRequest } {
  const reader = new FieldReader(fields);
  const agency = reader.text('agency', 'mã cơ quan');
  return reader.finish({ agency, request: { paper: null, ...versionOf(reader, fields) } });
}

/** A signature on paper. */
export function readPaper(fields: PactPaperFields): { agency: string; request: SignRequest } {
  const reader = new FieldReader(fields);
  const agency = reader.text('agency', 'mã cơ quan');
  const paper = { signedBy: reader.text('signedBy', 'người ký'), signedOn: reader.date('signedOn', 'ngày ký') };
  return reader.finish({ agency, request: { paper, ...versionOf(reader, fields) } });
}

/** The text of a pact from a program: figures are decimal numbers with a point. */
export function readText({ seen, opening, contents }: PactTextFields): { seen: number; text: PactText } {
  const violations: Violation[] = [];
  const reader = new FieldReader({ seen });
  const version = reader.integer('seen', 'số bản đã đọc');
  const read = listOf(contents, 'contents', violations).map((item, index) => contentOf(item, index, violations));
  const opened = textOf(opening, 'opening', violations);
  if (violations.length > 0) throw new InvalidInput(violations);
  return reader.finish({ seen: version, text: { opening: opened, contents: read } });
}

function contentOf(item: unknown, content: number, violations: Violation[]): PactContent {
  const place = contentPlace(content);
  const { title, targets } = recordOf(item, place, violations);
  return {
    title: textOf(title, place, violations),
    targets: listOf(targets, place, violations).map((target, index) =>
      targetOf(target, targetPlace(content, index), violations),
    ),
  };
}

function targetOf(item: unknown, place: string, violations: Violation[]): PactTarget {
  const { text, unit, figure } = recordOf(item, place, violations);
  const typed = typeof figure === 'number' ? String(figure) : textOf(figure, place, violations);
  const number = /^-?\d+(?:\.\d+)?$/.test(typed) ? parseNumber(typed.replace('.', ',')) : null;
  if (typed !== '' && number === null) violations.push({ code: 'not_a_number', place: `${place}.figure` });
  return {
    text: textOf(text, place, violations),
    unit: textOf(unit, place, violations),
    figure: number === null ? null : toDecimalString(number),
  };
}

function textOf(value: unknown, place: string, violations: Violation[]): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return nfc(value);
  violations.push({ code: 'malformed_field', place });
  return '';
}

function listOf(value: unknown, place: string, violations: Violation[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  violations.push({ code: 'malformed_field', place });
  return [];
}

function recordOf(value: unknown, place: string, violations: Violation[]): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  violations.push({ code: 'malformed_field', place });
  return {};
}

function versionOf(reader: FieldReader, { version }: PactSignFields): { version?: number } {
  return version === undefined || version === '' ? {} : { version: reader.integer('version', 'phiên bản đã đọc') };
}
