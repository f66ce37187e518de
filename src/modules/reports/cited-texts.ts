import type { ReportFacts, SectionProse } from '../../../templates/documents/period-report';

/** Everything of a report in which a legal text may be cited: what people wrote, the basis of the scheme and of the ballots. */
export function citingPassage({ scheme, year }: ReportFacts, prose: SectionProse): string {
  const basis = scheme?.legalBasis ?? [];
  return [...Object.values(prose), ...basis, JSON.stringify(year?.ballots ?? [])].join('\n');
}
