import { bonusRows, bonusTable } from '../../text/commendation';
import { parseDate } from '../../text/date';
import { Clock } from '../../platform/clock';
import { type Command, optionOf, UsageError } from '../../platform/commands';
import { AwardsService } from './awards/awards.service';
import { BaseSalariesService } from './days/base-salaries.service';

/** Prints the bonus money of every award; docs/tien-thuong.md is what it says, and a test holds it to that. */
export const catalogueCommands: readonly Command[] = [
  {
    name: 'bonus',
    summary: 'In bảng tiền thưởng của mọi danh hiệu, hình thức (docs/tien-thuong.md)',
    usage: '[--date <ngày, mặc định là hôm nay>]',
    options: { date: { type: 'string' } },
    run: async (app, input) => {
      const typed = optionOf(input, 'date');
      const day = typed === null ? app.get(Clock, { strict: false }).today() : parseDate(typed);
      if (day === null) throw new UsageError('--date phải là một ngày, ví dụ 22/11/2026.');
      const versions = await app.get(AwardsService, { strict: false }).all(day);
      const awards = versions.map(({ award }) => award);
      // The law pays by these coefficients since one day: salaries that had ended by then pay nothing by them.
      const since = awards.map(({ bonus }) => bonus?.decidedFrom ?? day).sort()[0] ?? day;
      const salaries = (await app.get(BaseSalariesService, { strict: false }).list())
        .filter(({ from, to }) => from <= day && (to === null || to > since))
        .sort((one, other) => (one.from < other.from ? -1 : 1));
      return { json: { day, rows: bonusRows(awards, salaries) }, text: bonusTable(awards, salaries) };
    },
  },
];
