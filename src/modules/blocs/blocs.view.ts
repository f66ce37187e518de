import { addDays, type BusinessDate } from '../../domain/calendar';
import { DEADLINE_KINDS } from '../../domain/blocs';
import { formatDate, formatInstant } from '../../text/date';
import { blocKindWords, deadlineKindWords, periodKindWords } from '../../text/vi';
import type { FieldOption } from '../../../templates/components/field';
import type { BlocPageProps } from '../../../templates/pages/blocs/bloc';
import type {
  BlocFormValues,
  BlocRow,
  BlocYearValues,
  DeadlineView,
  MembershipView,
} from '../../../templates/pages/blocs/bloc-props';
import type { PeriodRow } from '../../../templates/pages/blocs/periods';
import type { PlacePath } from '../../platform/web';
import type { Agency } from '../agencies';
import type { Bloc, BlocListing, BlocYear, Membership } from './bloc';
import type { TypedForms } from './bloc-forms.view';
import { NOTHING_TYPED } from './bloc-forms.view';
import type { SchemeChoice } from './blocs.repository';
import type { BlocInYear } from './blocs.service';
import type { Deadline } from './deadlines.repository';
import type { PeriodListing } from './period';

/** A bloc as a row of the list. */
export function blocRow(bloc: BlocListing): BlocRow {
  const { code, name, kind, memberCount, chairName, viceChairName, leaderInCharge } = bloc;
  return { code, name, kindText: blocKindWords[kind], memberCount, chairName, viceChairName, leaderInCharge };
}

/** A period as a row of the list. */
export function periodRow({ code, name, kind, from, to, cutOff, version }: PeriodListing): PeriodRow {
  const [first, last, closing] = [from, to, cutOff].map(formatDate) as [string, string, string];
  return { code, name, kindText: periodKindWords[kind], from: first, to: last, cutOff: closing, version };
}

/** The years to choose from, the newest first. */
export function yearOptions(periods: readonly PeriodListing[]): FieldOption[] {
  return periods.filter(({ kind }) => kind === 'year').map(({ code }) => ({ value: code, label: code }));
}

/** What the page of a bloc says of a year, apart from frame, rights and what was refused. */
export function blocView(
  found: BlocInYear,
  choices: { agencies: readonly Agency[]; schemes: readonly SchemeChoice[] },
  typed: TypedForms,
  { now, today }: { now: Date; today: BusinessDate },
  mayExtend: (deadline: Deadline) => boolean,
): Omit<BlocPageProps, 'frame' | 'years' | 'errors' | 'conflict' | 'mayDefine' | 'mayManage'> {
  const { bloc, year, facts, members } = found;
  const day = year === null ? today : clamp(today, year.from, year.to);
  const held = members.filter(({ from, to }) => from <= day && (to === null || day < to));
  return {
    code: bloc.code,
    name: bloc.name,
    kindText: blocKindWords[bloc.kind],
    foundingDecision: bloc.foundingDecision,
    year: year?.code ?? null,
    chairName: nameOf(held, 'chair'),
    viceChairName: nameOf(held, 'vice_chair'),
    schemeTitle: facts.scheme === null ? null : `${facts.scheme.code}: ${facts.scheme.title}`,
    blocValues: typed.bloc ?? storedBloc(bloc),
    values: typed.year ?? storedYear(facts),
    pactHref: pactHrefOf(found),
    schemes: schemeOptions(choices.schemes, facts),
    members: members.map(membershipView),
    candidates: candidatesOf(choices.agencies, members),
    newMember: typed.newMember ?? { ...NOTHING_TYPED.newMember, from: year === null ? '' : formatDate(year.from) },
    typedMember: typed.member ?? null,
    deadlines: deadlineViews(found, now, mayExtend),
    deadlineSlots: freeSlots(found),
    newDeadline: typed.newDeadline ?? NOTHING_TYPED.newDeadline,
    typedExtension: typed.extension ?? null,
    ...periodsOf(found),
  };
}

/** The place whose pages the navigation leads to from the page of a bloc: its newest open period. */
export function placeOf({ bloc, periods, reviewed }: BlocInYear): PlacePath | null {
  const open = periods.filter(({ id }) => reviewed.includes(id)).at(-1);
  return open === undefined ? null : { blocCode: bloc.code, periodCode: open.code };
}

/** Where the pact is that says on which day it was signed; null while people type the day. */
function pactHrefOf({ bloc, year, facts }: BlocInYear): string | null {
  if (year === null || !facts.isPactSigned || facts.pactSignedOn === null) return null;
  return `/khoi/${bloc.code}/${year.code}/giao-uoc`;
}

