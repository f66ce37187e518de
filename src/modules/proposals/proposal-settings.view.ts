import type { BusinessDate } from '../../domain/calendar';
import { deadlineOf } from '../../domain/commendation/deadlines';
import { addWorkingDays, type HolidayCalendar, yearsWithoutHolidays } from '../../domain/commendation/working-days';
import { twoDigits, unknownHolidaysText } from '../../text/commendation';
import { allotmentText, catalogueQuotaText } from '../../text/commendation/nominations';
import { formatDate, formatInstant } from '../../text/date';
import { termWords } from '../../text/words/proposals';
import type { QuotaOverviewRow, QuotaRow, QuotaVersionLine } from '../../../templates/pages/proposals/quotas';
import type { AwardDeadlineRow, TermRow } from '../../../templates/pages/proposals/terms';
import type { PlaceListing } from '../blocs';
import type { CataloguedAward } from '../catalogue';
import type { AllottedPlaces, PlacesInUse, QuotaBoard, QuotaLine } from './award-quotas.service';
import { formOf, type SentForm } from './proposal-forms';
import type { ProposalTerm } from './proposal-terms.service';

export const QUOTA_FORM_ID = 'chi-tieu';

/** Where the places of a bloc are set. */
export function quotaPath(blocCode: string, periodCode: string): string {
  return `/de-nghi/chi-tieu/${blocCode}/${periodCode}`;
}

/** Id of the form of a term. */
export function termFormId(kind: string): string {
  return `han-${kind}`;
}

/** The whole years of a list of places, the newest first. */
export function yearsOf(places: readonly PlaceListing[]): string[] {
  const years = places.filter(({ periodKind }) => periodKind === 'year').map(({ periodCode }) => periodCode);
  return [...new Set(years)].toSorted().toReversed();
}

/** What blocs have and use, a row for each of the year. */
export function overviewRows(
  places: readonly PlaceListing[],
  year: string,
  inUse: readonly PlacesInUse[],
  awardCodes: readonly string[],
): QuotaOverviewRow[] {
  return places
    .filter(({ periodKind, periodCode }) => periodKind === 'year' && periodCode === year)
    .map(({ blocCode, blocName }) => ({
      href: quotaPath(blocCode, year),
      name: blocName,
      cells: awardCodes.map((award) =>
        cellOf(inUse.find((one) => one.blocCode === blocCode && one.awardCode === award)),
      ),
    }));
}

function cellOf(use: PlacesInUse | undefined): string {
  if (use === undefined) return '';
  if (use.allotted === null) return use.count === 0 ? '' : `Theo danh mục, đã đề nghị ${twoDigits(use.count)}`;
  return `${twoDigits(use.allotted)} được giao, đã đề nghị ${twoDigits(use.count)}`;
}

/** A line of the grid. */
export function quotaRow(
  { award, allotted, byCatalogue, used }: QuotaLine,
  nameOf: (text: string) => string,
): QuotaRow {
  const { code, name, confidence, quota } = award;
  const given = allotted?.places ?? null;
  const places = given ?? byCatalogue;
  return {
    ...{ code, name, isToCheck: confidence === 'to_check' || quota?.confidence === 'to_check' },
    byCatalogue: byCatalogue === null ? 'Không giới hạn' : twoDigits(byCatalogue),
    rule: catalogueQuotaText(award, nameOf),
    decision: allotted === null || given === null ? '' : allotmentText(allotted),
    used: twoDigits(used),
    isOver: places !== null && used > places,
    value: given === null ? '' : String(given),
    version: allotted?.version ?? 0,
  };
}

/** Every version that was set, in words. */
export function versionLines({ versions, lines }: QuotaBoard): QuotaVersionLine[] {
  const names = new Map(lines.map(({ award }) => [award.code, award.name]));
  return versions.map((one) => ({
    key: `${one.awardCode}-${one.version}`,
    text: `${names.get(one.awardCode) ?? one.awardCode}: ${one.places === null ? 'thu hồi, theo danh mục' : `giao ${twoDigits(one.places)}`}`,
    detail: detailOf(one),
  }));
}

function detailOf(one: AllottedPlaces): string {
  const reason = one.reason === '' ? '' : `Lý do: ${one.reason}`;
  const by = `${one.setBy}, ${formatInstant(one.setAt)}`;
  return [allotmentText(one), reason, by].filter((part) => part !== '').join(' · ');
}

/** A term with the day on which it ends when it begins today. */
export function termRow(
  term: ProposalTerm,
  { today, calendar }: { readonly today: BusinessDate; readonly calendar: HolidayCalendar },
  mayWrite: boolean,
  sent: SentForm | null,
): TermRow {
  const { kind, workingDays, basis, version, setBy, setAt } = term;
  const until = formatDate(addWorkingDays(today, workingDays, calendar));
  const stored = { workingDays: String(workingDays), basis };
  return {
    ...{ kind, title: termWords[kind], basis, setBy: `${setBy}, ${formatInstant(setAt)}` },
    example: `${twoDigits(workingDays)} ngày làm việc kể từ ngày ${formatDate(today)} → ${until}`,
    form: mayWrite ? formOf(termFormId(kind), `/de-nghi/thoi-han/${kind}`, stored, version, sent) : null,
  };
}

/** Why a day that the terms give as an example may be wrong; '' where the holidays of all years are recorded. */
export function holidayWarning(
  terms: readonly Pick<ProposalTerm, 'workingDays'>[],
  { today, calendar }: { readonly today: BusinessDate; readonly calendar: HolidayCalendar },
): string {
  const until =
    terms
      .map(({ workingDays }) => addWorkingDays(today, workingDays, calendar))
      .toSorted()
      .at(-1) ?? today;
  return unknownHolidaysText(yearsWithoutHolidays(today, until, calendar));
}

/** By when dossiers of the awards in force arrive for an achievement year, the nearest first. */
export function deadlineRows(awards: readonly CataloguedAward[], year: number): AwardDeadlineRow[] {
  const lines = awards
    .filter(({ isInForce }) => isInForce)
    .flatMap(({ current: { award } }) =>
      award.deadlines.map((deadline) => {
        const on = deadlineOf(deadline, year);
        return { name: award.name, deadline, on, key: `${on} ${deadline.recipient} ${deadline.appliesTo}` };
      }),
    );
  return [...new Set(lines.map(({ key }) => key))].toSorted().flatMap((key) => {
    const same = lines.filter((line) => line.key === key);
    const [first] = same;
    if (first === undefined) return [];
    return {
      ...{ key, recipient: first.deadline.recipient, dateText: formatDate(first.on) },
      detail: first.deadline.appliesTo === 'education' ? 'Ngành giáo dục, theo năm học' : '',
      awards: same.map(({ name, deadline }) => ({ name, isToCheck: deadline.confidence === 'to_check' })),
    };
  });
}
