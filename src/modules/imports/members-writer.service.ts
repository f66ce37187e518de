import { Injectable } from '@nestjs/common';
import type { AgencyKind } from '../../domain/agencies';
import type { BusinessDate } from '../../domain/calendar';
import type { Actor } from '../../platform/access';
import { AgencyRegistry, type ImportedAgency } from '../agencies';
import { BlocSetupService, type BlocSummary, type ListedMember } from '../blocs';
import type { AgencyItem } from './bloc-workbook';
import { type ImportTarget, isWritten, type PlannedItem, valueAfter } from './plan/plan';

type AgencyPlan = PlannedItem<AgencyItem>;

/** Writes the agencies of a plan and their membership in the bloc. */
@Injectable()
export class MembersWriter {
  constructor(
    private readonly agencies: AgencyRegistry,
    private readonly setup: BlocSetupService,
  ) {}

  /** `known` are the codes that the catalogue has. Members are members from the first day of the year. */
  async write(
    actor: Actor,
    { bloc, target }: { readonly bloc: BlocSummary; readonly target: ImportTarget },
    items: readonly AgencyPlan[],
    known: ReadonlySet<string>,
  ): Promise<void> {
    const day = target.halfPeriod.to;
    for (const item of items) {
      if (!known.has(item.source.code)) await this.agencies.registerImported(actor, agencyOf(item));
      else if (item.facts.some((fact) => isWritten(fact) && fact.field !== 'role')) {
        await this.agencies.correctImported(actor, agencyOf(item), day);
      }
    }
    const changing = items.filter(({ facts }) => facts.some((fact) => isWritten(fact) && fact.field === 'role'));
    if (changing.length > 0) await this.writeRoles(actor, bloc, target, changing);
  }

  private async writeRoles(
    actor: Actor,
    bloc: BlocSummary,
    { yearPeriod, halfPeriod }: ImportTarget,
    items: readonly AgencyPlan[],
  ): Promise<void> {
    const codes = items.map(({ source }) => source.code);
    const ids = new Map(
      (await this.agencies.byCodes(codes, halfPeriod.to)).map((agency) => [agency.code, agency.agencyId]),
    );
    const memberships = await this.setup.membersOn(bloc, halfPeriod.to);
    const byDay = new Map<BusinessDate, ListedMember[]>();
    for (const { source } of items) {
      const begun = memberships.get(source.code)?.from ?? yearPeriod.from;
      // A membership that began within the year has its role put right from its own first day.
      const from = begun > yearPeriod.from ? begun : yearPeriod.from;
      const member = { agencyId: ids.get(source.code) ?? '', agencyCode: source.code, role: source.role };
      byDay.set(from, [...(byDay.get(from) ?? []), member]);
    }
    for (const [from, members] of byDay) await this.setup.setMembers(actor, bloc, members, from, 'import');
  }
}

/** The agency as it is after the import. */
function agencyOf(item: AgencyPlan): ImportedAgency {
  const { source } = item;
  return {
    code: source.code,
    name: valueAfter(item, 'name') ?? source.name,
    shortName: valueAfter(item, 'shortName') ?? source.shortName,
    kind: (valueAfter(item, 'kind') ?? source.kind) as AgencyKind,
    kindWords: valueAfter(item, 'kindWords'),
    email: valueAfter(item, 'email'),
    officialOrder: Number(valueAfter(item, 'order') ?? source.order),
  };
}
