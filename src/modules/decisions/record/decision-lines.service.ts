import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import type { AwardVersion } from '../../../domain/commendation/award';
import type { Violation } from '../../../domain/violation';
import { fold } from '../../../text/search';
import { InvalidInput } from '../../../platform/errors';
import { AwardsService } from '../../catalogue';
import type { HonourLine } from '../../honours';
import { agencyMeant } from './agency-names';
import { versionDecided } from './award-versions';
import { type KnownRecipient, type NamedAgency, RecipientsRepository } from './recipients.repository';
import type { ChosenRecipient, TypedLine } from './typed-line';

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
    const agencies = await this.repository.agencies(decidedOn);
    const versions = await this.awards.versionsOf([...new Set(lines.map(({ awardCode }) => awardCode))]);
    const meant = lines.map(({ agency }) => agencyMeant(agencies, agency));
    const known = await this.known(lines, meant, decidedOn);
    const violations: Violation[] = [];
    const resolved = lines.map((line, index) => {
      const refuse: Refuse = (code, parameters = {}) => {
        violations.push({ code, place: `lines.${String(index)}`, parameters: { line: index + 1, ...parameters } });
      };
      const typedAgency = meant[index] ?? null;
      const recipient = recipientOf(line, typedAgency, known, refuse);
      const agency = typedAgency ?? agencies.find(({ id }) => id === recipient?.agencyId) ?? null;
      const version = versionDecided(versions.get(line.awardCode) ?? [], decidedOn);
      checkLine(line, { agency, recipient }, versions.get(line.awardCode) ?? [], version, decidedOn, refuse);
      return honourLine(line, agency, version, recipient);
    });
    if (violations.length > 0) throw new InvalidInput(violations);
    return resolved;
  }

  /** Whoever the lines may mean: those that were chosen, and those of the typed names in the typed agencies. */
  private async known(
    lines: readonly TypedLine[],
    meant: readonly (NamedAgency | null)[],
    day: BusinessDate,
  ): Promise<{ chosen: readonly KnownRecipient[]; named: readonly KnownRecipient[] }> {
    const ids = lines.flatMap(({ chosen }) => (chosen === null || chosen === 'outside' ? [] : chosen.id));
    const names = lines.filter(({ name, chosen }) => name !== '' && chosen === null).map(({ name }) => fold(name));
    const agencyIds = [...new Set(meant.flatMap((agency) => agency?.id ?? []))];
    return {
      chosen: ids.length === 0 ? [] : await this.repository.byIds(ids, day),
      named: await this.repository.named(agencyIds, [...new Set(names)], day),
    };
  }
}

type Refuse = (code: string, parameters?: Violation['parameters']) => void;

function checkLine(
  line: TypedLine,
  { agency, recipient }: { readonly agency: NamedAgency | null; readonly recipient: KnownRecipient | null },
  versions: readonly AwardVersion[],
  version: AwardVersion | null,
  day: BusinessDate,
  refuse: Refuse,
): void {
  const [any] = versions;
  if (any === undefined) refuse('line_award_unknown');
  else if (version === null) refuse('line_award_not_in_force', { award: any.award.name, day });
  if (agency === null && (line.agency !== '' || (line.subject === 'collective' && line.name === ''))) {
    refuse('line_agency');
  }
  if (line.subject !== 'collective' && line.name === '' && line.chosen === null) refuse('line_name');
  if (recipient !== null && agency !== null && recipient.agencyId !== agency.id) {
    refuse('line_recipient_elsewhere', { recipient: recipient.name, agency: agency.name });
  }
}

/** The register in which the recipients of a subject are. */
export function registerOf({ subject }: Pick<TypedLine, 'subject'>): KnownRecipient['kind'] {
  return subject === 'collective' ? 'division' : subject;
}

/** The one that was chosen or that the name means; null for a name outside the registers and for an agency itself. */
function recipientOf(
  line: TypedLine,
  agency: NamedAgency | null,
  known: { readonly chosen: readonly KnownRecipient[]; readonly named: readonly KnownRecipient[] },
  refuse: Refuse,
): KnownRecipient | null {
  if (line.chosen === 'outside') return null;
  if (line.chosen !== null) return chosenOne(line, line.chosen, agency, known.chosen, refuse);
  if (agency === null || line.name === '') return null;
  const [kind, folded] = [registerOf(line), fold(line.name)];
  const found = known.named.filter((one) => one.kind === kind && one.agencyId === agency.id && one.folded === folded);
  if (found.length <= 1) return found[0] ?? null;
  const closer = found.filter(({ detail }) => line.detail !== '' && fold(detail) === fold(line.detail));
  if (closer.length === 1) return closer[0] ?? null;
  refuse('line_name_ambiguous', { recipient: line.name });
  return null;
}

/** The chosen one in the typed agency, or in that of the main post; a name that is typed besides has to be part of theirs. */
function chosenOne(
  line: TypedLine,
  chosen: ChosenRecipient,
  agency: NamedAgency | null,
  known: readonly KnownRecipient[],
  refuse: Refuse,
): KnownRecipient | null {
  const rows = known.filter(({ kind, id }) => kind === chosen.kind && id === chosen.id);
  const [any] = rows;
  if (any === undefined || chosen.kind !== registerOf(line)) {
    refuse('line_recipient');
    return null;
  }
  if (!any.folded.includes(fold(line.name))) {
    refuse('line_recipient_other', { recipient: any.name });
    return null;
  }
  if (agency !== null) return rows.find(({ agencyId }) => agencyId === agency.id) ?? any;
  const main = rows.length === 1 ? any : rows.find(({ isMain }) => isMain);
  if (main === undefined) refuse('line_agency');
  return main ?? null;
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
    recipientName: isAgency ? agency.name : nameOf(line, recipient),
    recipientDetail: line.detail === '' && recipient !== null ? recipient.detail : line.detail,
    achievementFrom: line.achievementFrom,
    achievementYear: line.achievementYear,
  };
}

/** The name as it was typed where it is the whole name, so that the ledger says what the paper does. */
function nameOf({ name }: TypedLine, recipient: KnownRecipient | null): string {
  return recipient === null || fold(name) === recipient.folded ? name : recipient.name;
}
