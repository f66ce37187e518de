import { AuditService } from '../../../src/platform/audit';
import { startTestApplication, type TestApplication } from '../../support/test-application';

describe('the audit chain', () => {
  let application: TestApplication;
  const actor = { userId: null, name: 'Thử nghiệm' };

  const record = (displayName: string): Promise<void> =>
    application.database.transaction(() => {
      application.get(AuditService).record({
        actor,
        action: 'user.created',
        subject: `user:${displayName}`,
        data: { loginName: displayName.toLowerCase(), displayName },
      });
      return Promise.resolve();
    });

  beforeAll(async () => {
    application = await startTestApplication();
    for (const displayName of ['Một', 'Hai', 'Ba']) await record(displayName);
  });
  afterAll(() => application.close());

  it('is whole as written', async () => {
    const [chain] = await application.get(AuditService).verify();
    expect(chain).toMatchObject({ chain: 'system', entries: 3, broken: null });
  });

  it('writes nothing when the change it describes fails', async () => {
    const failing = application.database.transaction(() => {
      application
        .get(AuditService)
        .record({ actor, action: 'user.locked', subject: 'user:x', data: { loginName: 'x' } });
      return Promise.reject(new Error('the change failed'));
    });
    await expect(failing).rejects.toThrow('the change failed');
    const [chain] = await application.get(AuditService).verify();
    expect(chain?.entries).toBe(3);
  });

  it('is found whole while people go on working', async () => {
    const working = (async () => {
      for (let count = 0; count < 60; count += 1) await record(`Thêm ${count}`);
    })();
    const verdicts = [];
    for (let look = 0; look < 15; look += 1) verdicts.push(...(await application.get(AuditService).verify()));
    await working;
    expect(verdicts.filter((verdict) => verdict.broken !== null)).toEqual([]);
  });

  it('cannot be changed by the role that serves, nor by the owner', async () => {
    await expect(application.database.execute(`UPDATE audit_entry SET actor_name = 'khác'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(application.database.execute(`DELETE FROM audit_entry`)).rejects.toThrow(/permission denied/);
    await expect(application.asOwner(`UPDATE audit_entry SET actor_name = 'khác'`)).rejects.toThrow(/only added/);
    await expect(application.asOwner(`TRUNCATE audit_entry`)).rejects.toThrow(/only added/);
  });

  it('names the first row that somebody edited in the database', async () => {
    await application.asOwner(`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only`);
    await application.asOwner(
      `UPDATE audit_entry SET data = '{"loginName":"hai","displayName":"Khác"}' WHERE sequence = 2`,
    );
    const [chain] = await application.get(AuditService).verify();
    expect(chain?.broken).toEqual({ sequence: 2, action: 'user.created', subject: 'user:Hai' });
  });

  it('notices a row taken from the end', async () => {
    await application.asOwner(
      `UPDATE audit_entry SET data = '{"loginName":"hai","displayName":"Hai"}' WHERE sequence = 2`,
    );
    expect((await application.get(AuditService).verify())[0]?.broken).toBeNull();
    await application.asOwner(`DELETE FROM audit_entry WHERE sequence = 63`);
    expect((await application.get(AuditService).verify())[0]?.broken?.sequence).toBe(63);
  });
});
