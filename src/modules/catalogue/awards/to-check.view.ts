import type { FieldOption } from '../../../../templates/components/field';
import type {
  ToCheckAward,
  ToCheckEntry,
  ToCheckFilter,
  ToCheckPageProps,
} from '../../../../templates/pages/catalogue/to-check';
import { type AwardFact, FACT_PARTS, uncertainFacts } from '../../../domain/commendation/uncertain';
import { factPartWords } from '../../../text/commendation/fact-text';
import { formatMoney } from '../../../text/commendation/money-sentences';
import { formatDate } from '../../../text/date';
import { formatValidity } from '../../../text/validity';
import type { KeptBaseSalary } from '../days/base-salaries.repository';
import type { KeptHoliday } from '../days/holidays.repository';
import type { KeptLegalText } from '../texts/legal-text';
import { factViews } from './facts.view';
import type { KeptVersion } from './kept-version';
import type { CatalogueNames } from './names';

/** The parts of an award that the list may be narrowed to. */
export const partOptions: readonly FieldOption[] = FACT_PARTS.map((value) => ({ value, label: factPartWords[value] }));

/** Legal texts that facts which are left cite, by their names. */
export function textOptions(versions: readonly KeptVersion[], names: CatalogueNames): FieldOption[] {
  const codes = versions.flatMap(({ award }) => uncertainFacts(award).flatMap(citedBy));
  return [...new Set(codes)]
    .map((value) => ({ value, label: names.text(value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'vi'));
}

/** Versions with the facts that fit the filter; those without any are left out. */
export function toCheckAwards(
  versions: readonly KeptVersion[],
  filter: ToCheckFilter,
  names: CatalogueNames,
  ticked: readonly string[],
): ToCheckAward[] {
  return versions.flatMap((version) => {
    const { award } = version;
    const facts = uncertainFacts(award).filter((fact) => fits(fact, filter));
    if (facts.length === 0) return [];
    return [
      {
        href: `/danh-muc/khen-thuong/${award.code}?phien-ban=${String(version.version)}`,
        name: award.name,
        validity: `Phiên bản ${String(version.version)}, ${formatValidity(version.from, version.to)}`,
        facts: factViews(version, facts, names, ticked),
      },
    ];
  });
}

/** Legal texts, base salaries and holidays that are to check. */
export function entriesToCheck(
  texts: readonly KeptLegalText[],
  salaries: readonly KeptBaseSalary[],
  holidays: readonly KeptHoliday[],
): ToCheckPageProps['others'] {
  const isLeft = ({ confidence }: { readonly confidence: string }): boolean => confidence === 'to_check';
  return [
    {
      ...{ id: 'van-ban', title: 'Văn bản' },
      entries: texts.filter(isLeft).map(({ code, printedTitle, note }) => ({
        href: `/danh-muc/van-ban/${code}`,
        name: printedTitle,
        check: note,
      })),
    },
    {
      ...{ id: 'luong-co-so', title: 'Lương cơ sở' },
      entries: salaries.filter(isLeft).map(({ from, amount, note }) => ({
        ...{ href: '/danh-muc/luong-co-so', name: `${formatMoney(amount)} từ ${formatDate(from)}`, check: note },
      })),
    },
    { ...{ id: 'ngay-nghi', title: 'Ngày nghỉ' }, entries: holidayEntries(holidays.filter(isLeft)) },
  ];
}

/** One entry a year: its days are announced together. */
function holidayEntries(holidays: readonly KeptHoliday[]): ToCheckEntry[] {
  const years = [...new Set(holidays.map(({ day }) => day.slice(0, 4)))];
  return years.map((year) => {
    const days = holidays
      .filter(({ day }) => day.startsWith(year))
      .map(({ day, name }) => `${formatDate(day)} ${name}`);
    return {
      ...{ href: `/danh-muc/ngay-nghi?nam=${year}`, name: `Năm ${year}: ${String(days.length)} ngày` },
      check: `So với thông báo lịch nghỉ của năm: ${days.join('; ')}.`,
    };
  });
}

function fits(fact: AwardFact, { part, text }: ToCheckFilter): boolean {
  return (part === '' || part === fact.part) && (text === '' || citedBy(fact).includes(text));
}

function citedBy({ basis }: AwardFact): string[] {
  return basis.map(({ text }) => text);
}
