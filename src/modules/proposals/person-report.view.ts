import type { BusinessDate } from '../../domain/calendar';
import { formatDate } from '../../text/date';
import { genderWords } from '../../text/words/people';
import type { HeldPostLine, PersonOfReport } from '../../../templates/documents/achievement-report/facts';
import type { PersonOnForm, PostOnForm } from '../people';

const MONTHS = 12;

/** A person as the report of achievements prints them on a day. */
export function personOfReport(person: PersonOnForm, day: BusinessDate): PersonOfReport {
  const { bornOn, gender, homePlace, residence, qualification, academicTitle, posts } = person;
  return {
    bornOn: bornOn === null ? '' : formatDate(bornOn),
    gender: gender === null ? '' : genderWords[gender].toLocaleLowerCase('vi'),
    ...{ homePlace, residence },
    qualification: [qualification, academicTitle].filter((part) => part !== '').join(', '),
    posts: posts.toReversed().map((post) => postLine(post, day)),
  };
}

function postLine(
  { positionTitle, divisionName, agencyName, from, to, isEndUnknown }: PostOnForm,
  day: BusinessDate,
): HeldPostLine {
  const until = to === null || to > day ? null : to;
  const start = from === null ? '……' : monthOf(from);
  const end = until === null ? (isEndUnknown ? '……' : 'nay') : monthOf(until);
  return {
    time: `Từ ${start} đến ${end}`,
    post: [positionTitle, divisionName ?? '', agencyName].filter((part) => part !== '').join(', '),
    length: from === null || isEndUnknown ? '' : lengthText(from, until ?? day),
  };
}

/** '03/2015' */
function monthOf(date: BusinessDate): string {
  return `${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** Whole months between two days, in years and months. */
function lengthText(from: BusinessDate, to: BusinessDate): string {
  const number = (date: BusinessDate): number => Number(date.slice(0, 4)) * MONTHS + Number(date.slice(5, 7));
  const months = Math.max(0, number(to) - number(from) - (to.slice(8) < from.slice(8) ? 1 : 0));
  const parts = [
    ...(months >= MONTHS ? [`${String(Math.floor(months / MONTHS))} năm`] : []),
    ...(months % MONTHS > 0 ? [`${String(months % MONTHS)} tháng`] : []),
  ];
  return parts.length === 0 ? 'Dưới 1 tháng' : parts.join(' ');
}
