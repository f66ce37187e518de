import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { AwardsService } from '../catalogue';
import {
  ArtefactsService,
  DecisionsService,
  PaymentPreviewService,
  PaymentsService,
  RevocationsService,
} from '../decisions';
import { type DecisionDraft, type HonourLine, HonoursService } from '../honours';
import { LETTERHEADS } from './invented';
import { DECISIONS, type InventedHonour, ownDecision, RECENT, REVOKED, YEARS_OF_TITLES } from './invented-honours';
import { DIVISION, levelOf, POSTS, titleOf } from './invented-persons';
import type { InventedStaff } from './invented-persons.service';

type Staff = ReadonlyMap<string, InventedStaff>;
type NamesOf = (code: string) => Pick<HonourLine, 'awardCode' | 'awardName' | 'kind'>;

/** What was decided before: titles of the agencies, honours of the province and of the Party, one of them revoked. */
@Injectable()
export class InventedHonours {
  constructor(
    private readonly honours: HonoursService,
    private readonly awards: AwardsService,
    private readonly decisions: DecisionsService,
    private readonly previews: PaymentPreviewService,
    private readonly payments: PaymentsService,
    private readonly artefacts: ArtefactsService,
    private readonly revocations: RevocationsService,
  ) {}

  /** Writes it into the ledger as honours taken over from the past; one decision is recorded and its money confirmed. */
  async enter(appraiser: Actor, staff: Staff): Promise<void> {
    const named = await this.names();
    for (const year of YEARS_OF_TITLES) {
      for (const [code, own] of staff) {
        const decision = ownDecision(own.agency, LETTERHEADS[code]?.documentSymbol ?? code, year);
        await this.honours.grant(appraiser, past(decision), ownLines(named, code, own, year));
      }
    }
    for (const { decision, honours } of DECISIONS) {
      const lines = honours.map((honour) => lineOf(named, honour, staff));
      const { decisionId, honourIds } = await this.honours.grant(appraiser, past(decision), lines);
      const revoked = honourIds.filter((_, index) => isRevoked(honours[index]));
      if (revoked.length > 0) {
        await this.artefacts.handOver(appraiser, revoked, REVOKED.handing);
        await this.revocations.revoke(appraiser, decisionId, revoked, REVOKED.revocation);
      }
    }
    await this.decide(appraiser, named, staff);
  }

  private async decide(appraiser: Actor, named: NamesOf, staff: Staff): Promise<void> {
    const lines = RECENT.honours.map((honour) => lineOf(named, honour, staff));
    const decision = { ...past(RECENT.decision), source: 'entered' } as const;
    const { decisionId } = await this.decisions.record(appraiser, decision, lines);
    const scope = { kind: 'decision', decisionId } as const;
    const { fingerprint } = await this.previews.preview(appraiser, scope);
    await this.payments.confirm(appraiser, scope, fingerprint, []);
  }

  private async names(): Promise<NamesOf> {
    const codes = ['LDTT', 'CSTDCS', 'TTLDTT', 'TTLDXS', 'CO_TINH', 'BK_TINH', 'DANG_BK_TU'];
    const versions = await this.awards.versionsOf(codes);
    return (code) => {
      const award = versions.get(code)?.at(-1)?.award;
      if (award === undefined) throw new Error(`the catalogue has no ${code}`);
      return { awardCode: code, awardName: award.name, kind: award.kind };
    };
  }
}

function past(decision: Omit<DecisionDraft, 'fileId' | 'issuerAgencyId' | 'source' | 'signerName'>): DecisionDraft {
  return { ...decision, signerName: '', fileId: null, issuerAgencyId: null, source: 'imported' };
}

/** Lao động tiên tiến for good work, Chiến sĩ thi đua cơ sở for excellent work, Tập thể lao động tiên tiến for the division. */
function ownLines(named: NamesOf, code: string, staff: InventedStaff, year: number): HonourLine[] {
  const one = (awardCode: string, to: InventedHonour['to']): HonourLine =>
    lineOf(named, { awardCode, agency: code, to, from: year, year }, new Map([[code, staff]]));
  const good = POSTS.filter((post) => levelOf(code, post, year) !== 'completed');
  const excellent = POSTS.filter((post) => levelOf(code, post, year) === 'excellent');
  const division = {
    ...one('TTLDTT', 'agency'),
    isAgency: false,
    divisionId: staff.divisionId,
    recipientName: DIVISION,
  };
  return [division, ...good.map((post) => one('LDTT', post)), ...excellent.map((post) => one('CSTDCS', post))];
}

function lineOf(named: NamesOf, { awardCode, agency, to, type, from, year }: InventedHonour, staff: Staff): HonourLine {
  const own = staff.get(agency);
  if (own === undefined) throw new Error(`${agency} has no staff`);
  const isAgency = to === 'agency';
  return {
    ...{ ...named(awardCode), awardVersion: null, subject: isAgency ? 'collective' : 'person' },
    ...{ type: type ?? 'achievement', agencyId: own.agency.id, agencyName: own.agency.name, isAgency },
    ...{ divisionId: null, householdId: null, personId: isAgency ? null : own.persons[to] },
    ...{ recipientName: isAgency ? own.agency.name : titleOf(agency, to), recipientDetail: '' },
    ...{ achievementFrom: from, achievementYear: year },
  };
}

function isRevoked(honour: InventedHonour | undefined): boolean {
  const { awardCode, agency, post } = REVOKED;
  return honour?.awardCode === awardCode && honour.agency === agency && honour.to === post;
}
