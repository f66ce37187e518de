import { DecisionsService, PaymentsService, RevocationsService } from '../../../src/modules/decisions';
import { PaymentPreviewService } from '../../../src/modules/decisions/money/payment-preview.service';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';
import { decisionDraft, honourLine } from '../../support/honours';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

describe('decisions, their money and their revocation', () => {
  let application: TestApplication;
  let world: World;
  let number = 0;
  // Two accounts of the same name: who has done something is known by the account.
  let one: Actor;
  let namesake: Actor;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2026-08-20' });
    world = await seedWorld(application);
    one = { ...SYSTEM_ACTOR, name: 'Người thứ nhất', userId: world.users['so-noi-vu']! };
    namesake = { ...one, userId: world.users['quan-tri']! };
  });
  afterAll(() => application.close());

  const person = async (name: string): Promise<string> => {
    const [row] = await application.database.query<{ id: string }>(
      `INSERT INTO person (full_name, given_name) VALUES ($1, $1) RETURNING id`,
      [name],
    );
    return row!.id;
  };
  const record = (decidedOn: string, lines: Parameters<DecisionsService['record']>[2]) => {
    number += 1;
    const draft = decisionDraft({ number: `${String(number)}/QĐ-UBND`, decidedOn });
    return application.get(DecisionsService).record(one, draft, lines);
  };
  const line = (awardCode: string, changes: Parameters<typeof honourLine>[0] = {}) =>
    honourLine({
      ...{ awardCode, awardName: awardCode, kind: 'title', agencyId: world.agencies['AG1']!, agencyName: null },
      ...{ achievementFrom: 2025, achievementYear: 2025, ...changes },
    });
  const preview = (decisionId: string) =>
    application.get(PaymentPreviewService).preview(one, { kind: 'decision', decisionId });

  it('takes the base salary of the day of each decision, and leaves old ones to an official', async () => {
    const amounts: (number | string)[] = [];
    for (const [day, year] of [
      ['2026-06-30', 2025],
      ['2026-07-01', 2024],
      ['2025-03-01', 2023],
    ] as const) {
      const personId = await person(`Người ${day}`);
      const changes = { personId, achievementFrom: year, achievementYear: year };
      const { decisionId } = await record(day, [line('LDTT', changes)]);
      const [computed] = (await preview(decisionId)).lines;
      amounts.push(computed!.line.outcome === 'paid' ? computed!.line.money!.amount : computed!.line.outcome);
    }
    expect(amounts).toEqual([710_000, 760_000, 'to_check']);
  });

  it('lets one of two people who confirm at once win, and pays nobody twice', async () => {
    const { decisionId } = await record('2026-07-05', [line('LDTT', { personId: await person('Hai Lần') })]);
    const { fingerprint } = await preview(decisionId);
    const payments = application.get(PaymentsService);
    const scope = { kind: 'decision', decisionId } as const;
    const results = await Promise.allSettled(
      [one, namesake].map((actor) => payments.confirm(actor, scope, fingerprint, [])),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [count] = await application.database.query<{ n: string }>(
      `SELECT count(*) AS n FROM payment_line p JOIN honour h ON h.id = p.honour_id WHERE h.decision_id = $1`,
      [decisionId],
    );
    expect(Number(count!.n)).toBe(1);
  });

  it('grants one of two decisions that honour the same achievement at once', async () => {
    const granted = [line('LDTT', { personId: await person('Một Thành Tích') })];
    const results = await Promise.allSettled([record('2026-07-07', granted), record('2026-07-08', granted)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ violations: [{ code: 'line_held', place: 'lines.0' }] });
  });

  it('asks for money back that is paid while its honour is revoked, or does not pay it', async () => {
    const payments = application.get(PaymentsService);
    const revocations = application.get(RevocationsService);
    for (let time = 1; time <= 6; time += 1) {
      const { decisionId, honourIds } = await record('2026-07-09', [
        line('LDTT', { personId: await person(`Chi Và Hủy ${String(time)}`) }),
      ]);
      const scope = { kind: 'decision', decisionId } as const;
      const listId = await payments.confirm(one, scope, (await preview(decisionId)).fingerprint, []);
      const draft = {
        ...{ number: `91${String(time)}/QĐ-UBND`, decidedOn: '2026-08-01', issuingBody: 'UBND tỉnh' },
        ...({ signerName: '', signerTitle: 'Chủ tịch', ground: 'fraud', reason: 'Khai sai' } as const),
      };
      await Promise.allSettled([
        payments.pay(one, listId, { positions: [1], paidOn: '2026-08-02', receiver: '' }),
        revocations.revoke(namesake, decisionId, honourIds, draft),
      ]);
      const [sums] = await application.database.query<{ paid: string; due: string }>(
        `SELECT coalesce(sum(p.amount) FILTER (WHERE p.paid_on IS NOT NULL), 0) AS paid, sum(r.money_due) AS due
           FROM payment_line p JOIN revocation_line r ON r.honour_id = p.honour_id WHERE p.list_id = $1`,
        [listId],
      );
      expect(sums!.due).toBe(sums!.paid);
    }
  });

  it('cancels a list of which nothing is paid and confirms another', async () => {
    const { decisionId } = await record('2026-07-06', [line('LDTT', { personId: await person('Hủy Lại') })]);
    const payments = application.get(PaymentsService);
    const scope = { kind: 'decision', decisionId } as const;
    const first = await payments.confirm(one, scope, (await preview(decisionId)).fingerprint, []);
    expect(await payments.confirm(one, scope, 'cũ', [])).toBe(first);
    await payments.cancel(one, first, 'Sai người nhận');
    const again = await payments.confirm(one, scope, (await preview(decisionId)).fingerprint, []);
    expect(again).not.toBe(first);
    await expect(payments.pay(one, first, { positions: [1], paidOn: '2026-08-01', receiver: '' })).rejects.toThrow(
      /đã hủy/,
    );
  });

  it('names who has to be looked at again when a counted honour is revoked', async () => {
    const personId = await person('Xem Lại');
    const counted = await record('2025-12-01', [
      line('CSTDCS', { personId, achievementFrom: 2024, achievementYear: 2024 }),
    ]);
    const later = await record('2026-07-10', [line('BK_TINH', { personId, kind: 'form' })]);
    const revocations = application.get(RevocationsService);
    const draft = {
      ...{ number: '900/QĐ-UBND', decidedOn: '2026-08-01', issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang' },
      ...({ signerName: '', signerTitle: 'Chủ tịch', ground: 'fraud', reason: 'Khai sai' } as const),
    };
    await revocations.revoke(one, counted.decisionId, counted.honourIds, draft);
    await revocations.revoke(one, counted.decisionId, counted.honourIds, draft);
    await expect(revocations.revoke(namesake, counted.decisionId, counted.honourIds, draft)).rejects.toThrow(
      /Người thứ nhất/,
    );
    const affected = await revocations.affected(one, counted.honourIds);
    expect(affected.map(({ kind, id }) => [kind, id])).toEqual([['honour', later.honourIds[0]]]);
    const open = await revocations.recoveries(one, true);
    expect(open.filter(({ decisionId }) => decisionId === counted.decisionId)).toEqual([]);
  });

  it('keeps codes, lists and revocations as written, whoever asks the database', async () => {
    for (const statement of [
      `UPDATE honour_code SET code = repeat('a', 24)`,
      `DELETE FROM payment_list`,
      `UPDATE revocation SET reason = 'khác'`,
      `UPDATE revocation_line SET money_due = 1`,
    ]) {
      await expect(application.asOwner(statement)).rejects.toThrow(/kept as written/);
    }
    await expect(application.asOwner(`TRUNCATE revocation_line`)).rejects.toThrow();
  });

  it('needs the right for every write', async () => {
    const nobody = { ...SYSTEM_ACTOR, assignments: [] };
    await expect(application.get(DecisionsService).record(nobody, decisionDraft(), [])).rejects.toThrow(/quyền/);
    await expect(application.get(PaymentsService).list(nobody)).rejects.toThrow(/quyền/);
    await expect(application.get(RevocationsService).recoveries(nobody)).rejects.toThrow(/quyền/);
  });
});
