import { Injectable } from '@nestjs/common';
import type { LineChoices, LineValues } from '../../../../templates/pages/decisions/record-line';
import type { BusinessDate } from '../../../domain/calendar';
import { COMMENDATION_SUBJECTS } from '../../../domain/commendation/subjects';
import { fold } from '../../../text/search';
import { InvalidInput } from '../../../platform/errors';
import { agenciesLike, agencyLabels, agencyMeant } from './agency-names';
import { registerOf } from './decision-lines.service';
import { type KnownRecipient, type NamedAgency, RecipientsRepository } from './recipients.repository';
import { OUTSIDE, recipientValue } from './typed-lines';

/** Shorter parts of a name would find half the province. */
const LEAST_LETTERS = 2;

/** What lines of the form may mean: the agencies and the recipients that somebody chooses among. */
@Injectable()
export class LineChoicesService {
  constructor(private readonly repository: RecipientsRepository) {}

  /** The names of all agencies, for suggestions while one is typed. */
  async agencyNames(day: BusinessDate): Promise<string[]> {
    const agencies = await this.repository.agencies(day);
    const labels = agencyLabels(agencies);
    return agencies.map(({ id, name }) => labels.get(id) ?? name);
  }

  /**
   * The lines as they are shown again, each with what there is to choose: what was chosen or is meant by no other stands
   * chosen, and an agency that is meant has its whole name. Two queries.
   */
  async choices(
    lines: readonly LineValues[],
    day: BusinessDate,
  ): Promise<{ readonly line: LineValues; readonly choices: LineChoices }[]> {
    const agencies = await this.repository.agencies(day);
    const labels = agencyLabels(agencies);
    const asked = lines.map((line) => this.asked(line, agencies));
    const wanted = asked.flatMap(({ wanted: one }, index) => (one === null ? [] : [{ ...one, index }]));
    const found = wanted.length === 0 ? [] : await this.repository.like(wanted, day);
    return lines.map((line, index) => {
      const { agency, isUnknownAgency } = asked[index] ?? { agency: null, isUnknownAgency: false };
      const known = found.filter(({ place }) => wanted[place]?.index === index);
      const recipients = known.map((one) => ({
        value: recipientValue(one),
        label: recipientLabel(one, agency === null ? (labels.get(one.agencyId) ?? '') : ''),
      }));
      return {
        line: {
          ...line,
          agency: agency === null ? line.agency : (labels.get(agency.id) ?? line.agency),
          recipient: chosenAmong(line, known, agency),
        },
        choices: {
          agencies: isUnknownAgency
            ? agenciesLike(agencies, line.agency).map(({ id, code, name }) => ({
                value: code,
                label: labels.get(id) ?? name,
              }))
            : [],
          recipients:
            recipients.length === 0 ? [] : [...recipients, { value: OUTSIDE, label: 'Không có trong danh sách' }],
        },
      };
    });
  }

  /** InvalidInput for every line whose name may mean somebody of the registers, and nobody said whom. */
  async requireChosen(lines: readonly LineValues[], day: BusinessDate): Promise<void> {
    const open = (await this.choices(lines, day)).flatMap(({ line, choices }, index) =>
      choices.recipients.length > 0 && line.recipient === '' ? [{ index, name: line.name }] : [],
    );
    if (open.length === 0) return;
    throw new InvalidInput(
      open.map(({ index, name }) => ({
        ...{ code: 'line_recipient_open', place: `lines.${String(index)}` },
        parameters: { line: index + 1, recipient: name },
      })),
    );
  }

  private asked(
    line: LineValues,
    agencies: readonly NamedAgency[],
  ): {
    readonly agency: NamedAgency | null;
    readonly isUnknownAgency: boolean;
    readonly wanted: { kind: KnownRecipient['kind']; folded: string; agencyId: string | null } | null;
  } {
    const agency = agencyMeant(agencies, line.agency);
    const subject = COMMENDATION_SUBJECTS.find((one) => one === line.subject);
    const folded = fold(line.name);
    const isUnknownAgency = agency === null && line.agency !== '';
    const isItself = subject === 'collective' && agency !== null && folded === fold(agency.name);
    const isAsked = subject !== undefined && !isUnknownAgency && !isItself && folded.length >= LEAST_LETTERS;
    const wanted = isAsked ? { kind: registerOf({ subject }), folded, agencyId: agency?.id ?? null } : null;
    return { agency, isUnknownAgency, wanted };
  }
}

/** What stands chosen: what somebody chose, or the only one of the agency who bears just this name. */
function chosenAmong(line: LineValues, known: readonly KnownRecipient[], agency: NamedAgency | null): string {
  if (known.length === 0) return '';
  if (line.recipient === OUTSIDE || known.some((one) => recipientValue(one) === line.recipient)) return line.recipient;
  const exact = known.filter(({ folded }) => agency !== null && folded === fold(line.name));
  const [only] = exact;
  return exact.length === 1 && only !== undefined ? recipientValue(only) : '';
}

/** Name, post or address, agency and year of birth: what tells two of one name apart; the day of birth is not shown. */
function recipientLabel({ name, detail, birthYear }: KnownRecipient, agencyName: string): string {
  const born = birthYear === null ? '' : `sinh năm ${String(birthYear)}`;
  return [name, detail, agencyName, born].filter((part) => part !== '').join(', ');
}
