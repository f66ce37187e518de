import { PACT_STATES, type PactState, type PactStep } from '../../../src/domain/workflow/pact';
import { type Actor, ActorRepository } from '../../../src/platform/access';
import { Conflict, Forbidden } from '../../../src/platform/errors';
import { PlacesService, type BlocPlace } from '../../../src/modules/blocs';
import { PactsService } from '../../../src/modules/pacts';
import { PactStepsService } from '../../../src/modules/pacts/pact-steps.service';
import { seedWorld, type World } from '../../support/world';
import { startTestApplication, type TestApplication } from '../../support/test-application';

const TEXT = {
  opening: '',
  contents: [{ title: 'Nội dung', targets: [{ text: 'Chỉ tiêu', unit: '', figure: null }] }],
};
const ACCOUNTS = ['can-bo-ag1', 'lanh-dao-ag1', 'thu-ky', 'so-noi-vu', 'lanh-dao-tinh', 'quan-tri'] as const;
type Account = (typeof ACCOUNTS)[number];
type Attempt = PactStep | 'sign' | 'paper';
const ATTEMPTS: readonly Attempt[] = ['open_signing', 'enforce', 'withdraw', 'amend', 'sign', 'paper'];

/** Where each account gets by each attempt from each state; what is not listed is refused. Written by hand. */
const ALLOWED: Readonly<Record<PactState, Readonly<Partial<Record<Attempt, Partial<Record<Account, PactState>>>>>>> = {
  drafting: {
    open_signing: { 'thu-ky': 'open_for_signing', 'so-noi-vu': 'open_for_signing' },
  },
  open_for_signing: {
    enforce: { 'thu-ky': 'in_force', 'so-noi-vu': 'in_force' },
    withdraw: { 'thu-ky': 'drafting', 'so-noi-vu': 'drafting' },
    // AG2 and AG3 have signed, so that the signature of AG1 is the last one.
    sign: { 'lanh-dao-ag1': 'in_force' },
    paper: { 'thu-ky': 'in_force', 'so-noi-vu': 'in_force' },
  },
  in_force: {
    amend: { 'thu-ky': 'drafting', 'so-noi-vu': 'drafting' },
  },
};

/** Who may take an attempt in some state is told that the state does not allow it; everybody else that they may not. */
const EVER: Readonly<Record<Attempt, readonly Account[]>> = {
  open_signing: ['thu-ky', 'so-noi-vu'],
  enforce: ['thu-ky', 'so-noi-vu'],
  withdraw: ['thu-ky', 'so-noi-vu'],
  amend: ['thu-ky', 'so-noi-vu'],
  sign: ['lanh-dao-ag1'],
  paper: ['thu-ky', 'so-noi-vu'],
};

describe('the machine of pacts, driven through the service', () => {
  let application: TestApplication;
  let world: World;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2022-03-25' });
    world = await seedWorld(application);
  });
  afterEach(() => application.close());

  async function actorOf(login: string): Promise<Actor> {
    const actor = await application.get(ActorRepository).actorOn(world.users[login] ?? '', '2022-03-25');
    if (!actor) throw new Error(`no account ${login}`);
    return actor;
  }

  async function place(): Promise<BlocPlace> {
    return application.get(PlacesService).find(await actorOf('thu-ky'), 'KHOI-1', '2022');
  }

  async function clear(): Promise<void> {
    for (const table of ['pact_signature', 'pact_event', 'pact_version']) {
      await application.asOwner(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await application.asOwner(`DELETE FROM ${table}`);
      await application.asOwner(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    }
    await application.asOwner(`DELETE FROM pact`);
  }

  /** Brings a new pact into a state through the service alone; AG1 has not signed. */
  async function bring(state: PactState): Promise<void> {
    await clear();
    const year = await place();
    // Steps by an account of its own, so that no attempt is taken for a repeated one.
    const other: Actor = { ...(await actorOf('thu-ky')), userId: null, name: 'Người khác' };
    const steps = application.get(PactStepsService);
    await application.get(PactsService).write(other, year, 0, TEXT, 'api');
    if (state === 'drafting') return;
    await steps.take(other, year, 'open_signing');
    for (const code of ['AG2', 'AG3']) {
      await steps.sign(other, year, code, { paper: { signedOn: '2022-03-20', signedBy: 'Trưởng ban' } });
    }
    if (state === 'in_force') await steps.take(other, year, 'enforce', { reason: 'AG1 vắng' });
  }

  async function attempt(actor: Actor, what: Attempt): Promise<void> {
    const steps = application.get(PactStepsService);
    const year = await place();
    if (what === 'sign') return steps.sign(actor, year, 'AG1', { paper: null });
    const paper = { signedOn: '2022-03-24', signedBy: 'Trưởng ban AG1' };
    if (what === 'paper') return steps.sign(actor, year, 'AG1', { paper });
    return steps.take(actor, year, what, { reason: 'Lý do thử' });
  }

  it.each(PACT_STATES)('allows from %s exactly what the table says', async (state) => {
    for (const what of ATTEMPTS) {
      for (const account of ACCOUNTS) {
        await bring(state);
        const actor = await actorOf(account);
        const expected = ALLOWED[state][what]?.[account];
        const label = `${state} × ${what} × ${account}`;
        const error: unknown = await attempt(actor, what).then(
          () => null,
          (reason: unknown) => reason,
        );
        const after = (await application.get(PactsService).read(await place())).state;
        if (expected !== undefined) {
          expect([label, error, after]).toEqual([label, null, expected]);
        } else {
          const kind = EVER[what].includes(account) ? Conflict : Forbidden;
          expect([label, (error as object | null)?.constructor, after]).toEqual([label, kind, state]);
        }
      }
    }
  });
});
