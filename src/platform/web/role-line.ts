import { roleWords } from '../../text/vi';
import type { Actor } from '../access';

/** Role and place in one line, such as "Thư ký khối, Khối thi đua số 3"; several roles are joined by a semicolon. */
export function roleLine(actor: Actor): string {
  const lines = actor.assignments.map((assignment) =>
    assignment.placeName === null
      ? roleWords[assignment.role]
      : `${roleWords[assignment.role]}, ${assignment.placeName}`,
  );
  return [...new Set(lines)].join('; ');
}
