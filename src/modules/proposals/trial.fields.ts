import { COMMENDATION_TYPES } from '../../domain/commendation/subjects';
import { FieldReader } from '../../platform/forms';
import { HOLDER_KINDS } from '../people';
import type { TrialQuestion } from './trial.service';

const FIRST_YEAR = 1945;
const LAST_YEAR = 2200;

/** Whom to try and for what; exactly one of person, agency and division is named. Throws InvalidInput. */
export function readTrial(query: object): TrialQuestion {
  const reader = new FieldReader(query);
  const named = HOLDER_KINDS.flatMap((kind) => {
    const id = reader.optionalText(kind, 'đối tượng');
    return id === null ? [] : [{ kind, id }];
  });
  const [holder] = named;
  if (holder === undefined || named.length > 1) reader.refuse({ code: 'trial_of_one', place: 'person' });
  const achievementYear = year(reader, 'year', 'năm thành tích');
  const isFrom = reader.optionalText('from', 'năm bắt đầu') !== null;
  const isTyped = reader.optionalText('type', 'loại hình') !== null;
  return reader.finish({
    awardCode: reader.text('award', 'danh hiệu, hình thức khen thưởng'),
    kind: holder?.kind ?? 'person',
    id: holder?.id ?? '',
    type: isTyped ? reader.choice('type', 'loại hình khen thưởng', COMMENDATION_TYPES) : 'achievement',
    achievementFrom: isFrom ? year(reader, 'from', 'năm bắt đầu') : achievementYear,
    achievementYear,
    movementId: reader.optionalText('movement', 'phong trào'),
  });
}

function year(reader: FieldReader, name: string, label: string): number {
  const value = reader.integer(name, label, 1);
  if (value !== 0 && (value < FIRST_YEAR || value > LAST_YEAR)) {
    reader.refuse({ code: 'year_out_of_range', place: name, parameters: { from: FIRST_YEAR, to: LAST_YEAR } });
  }
  return value;
}
