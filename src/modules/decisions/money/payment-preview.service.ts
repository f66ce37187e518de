import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import { canonicalJson } from '../../../domain/canonical-json';
import type { AwardVersion } from '../../../domain/commendation/award';
import { type PayableHonour, type PaymentLine, paymentsOf, totalOf } from '../../../domain/commendation/payments';
import { paymentSentence } from '../../../text/commendation';
import { formatDate } from '../../../text/date';
import { type Actor, may } from '../../../platform/access';
import { Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import { AwardsService, BaseSalariesService } from '../../catalogue';
import { type HeldHonour, HonoursService, type StoredHonour } from '../../honours';
import { versionDecided } from '../record/award-versions';
import { RecipientsRepository } from '../record/recipients.repository';
import type { PaymentPreview, PaymentScope } from './payment';
import { PaymentsRepository } from './payments.repository';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the rules know of the catalogue and the salaries for a list. */
interface Tariff {
  readonly versions: ReadonlyMap<string, readonly AwardVersion[]>;
  readonly salaries: ReadonlyMap<BusinessDate, number | null>;
  readonly paid: ReadonlyMap<string, number>;
}

/** Computes what honours pay, with every other title of their holders in mind. Nothing is written. */
@Injectable()
export class PaymentPreviewService {
  constructor(
    private readonly repository: PaymentsRepository,
    private readonly recipients: RecipientsRepository,
    private readonly honours: HonoursService,
    private readonly awards: AwardsService,
    private readonly salaries: BaseSalariesService,
  ) {}

  /** What a scope would pay today. NotFound for an unknown decision; needs 'payment.write'. */
  async preview(actor: Actor, scope: PaymentScope): Promise<PaymentPreview> {
    if (!may(actor, 'payment.write', {})) throw new Forbidden();
    return (await this.computed(scope)).preview;
  }

  /** As `preview`, for callers that have checked the actor; `agencyId` is that of a scope of an agency. */
  async computed(scope: PaymentScope): Promise<{ preview: PaymentPreview; agencyId: string | null }> {
    const { title, honours, agencyId } = await this.honoursOf(scope);
    const held = await this.honours.ofHolders(holdersOf(honours));
    const others = await this.honours.byIds(
      held.map(({ id }) => id).filter((id) => !honours.some((own) => own.id === id)),
    );
    const all = [...honours, ...others];
    const tariff = await this.tariff(all);
    const payable = paymentsOf(all.map((honour) => payableOf(honour, tariff, held)));
    const byId = new Map(payable.map((line) => [line.honour.id, line]));
    const names = new Map(all.map(({ awardCode, awardName }) => [awardCode ?? '', awardName]));
    const lines = honours.flatMap((honour) => {
      const line = byId.get(honour.id);
      return line ? [{ honour, line, working: workingOf(honour, line, names) }] : [];
    });
    const { amount: total, toCheck } = totalOf(lines.map(({ line }) => line));
    const seen = lines.map(({ honour, line }) => [honour.id, line.outcome, line.reason, line.money?.amount ?? null]);
    const fingerprint = createHash('sha256').update(canonicalJson(seen)).digest('hex');
    return { preview: { scope, title, lines, total, toCheck, fingerprint }, agencyId };
  }

  private async honoursOf(
    scope: PaymentScope,
  ): Promise<{ title: string; honours: StoredHonour[]; agencyId: string | null }> {
    if (scope.kind === 'decision') {
      if (!ID.test(scope.decisionId)) throw new NotFound('Không tìm thấy quyết định này.');
      const honours = await this.repository.linesOf(scope.decisionId);
      const [decision] = honours;
      if (decision === undefined) throw new NotFound('Không tìm thấy quyết định này.');
      const title = `Quyết định số ${decision.number} ngày ${formatDate(decision.decidedOn)}`;
      const stored = await this.honours.byIds(honours.map(({ id }) => id));
      return { title, honours: stored.sort((one, other) => one.line - other.line), agencyId: null };
    }
    if (scope.from > scope.to) throw new InvalidInput([{ code: 'range_out_of_order', place: 'to' }]);
    const agency = (await this.recipients.agencies(scope.to)).find(({ code }) => code === scope.agencyCode);
    if (agency === undefined) {
      const parameters = { code: scope.agencyCode };
      throw new InvalidInput([{ code: 'agency_unknown', place: 'agency', parameters }]);
    }
    const ids = await this.repository.honoursOf(agency.id, scope.from, scope.to);
    const order = new Map(ids.map((id, index) => [id, index]));
    const honours = await this.honours.byIds(ids);
    const title = `${agency.name}, quyết định từ ${formatDate(scope.from)} đến ${formatDate(scope.to)}`;
    return {
      ...{ title, agencyId: agency.id },
      honours: honours.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0)),
    };
  }

  private async tariff(honours: readonly StoredHonour[]): Promise<Tariff> {
    const codes = [...new Set(honours.flatMap(({ awardCode }) => awardCode ?? []))];
    const versions = await this.awards.versionsOf(codes);
    const days = [...new Set(honours.map(({ decidedOn }) => decidedOn))];
    const known = await this.salaries.list();
    const salaryOn = (day: BusinessDate): number | null => known.find(({ from }) => from <= day)?.amount ?? null;
    const paid = await this.repository.paidFor(honours.map(({ id }) => id));
    return { versions, paid, salaries: new Map(days.map((day) => [day, salaryOn(day)])) };
  }
}

