import { attend as attendCouncil, COUNCIL_DAY, type SeededCouncil, seedCouncil, seedSession } from './councils';
import { RULES } from './ballots';
import { ok, PLAN } from './meetings';
import { PROPOSALS, YEAR_API } from './proposals';
import { startTestApplication, type TestApplication } from './test-application';
import type { TestClient } from './test-client';
import { seedWorld, type World } from './world';

const PDF = '%PDF-1.7\ntệp đã ký';

/** A bloc of three, its secretary, the office and a council of 17, whose story goes on from part to part. */
export class CommendationStory {
  application!: TestApplication;
  world!: World;
  secretary!: TestClient;
  office!: TestClient;
  officer!: TestClient;
  leader!: TestClient;
  council!: SeededCouncil;
  /** The address of the session in the API. */
  session = '';
  /** The proposals: the flag of the bloc, and the title of the province for a person. */
  flag = '';
  title = '';
  /** The decisions, in the same order. */
  decisions: string[] = [];

  /** Starts on the day of the session. */
  async begin(): Promise<void> {
    this.application = await startTestApplication({ today: COUNCIL_DAY });
    this.world = await seedWorld(this.application);
    this.secretary = await this.application.visit('thu-ky');
    this.office = await this.application.visit('so-noi-vu');
    this.officer = await this.application.visit('can-bo-ag1');
    this.leader = await this.application.visit('lanh-dao-ag1');
  }

  /** Opens the year of the bloc and acclaims AG1 in its meeting, by papers that a board counted. */
  async acclaim(): Promise<void> {
    const { secretary } = this;
    ok(await secretary.api('POST', '/api/v1/blocs/KHOI-1/reviews', { period: '2022' }));
    const plan = { ...PLAN, kind: 'annual', title: 'Hội nghị tổng kết năm 2022', heldOn: COUNCIL_DAY };
    const { number } = ok(await secretary.api('POST', `${YEAR_API}/meetings`, plan));
    const meeting = `${YEAR_API}/meetings/${String(number)}`;
    ok(await secretary.api('POST', `${meeting}/items`, { kind: 'agenda', content: 'Suy tôn đơn vị dẫn đầu' }));
    for (const step of [{ action: 'invite', number: '21', date: COUNCIL_DAY }, { action: 'begin' }]) {
      const { version } = ok(await secretary.get(meeting));
      ok(await secretary.api('POST', `${meeting}/steps`, { ...step, version }));
    }
    for (const code of ['AG1', 'AG2', 'AG3']) {
      const present = { status: 'present', attendeeName: `Trưởng ban ${code}`, version: 0 };
      const userId = this.world.users[`lanh-dao-${code.toLowerCase()}`];
      ok(await secretary.api('PUT', `${meeting}/attendance/${code}`, { ...present, userId }));
    }
    ok(await secretary.api('PUT', `${YEAR_API}/ballot-rules`, RULES));
    const { id } = ok(
      await secretary.api('POST', `${meeting}/ballots`, {
        ...{ title: 'Suy tôn đơn vị dẫn đầu khối', method: 'secret', places: 1, isAcclaim: 'yes' },
        candidates: ['AG1', 'AG2', 'AG3'],
      }),
    );
    const ballot = `${YEAR_API}/ballots/${String(id)}`;
    ok(await secretary.api('POST', `${ballot}/open`, {}));
    for (const code of ['ag1', 'ag2', 'ag3']) {
      const chosen = [code === 'ag2' ? 'AG2' : 'AG1'];
      ok(await (await this.application.visit(`lanh-dao-${code}`)).api('POST', `${ballot}/votes`, { chosen }));
    }
    ok(await secretary.api('POST', `${ballot}/count`, {}));
    ok(await secretary.api('POST', `${ballot}/conclusion`, {}));
  }

  /** Sets up the council and a session of today with both proposals on its agenda. */
  async convene(): Promise<void> {
    this.council = await seedCouncil(this.application, this.office);
    this.session = `/api/v1/council-sessions/${await seedSession(this.office, this.council.id)}`;
    for (const proposal of [this.flag, this.title]) {
      ok(await this.office.api('POST', `${this.session}/proposals`, { proposal }));
    }
  }

  /** Notes how many members are there and tries to open the session; gives the answer. */
  async openWith(present: number) {
    await attendCouncil(this.office, this.session.split('/').at(-1) ?? '', this.council.members, present);
    return this.move({ action: 'open' });
  }

  /** Takes a step of the session. */
  move(step: object) {
    return this.office.api('POST', `${this.session}/steps`, step);
  }

  /** The matters of the session with what they came to. */
  async matters(): Promise<any[]> {
    return ok(await this.office.get(this.session)).items;
  }

  /** Records that an absent member, counted from 1, wrote in favour of a matter. */
  async writes(member: number, matter: number): Promise<void> {
    const item = (await this.matters())[matter]?.id;
    const memberId = this.council.members[member - 1];
    const opinion = { item, member: memberId, agrees: 'yes', givenOn: COUNCIL_DAY };
    ok(await this.office.api('POST', `${this.session}/opinions`, opinion));
  }

  /** Records the decision with which a proposal ends, with its file; gives the answer. */
  async decide(code: string, number: string, awardName: string) {
    const { version } = ok(await this.office.get(`${PROPOSALS}/${code}`));
    const head = {
      ...{ number, decidedOn: COUNCIL_DAY, issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang', version: String(version) },
      ...{
        authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
        signerTitle: 'Chủ tịch',
        subjectLine: `Về việc tặng ${awardName}`,
      },
    };
    return this.office.postFiles(`${PROPOSALS}/${code}/decision`, head, [
      { field: 'file', name: 'quyet-dinh.pdf', content: PDF },
    ]);
  }

  /** Records that a person of AG1 holds Chiến sĩ thi đua cơ sở for a year. */
  async holdsTitle(name: string, year: number): Promise<void> {
    ok(
      await this.office.api('POST', '/api/v1/decisions', {
        ...{ number: `${String(year)}/QĐ-AG1`, decidedOn: `${String(year + 1)}-01-20`, issuingBody: 'Ban AG1 Tỉnh ủy' },
        ...{ authority: 'Thủ trưởng cơ quan', signerTitle: 'Trưởng ban', system: 'state' },
        subjectLine: `Danh hiệu thi đua năm ${String(year)}`,
        lines: [{ award: 'CSTDCS', subject: 'person', type: 'achievement', agency: 'AG1', name, year: String(year) }],
      }),
    );
  }

  /** Puts a paper into a dossier. */
  async attach(client: TestClient, code: string, candidate: string, component: string): Promise<void> {
    const file = { field: 'file', name: `${component}.pdf`, content: PDF };
    ok(await client.postFiles(`${PROPOSALS}/${code}/files`, { candidate, component }, [file]));
  }
}