function storedBloc({ code, name, kind, foundingDecision, version }: Bloc): BlocFormValues {
  return { code, name, kind, foundingDecision: foundingDecision ?? '', version };
}

function storedYear({ leaderInCharge, pactSignedOn, scheme, version }: BlocYear): BlocYearValues {
  return {
    leaderInCharge: leaderInCharge ?? '',
    pactSignedOn: pactSignedOn === null ? '' : formatDate(pactSignedOn),
    scheme: scheme?.id ?? '',
    version,
  };
}

function nameOf(members: readonly Membership[], role: Membership['role']): string | null {
  const names = members.filter((member) => member.role === role).map(({ agencyName }) => agencyName);
  return names.length === 0 ? null : names.join(', ');
}

function membershipView({ id, agencyCode, agencyName, role, from, to }: Membership): MembershipView {
  const last = to === null ? null : formatDate(addDays(to, -1));
  return { id, agencyCode, agencyName, role, from: formatDate(from), to: last };
}

/** Agencies that exist and are no members without an end. */
function candidatesOf(agencies: readonly Agency[], members: readonly Membership[]): FieldOption[] {
  const open = new Set(members.filter(({ to }) => to === null).map(({ agencyCode }) => agencyCode));
  return agencies
    .filter(({ code, activeTo }) => activeTo === null && !open.has(code))
    .map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
}

/** The latest versions, and the one in use where it is older. */
function schemeOptions(schemes: readonly SchemeChoice[], { scheme }: BlocYear): FieldOption[] {
  const options = schemes.map(({ id, code, title, version }) => ({
    value: id,
    label: `${code}: ${title} (phiên bản ${String(version)})`,
  }));
  if (scheme === null || schemes.some(({ id }) => id === scheme.id)) return options;
  return [{ value: scheme.id, label: `${scheme.code}: ${scheme.title} (đang dùng)` }, ...options];
}

function deadlineViews(
  { deadlines, extensions, periods }: BlocInYear,
  now: Date,
  mayExtend: (deadline: Deadline) => boolean,
): DeadlineView[] {
  return [...deadlines]
    .sort((first, second) => first.dueAt.getTime() - second.dueAt.getTime())
    .map((deadline) => {
      const steps = extensions.filter(({ deadlineId }) => deadlineId === deadline.id);
      return {
        id: deadline.id,
        title: deadlineKindWords[deadline.kind],
        periodName: periods.find(({ id }) => id === deadline.periodId)?.name ?? '',
        dueText: formatInstant(deadline.dueAt),
        opensText: deadline.opensOn === null ? null : formatDate(deadline.opensOn),
        past: deadline.dueAt < now,
        mayExtend: mayExtend(deadline),
        extensions: steps.map((step, index) => ({
          fromText: formatInstant(steps[index + 1]?.dueAt ?? deadline.setAt),
          reason: step.reason,
          by: step.grantedBy,
          at: formatInstant(step.grantedAt),
        })),
      };
    });
}

/** Kinds of work without a deadline, in the periods that are open. */
function freeSlots({ periods, deadlines, reviewed }: BlocInYear): FieldOption[] {
  return periods
    .filter(({ id }) => reviewed.includes(id))
    .flatMap((period) =>
      DEADLINE_KINDS.filter(
        (kind) => !deadlines.some((deadline) => deadline.periodId === period.id && deadline.kind === kind),
      ).map((kind) => ({ value: `${period.code}/${kind}`, label: `${deadlineKindWords[kind]}, ${period.name}` })),
    );
}

function periodsOf({ bloc, year, periods, reviewed }: BlocInYear): Pick<BlocPageProps, 'links' | 'closedPeriods'> {
  const open = periods.filter(({ id }) => reviewed.includes(id));
  const closed = periods.filter(({ id }) => !reviewed.includes(id));
  return {
    links: [
      ...open.map(({ code, name }) => ({ href: `/khoi/${bloc.code}/${code}/tong-quan`, label: name })),
      ...(year === null
        ? []
        : [{ href: `/khoi/${bloc.code}/${year.code}/giao-uoc`, label: `Giao ước thi đua năm ${year.code}` }]),
    ],
    closedPeriods: closed.map(({ code, name }) => ({ code, name })),
  };
}

function clamp(day: BusinessDate, first: BusinessDate, last: BusinessDate): BusinessDate {
  if (day < first) return first;
  return day > last ? last : day;
}
