import type { PactState } from '../../domain/workflow/pact';
import { formatInstant } from '../../text/date';
import { Conflict } from '../../platform/errors';
import { pathOf } from '../../platform/web';
import type { BlocPlace } from '../blocs';
import type { PactSignature } from './pact';

const LOCKED: Readonly<Record<PactState, string>> = {
  drafting: 'Giao ước đang soạn, chưa đưa ra ký.',
  open_for_signing: 'Giao ước đang lấy chữ ký. Muốn sửa thì rút về, ghi lý do.',
  in_force: 'Giao ước đã có hiệu lực. Muốn sửa thì bấm sửa đổi, ghi lý do, rồi ký lại.',
};

/** Why nothing else can be done with a pact in this state. */
export function lockedSentence(state: PactState): string {
  return LOCKED[state];
}

/** The agency has signed already in this round. */
export function signedAlready({ agencyName, signedBy, recordedBy, recordedAt }: PactSignature): Conflict {
  return new Conflict(
    `${agencyName} đã có chữ ký của ${signedBy}, ${recordedBy} ghi lúc ${formatInstant(recordedAt)}. Chưa ghi gì thêm.`,
    { signedBy, savedBy: recordedBy, savedAt: recordedAt.toISOString() },
  );
}

/** Somebody took a step since the page was opened. */
export function changed(): Conflict {
  return new Conflict('Giao ước vừa thay đổi sau khi bạn mở trang này. Hãy xem lại rồi làm tiếp.');
}

/** Names the pact of a year in the record of changes. */
export function subjectOf(place: BlocPlace): string {
  return `pact:${place.bloc.code}/${place.year.code}`;
}

/** Where the pact of a place is read. */
export function pactPath(place: BlocPlace): string {
  return `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/giao-uoc`;
}
