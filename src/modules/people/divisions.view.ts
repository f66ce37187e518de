import { formatDate } from '../../text/date';
import { formatValidity } from '../../text/validity';
import type { DivisionValues } from '../../../templates/pages/people/division-fields';
import { typedText } from '../../platform/forms';
import type { DivisionListPageProps } from '../../../templates/pages/people/divisions';
import type { Division, DivisionOfAgency } from './division';
import { holderAddress } from './holder';

/** An agency and its divisions as the rows of their list. */
export function collectiveRows(
  agencyCode: string,
  agencyName: string,
  divisions: readonly Division[],
): DivisionListPageProps['rows'] {
  return [
    { href: holderAddress('agency', agencyCode), name: agencyName, kind: 'Cơ quan', validity: '' },
    ...divisions.map((division) => ({
      href: holderAddress('division', division.id),
      name: division.name,
      kind: 'Phòng, đơn vị',
      validity: validityOf(division),
    })),
  ];
}

/** What is stored of a division, as facts of its page. */
export function divisionFacts(division: DivisionOfAgency): [string, string][] {
  return [
    ['Thuộc cơ quan', division.agencyName],
    ['Thời gian', validityOf(division) || 'từ trước đến nay'],
  ];
}

/** The form of a stored division. */
export function storedDivision({ name, validFrom, validTo }: DivisionOfAgency): DivisionValues {
  const day = (date: string | null): string => (date === null ? '' : formatDate(date));
  return { name, validFrom: day(validFrom), validTo: day(validTo) };
}

/** The form of a division as it was sent. */
export function typedDivision(fields: { name?: unknown; validFrom?: unknown; validTo?: unknown }): DivisionValues {
  const { name, validFrom, validTo } = fields;
  return { name: typedText(name), validFrom: typedText(validFrom), validTo: typedText(validTo) };
}

function validityOf({ validFrom, validTo }: Division): string {
  return validFrom === null && validTo === null ? '' : formatValidity(validFrom, validTo);
}