function workingOf(honour: StoredHonour, line: PaymentLine, names: ReadonlyMap<string, string>): string {
  if (honour.awardCode === null && line.reason === 'no_bonus') {
    return 'Không chi: chưa xác định danh hiệu, hình thức này trong danh mục.';
  }
  return paymentSentence(line, (code) => names.get(code) ?? code);
}

function payableOf(honour: StoredHonour, tariff: Tariff, held: readonly HeldHonour[]): PayableHonour {
  const { awardCode, decidedOn } = honour;
  const versions = awardCode === null ? [] : (tariff.versions.get(awardCode) ?? []);
  // A decision older than the catalogue is looked at with the first version: its coefficients say since when they hold.
  const first = versions.toSorted((one, other) => (one.from < other.from ? -1 : 1))[0];
  const award = (versionDecided(versions, decidedOn) ?? first)?.award;
  const isKnown = held.some(({ id }) => id === honour.id);
  return {
    id: honour.id,
    // Whoever is in no register is known by name and place alone.
    holder: isKnown
      ? (honour.personId ?? honour.divisionId ?? honour.householdId ?? honour.agencyId ?? honour.id)
      : [honour.subject, honour.recipientName, honour.recipientDetail, honour.agencyId ?? honour.agencyName].join('\n'),
    subject: honour.subject,
    awardCode: awardCode ?? '',
    kind: honour.kind,
    system: honour.system,
    precedence: award?.precedence ?? 0,
    achievementFrom: honour.achievementFrom,
    achievementYear: honour.achievementYear,
    decidedOn,
    isRevoked: honour.revokedOn !== null,
    bonus: award?.bonus ?? null,
    baseSalary: tariff.salaries.get(decidedOn) ?? null,
    paid: tariff.paid.get(honour.id) ?? null,
  };
}

function holdersOf(honours: readonly StoredHonour[]): Parameters<HonoursService['ofHolders']>[0] {
  return {
    agencyIds: honours.flatMap(({ isAgency, agencyId }) => (isAgency && agencyId !== null ? [agencyId] : [])),
    divisionIds: honours.flatMap(({ divisionId }) => divisionId ?? []),
    personIds: honours.flatMap(({ personId }) => personId ?? []),
    householdIds: honours.flatMap(({ householdId }) => householdId ?? []),
  };
}
