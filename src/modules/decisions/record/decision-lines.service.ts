import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import type { AwardVersion } from '../../../domain/commendation/award';
import type { Violation } from '../../../domain/violation';
import { fold } from '../../../text/search';
import { InvalidInput } from '../../../platform/errors';
import { AwardsService } from '../../catalogue';
import type { HonourLine } from '../../honours';
import { versionDecided } from './award-versions';
import { type KnownRecipient, type NamedAgency, RecipientsRepository } from './recipients.repository';
import type { TypedLine } from './typed-line';

/** Looks up whom and what typed lines mean in the registers and in the catalogue. */
@Injectable()
export class DecisionLinesService {
  constructor(
    private readonly repository: RecipientsRepository,
    private readonly awards: AwardsService,
  ) {}

  /** Agencies for a choice, under their names of the day. */
  agencies(day: BusinessDate): Promise<NamedAgency[]> {
    return this.repository.agencies(day);
  }

  /**
   * The lines with the ids of the registers; a name that no register knows stays as it was typed. A fixed number of queries.
   * InvalidInput names each wrong line as 'lines.<index>'.
   */
  async resolve(lines: readonly TypedLine[], decidedOn: BusinessDate): Promise<HonourLine[]> {
    const agencies = new Map((await this.repository.agencies(decidedOn)).map((agency) => [agency.code, agency]));
    const versions = await this.awards.versionsOf([...new Set(lines.map(({ awardCode }) => awardCode))]);
    const named = lines.filter(({ name }) => name !== '');
    const ids = named.flatMap(({ agencyCode }) => agencies.get(agencyCode)?.id ?? []);
    const known = await this.repository.named([...new Set(ids)], [...new Set(named.map(({ name }) => fold(name)))]);
    const violations: Violation[] = [];
    const resolved = lines.map((line, index) => {
      const refuse = (code: string, parameters: Violation['parameters'] = {}): void => {
        violations.push({ code, place: `lines.${String(index)}`, parameters: { line: index + 1, ...parameters } });
      };
      const agency = agencies.get(line.agencyCode) ?? null;
      const version = versionDecided(versions.get(line.awardCode) ?? [], decidedOn);
      checkLine(line, agency, versions.get(line.awardCode) ?? [], version, decidedOn, refuse);
      return honourLine(line, agency, version, recipientOf(line, agency, known, refuse));
    });
    if (violations.length > 0) throw new InvalidInput(violations);
    return resolved;
  }
}

type Refuse = (code: string, parameters?: Violation['parameters']) => void;

function checkLine(
  line: TypedLine,
  agency: NamedAgency | null,
  versions: readonly AwardVersion[],
  version: AwardVersion | null,
  day: BusinessDate,
  refuse: Refuse,
): void {
  const [any] = versions;
  if (any === undefined) refuse('line_award_unknown');
  else if (version === null) refuse('line_award_not_in_force', { award: any.award.name, day });
  if (line.agencyCode !== '' && agency === null) refuse('line_agency');
  if (agency === null && line.subject === 'collective' && line.name === '') refuse('line_agency');
  if (line.subject !== 'collective' && line.name === '') refuse('line_name');
}

/** The one the name means; null for a name outside the registers and for an agency itself. */
function recipientOf(
  line: TypedLine,
  agency: NamedAgency | null,
  known: readonly KnownRecipient[],
  refuse: Refuse,
): KnownRecipient | null {
  if (agency === null || line.name === '') return null;
  const kind = line.subject === 'collective' ? 'division' : line.subject;
  const folded = fold(line.name);
  const found = known.filter((one) => one.kind === kind && one.agencyId === agency.id && one.folded === folded);
  if (found.length <= 1) return found[0] ?? null;
  const closer = found.filter(({ detail }) => line.detail !== '' && fold(detail) === fold(line.detail));
  if (closer.length === 1) return closer[0] ?? null;
  refuse('line_name_ambiguous', { recipient: line.name });
  return null;
}

function honourLine(
  line: TypedLine,
  agency: NamedAgency | null,
  version: AwardVersion | null,
  recipient: KnownRecipient | null,
): HonourLine {
  const isAgency =
    line.subject === 'collective' && agency !== null && (line.name === '' || fold(line.name) === fold(agency.name));
  const idOf = (kind: KnownRecipient['kind']): string | null => (recipient?.kind === kind ? recipient.id : null);
  return {
    awardCode: line.awardCode,
    awardVersion: version?.version ?? null,
    awardName: version?.award.name ?? line.awardCode,
    kind: version?.award.kind ?? 'form',
    subject: line.subject,
    type: line.type,
    agencyId: agency?.id ?? null,
    agencyName: agency === null ? '' : null,
    isAgency,
    divisionId: isAgency ? null : idOf('division'),
    personId: idOf('person'),
    householdId: idOf('household'),
    recipientName: isAgency ? agency.name : line.name,
    recipientDetail: line.detail === '' && recipient !== null ? recipient.detail : line.detail,
    achievementFrom: line.achievementFrom,
    achievementYear: line.achievementYear,
  };
}
