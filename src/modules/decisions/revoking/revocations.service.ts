import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { AwardVersion } from '../../../domain/commendation/award';
import { countsHonour } from '../../../domain/commendation/revocation';
import { formatDate } from '../../../text/date';
import { revocationNotice } from '../../../text/notices/decisions';
import { formatMoney } from '../../../text/commendation';
import { nfc } from '../../../text/search';
import { revocationGroundWords } from '../../../text/words/decisions';
import { type Actor, may } from '../../../platform/access';
import { AuditService, StaleWrite } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../../platform/errors';
import { FilesService, type IncomingFile } from '../../../platform/files';
import { NoticesService } from '../../../platform/notices';
import { AwardsService } from '../../catalogue';
import { HonoursService, type StoredHonour } from '../../honours';
import type { Affected, Recovery, RecoveryDraft, RevocationDraft } from './revocation';
import { RevocationsRepository } from './revocations.repository';

const MOST_RECOVERIES = 200;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Revokes honours and follows what has to be given back. */
@Injectable()
export class RevocationsService {
  constructor(
    private readonly database: Database,
    private readonly repository: RevocationsRepository,
    private readonly honours: HonoursService,
    private readonly awards: AwardsService,
    private readonly files: FilesService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a decision that revokes honours of a decision: they never count again, what was paid and handed over has to come
   * back, the agencies are told. The same request again changes nothing. Conflict when one was revoked before or the number
   * has revoked others; InvalidInput for a day before the honours or after today. Needs 'honour.revoke'.
   */
  async revoke(
    actor: Actor,
    decisionId: string,
    honourIds: readonly string[],
    draft: RevocationDraft,
    file: IncomingFile | null = null,
  ): Promise<void> {
    if (!may(actor, 'honour.revoke', {})) throw new Forbidden();
    const { decision, honours } = await this.decision(actor, decisionId);
    const chosen = honours.filter(({ id }) => honourIds.includes(id));
    if (chosen.length === 0) throw new InvalidInput([{ code: 'nobody_chosen', place: 'honours' }]);
    this.requireDay(draft, decision.decidedOn);
    await this.database.transaction(async () => {
      const before = await this.repository.recorded(decisionId, draft);
      if (before !== null) {
        const isSame =
          before.honourIds.toSorted().join() ===
          chosen
            .map(({ id }) => id)
            .toSorted()
            .join();
        if (isSame && before.recordedById === actor.userId) return;
        throw new Conflict(`Quyết định số ${draft.number} hủy bỏ khen thưởng đã được ${before.recordedBy} ghi.`);
      }
      const owner = { purpose: 'decision', agencyId: null, blocId: null } as const;
      const stored = file === null ? null : await this.files.keep(actor, file, owner);
      const by = { id: actor.userId, name: actor.name, at: this.clock.now() };
      const id = await this.repository.add(decisionId, draft, stored?.id ?? null, by);
      if (id === null) throw new Conflict(`Quyết định số ${draft.number} hủy bỏ khen thưởng đã có người ghi.`);
      const ids = chosen.map((honour) => honour.id);
      const reason = `${revocationGroundWords[draft.ground]} (Quyết định số ${draft.number})`;
      await this.honours.revoke(actor, ids, { revokedOn: draft.decidedOn, reason });
      await this.repository.addLines(id, ids, by);
      this.audit.record({
        actor,
        action: 'revocation.recorded',
        subject: `revocation:${draft.number}`,
        data: { revocationNumber: draft.number, decidedOn: draft.decidedOn, lines: String(ids.length), reason },
      });
      await this.tell(actor, decisionId, draft, chosen);
    });
  }

  /** What was revoked, with what is still to be given back first; with `isOpen` only that. Needs 'honour.revoke'. */
  async recoveries(actor: Actor, isOpen = false): Promise<Recovery[]> {
    if (!may(actor, 'honour.revoke', {})) throw new Forbidden();
    return this.repository.recoveries(isOpen, MOST_RECOVERIES);
  }

  /**
   * Writes down what was given back of a revoked honour. StaleWrite when somebody else wrote since `version`; InvalidInput for
   * more than is due, money without a day, days in the future. Needs 'honour.revoke'.
   */
  async recover(actor: Actor, honourId: string, version: number, typed: RecoveryDraft): Promise<void> {
    if (!may(actor, 'honour.revoke', {})) throw new Forbidden();
    const draft = { ...typed, note: nfc(typed.note) };
    await this.database.transaction(async () => {
      const stored = ID.test(honourId) ? await this.repository.lock(honourId) : null;
      if (stored === null) throw new NotFound('Không tìm thấy khoản thu hồi này.');
      const [before, after] = [fieldsOf(stored), fieldsOf(draft)];
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      if (stored.version !== version) {
        const change = await this.audit.lastChange(`honour:${honourId}`);
        throw new StaleWrite('Khoản thu hồi', change, before, after, stored.version);
      }
      this.requireRecoverable(stored, draft);
      await this.repository.recover(honourId, draft, { name: actor.name, at: this.clock.now() });
      this.audit.record({ actor, action: 'revocation.recovered', subject: `honour:${honourId}`, data: after });
    });
  }

  /** Later honours and open candidates whose conditions may have counted these honours. Needs 'honour.revoke'. */
  async affected(actor: Actor, honourIds: readonly string[]): Promise<Affected[]> {
    if (!may(actor, 'honour.revoke', {})) throw new Forbidden();
    const ids = honourIds.filter((id) => ID.test(id));
    const revoked = new Set((await this.honours.byIds(ids)).flatMap(({ awardCode }) => awardCode ?? []));
    const claims = await this.repository.later(ids);
    const versions = await this.awards.versionsOf([...new Set(claims.map(({ awardCode }) => awardCode))]);
    const counts = (code: string): boolean =>
      (versions.get(code) ?? []).some(({ award }: AwardVersion) =>
        [...revoked].some((one) => countsHonour(award, one)),
      );
    return claims
      .filter(({ awardCode }) => counts(awardCode))
      .map(({ kind, id, parentId, recipientName, awardName, where }) => ({
        ...{ kind, id, recipientName, awardName, where },
        href: kind === 'honour' ? `/quyet-dinh/${parentId}` : `/de-nghi/${parentId}/${id}`,
      }));
  }

  private decision(actor: Actor, id: string): ReturnType<HonoursService['decision']> {
    if (!ID.test(id)) throw new NotFound('Không tìm thấy quyết định này.');
    return this.honours.decision(actor, id);
  }

  private requireDay(draft: RevocationDraft, decidedOn: string): void {
    const today = this.clock.today();
    if (draft.decidedOn > today) {
      throw new InvalidInput([{ code: 'date_in_future', place: 'decidedOn', parameters: { today } }]);
    }
    if (draft.decidedOn < decidedOn) {
      throw new InvalidInput([{ code: 'date_too_early', place: 'decidedOn', parameters: { from: decidedOn } }]);
    }
  }

  private requireRecoverable(stored: Recovery, draft: RecoveryDraft): void {
    const today = this.clock.today();
    const days = { recoveredOn: draft.recoveredOn, artefactReturnedOn: draft.artefactReturnedOn };
    if (draft.recovered > stored.moneyDue) {
      const parameters = { maximum: formatMoney(stored.moneyDue) };
      throw new InvalidInput([{ code: 'recovered_over', place: 'recovered', parameters }]);
    }
    if ((draft.recovered === 0) !== (draft.recoveredOn === null)) {
      throw new InvalidInput([{ code: 'recovered_day', place: 'recoveredOn' }]);
    }
    for (const [place, day] of Object.entries(days)) {
      if (day === null) continue;
      if (day > today) throw new InvalidInput([{ code: 'date_in_future', place, parameters: { today } }]);
      if (day < stored.revokedOn) {
        throw new InvalidInput([{ code: 'date_too_early', place, parameters: { from: stored.revokedOn } }]);
      }
    }
    if (!stored.artefactDue && draft.artefactReturnedOn !== null) {
      throw new Conflict('Khen thưởng này chưa trao bằng, hiện vật nên không có gì phải thu hồi.');
    }
  }

  private async tell(
    actor: Actor,
    decisionId: string,
    draft: RevocationDraft,
    revoked: readonly StoredHonour[],
  ): Promise<void> {
    const agencies = new Map<string, number>();
    for (const { agencyId } of revoked) {
      if (agencyId !== null) agencies.set(agencyId, (agencies.get(agencyId) ?? 0) + 1);
    }
    const told = [...agencies].flatMap(([agencyId, quantity]) => {
      const words = revocationNotice({ number: draft.number, day: formatDate(draft.decidedOn), quantity });
      const content = { ...words, path: `/quyet-dinh/${decisionId}` };
      return (['OFFICER', 'LEADER'] as const).map((role) => ({ to: { role, agencyId }, content }));
    });
    await this.notices.tellAll(actor, told);
  }
}

function fieldsOf(draft: RecoveryDraft): Record<'recovered' | 'recoveredOn' | 'returnedOn' | 'note', string> {
  const { recovered, recoveredOn, artefactReturnedOn, note } = draft;
  return { recovered: String(recovered), recoveredOn: recoveredOn ?? '', returnedOn: artefactReturnedOn ?? '', note };
}
