import { INITIATIVE_SCOPES } from '../../domain/commendation/records';
import { INITIATIVE_ACTIONS, type InitiativeAction } from '../../domain/workflow/initiative';
import { FieldReader } from '../../platform/forms';
import { NotFound } from '../../platform/errors';
import type { Author, InitiativeDraft, Recognition } from './initiative';

const FIRST_YEAR = 1945;
const LAST_YEAR = 2200;
const SHARE = /^\d{1,3}([.,]\d{1,4})?$/;

/** An initiative whose authors are names only, and the version that was read (0 when it is new). */
export function readInitiative(fields: object): { draft: InitiativeDraft; version: number } {
  const reader = new FieldReader(fields);
  const year = reader.integer('year', 'năm', 1);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    reader.refuse({ code: 'year_out_of_range', place: 'year', parameters: { from: FIRST_YEAR, to: LAST_YEAR } });
  }
  const draft = {
    agencyCode: reader.text('agencyCode', 'cơ quan'),
    title: reader.text('title', 'tên sáng kiến', { maximum: 500 }),
    content: reader.text('content', 'nội dung', { required: false, maximum: 5000 }),
    year,
    scope: reader.choice('scope', 'phạm vi ảnh hưởng', INITIATIVE_SCOPES),
    isReplicable: reader.ticked('isReplicable', 'khả năng nhân rộng'),
    authors: authors(reader),
  };
  const hasVersion = reader.text('version', 'phiên bản', { required: false }) !== '';
  return reader.finish({ draft, version: hasVersion ? reader.integer('version', 'phiên bản') : 0 });
}

/** The version of an initiative that was read. */
export function readVersion(fields: object): number {
  const reader = new FieldReader(fields);
  return reader.finish(reader.integer('version', 'phiên bản', 1));
}

/** A step that somebody takes. NotFound for one that the machine does not know. */
export function readAction(text: string): InitiativeAction {
  const action = INITIATIVE_ACTIONS.find((known) => known === text);
  if (action === undefined) throw new NotFound();
  return action;
}

/** What a step needs beside its name. */
export function readStep(
  action: InitiativeAction,
  fields: object,
): { version: number; reason: string; recognition: Recognition | null } {
  const reader = new FieldReader(fields);
  const reason = reader.text('reason', 'lý do', { required: action !== 'recognise', maximum: 1000 });
  const recognition =
    action !== 'recognise'
      ? null
      : {
          decisionNumber: reader.text('decisionNumber', 'số quyết định'),
          decidedOn: reader.date('decidedOn', 'ngày quyết định'),
          council: reader.text('council', 'hội đồng', { required: false, maximum: 300 }),
          scope: reader.choice('scope', 'phạm vi ảnh hưởng', INITIATIVE_SCOPES),
          isReplicable: reader.ticked('isReplicable', 'khả năng nhân rộng'),
        };
  return reader.finish({ version: reader.integer('version', 'phiên bản', 1), reason, recognition });
}

/** Authors by lines "Họ và tên; tỷ lệ". A single author without a share has the whole of it. */
function authors(reader: FieldReader): Author[] {
  const text = reader.text('authors', 'tác giả', { maximum: 2000 });
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => {
    const [name = '', share = lines.length === 1 ? '100' : ''] = line
      .split(';')
      .map((part) => part.replace('%', '').trim());
    const isShare = SHARE.test(share) && !/^0+([.,]0*)?$/.test(share) && Number(share.replace(',', '.')) <= 100;
    if (name === '' || !isShare) reader.refuse({ code: 'author_share_form', place: 'authors' });
    return { personId: null, name: name.replace(/\s+/g, ' '), share: isShare ? share.replace(',', '.') : '0' };
  });
}

/** The year of a confirmation, as an address names it. */
export function readCheckYear(typed: string): number {
  const reader = new FieldReader({ year: typed });
  const year = reader.integer('year', 'năm', 1);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    reader.refuse({ code: 'year_out_of_range', place: 'year', parameters: { from: FIRST_YEAR, to: LAST_YEAR } });
  }
  return reader.finish(year);
}
