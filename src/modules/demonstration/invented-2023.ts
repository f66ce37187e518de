import type { DeadlineKind } from '../../domain/blocs';
import type { RegistrationAction } from '../../domain/workflow/registration';
import type { BusinessDate } from '../../domain/calendar';

/** The year to come, in which key tasks are being registered. */
export const NEXT_YEAR = 2023;

export const NEXT_DEADLINES: Readonly<Partial<Record<DeadlineKind, Date>>> = {
  registration: new Date('2023-02-28T17:00:00+07:00'),
};

const SENT: readonly RegistrationAction[] = ['send_to_leader'];
const SUBMITTED: readonly RegistrationAction[] = [...SENT, 'submit'];

/** Agencies that have begun their registration with the tasks of this year, and the steps that it has taken. */
export const REGISTRATIONS: Readonly<Record<string, readonly RegistrationAction[]>> = {
  BTCTU: [],
  BTGTU: SENT,
  TCT: SUBMITTED,
  UBKTTU: [...SUBMITTED, 'gather'],
};
export const TITLES = ['Tập thể lao động xuất sắc'] as const;

/** One member has signed the pact of the year to come; the leaders of the others are asked to. */
export const NEXT_PACT_SIGNED: { readonly agencies: readonly string[]; readonly on: BusinessDate } = {
  agencies: ['BTGTU'],
  on: '2023-03-10',
};
