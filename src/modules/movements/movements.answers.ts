import type { BusinessDate } from '../../domain/calendar';
import { lastDayOn, movementStatusOn } from '../../domain/movements';
import type { Movement, MovementDetails } from './movement';
import type { MovementAnswer, MovementDetailsAnswer } from './movements.dto';

type Plain<Answer> = { readonly [Key in keyof Answer]: Answer[Key] };

/** A movement for programs, as it stands on a day. */
export function movementAnswer(movement: Movement, today: BusinessDate): Plain<MovementAnswer> {
  const { id, kind, name, content, launcher, documentNumber, documentOn, from, to, version } = movement;
  return {
    ...{ id, kind, name, content, launcher, documentNumber, documentOn, from, to, version },
    ...{ lastDay: lastDayOn(movement, today), status: movementStatusOn(movement, today) },
    ...{ agencyCodes: movement.agencyCodes, fileId: movement.file?.id ?? null, counts: movement.counts },
    events: movement.events.map(({ file, id: eventId, kind: what, on, ...event }) => ({
      ...{ id: eventId, kind: what, on, documentNumber: event.documentNumber, text: event.text },
      ...{ endsOn: event.endsOn, fileId: file?.id ?? null, recordedBy: event.recordedBy },
      struckReason: event.struckReason,
    })),
  };
}

/** A movement with those that take part, for programs. */
export function movementDetailsAnswer(movement: MovementDetails, today: BusinessDate): MovementDetailsAnswer {
  return {
    ...movementAnswer(movement, today),
    participations: movement.participations.map(({ code, name, record, file, version }) => ({
      ...{ agencyCode: code, agencyName: name, version, fileId: file?.id ?? null },
      ...{ registration: record?.registration ?? '', registeredOn: record?.registeredOn ?? null },
      ...{ results: record?.results ?? '', reportedOn: record?.reportedOn ?? null },
    })),
  };
}
