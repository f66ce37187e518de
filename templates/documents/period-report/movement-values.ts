import { formatDate } from '../../../src/text/date';
import { formatNumber } from '../../../src/text/number';
import type { ReportFacts, ReportMovement } from './facts';

/** What is printed where the facts were kept before movements were recorded. */
const UNKNOWN = '(chưa có số liệu)';

/** The facts about movements in words and figures; those of older reports are not known. */
export function movementFacts({ movements, period }: ReportFacts) {
  const isWithin = (day: string | null): boolean => day !== null && day >= period.from && day <= period.to;
  const count = (chosen: (movement: ReportMovement) => boolean): string =>
    movements === undefined ? UNKNOWN : formatNumber(movements.filter(chosen).length);
  const total = (quantity: (movement: ReportMovement) => number): string =>
    movements === undefined ? UNKNOWN : formatNumber(movements.reduce((sum, movement) => sum + quantity(movement), 0));
  const listed = (kind: ReportMovement['kind']): string =>
    movements === undefined ? UNKNOWN : namesOf(movements.filter((movement) => movement.kind === kind));
  return {
    'movements.total': count(() => true),
    'movements.launched': count(({ documentOn }) => isWithin(documentOn)),
    'movements.underWay': count(({ status }) => status === 'under_way'),
    'movements.interimReviewed': count(({ interimReviews }) => interimReviews.some(isWithin)),
    'movements.finalReviewed': count(({ finalReview }) => isWithin(finalReview)),
    'movements.registered': total(({ registered }) => registered),
    'movements.reported': total(({ reported }) => reported),
    'movements.regularList': listed('regular'),
    'movements.thematicList': listed('thematic'),
  };
}

/** 'Thi đua … (Khối thi đua số 1 phát động, từ 01/03/2022 đến 31/12/2025, 3/9 cơ quan, đơn vị đăng ký)'. */
function namesOf(movements: readonly ReportMovement[]): string {
  const named = movements.map(
    ({ name, launcher, from, to, registered, invited }) =>
      `${name} (${launcher} phát động, từ ${formatDate(from)} đến ${formatDate(to)}, ${registered}/${invited} cơ quan, đơn vị đăng ký)`,
  );
  return named.length === 0 ? 'không có' : named.join('; ');
}
