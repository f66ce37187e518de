import type { Page } from 'playwright-core';
import { readScheme } from '../../src/domain/scoring/read-scheme';
import type { Scheme } from '../../src/domain/scoring/scheme';
import { PlacesService } from '../../src/modules/blocs';
import { SheetScoringService, SheetStepsService } from '../../src/modules/sheets';
import { accessibilityViolations, watchConsole } from './browser';
import type { BrowserStory } from './browser-story';
import { addPerson } from './checks';
import { seedYear2023 } from './registrations';
import { actorOf } from './sheets';
import type { TestApplication } from './test-application';
import { seedWorld } from './world';

/** The year of the story: nobody has registered a task in it yet. */
export const YEAR_PLACE = '/khoi/KHOI-1/2023';

const schemeJson = {
  code: 'NAM-2023',
  version: 1,
  title: 'Bảng tiêu chí chấm điểm năm 2023',
  legalBasis: ['Quy chế hoạt động của khối'],
  effective: { from: '2023-01-01', to: '2023-12-31' },
  total: '100',
  criteria: [
    {
      ...{ code: 'A', name: 'Nhiệm vụ chính trị', maximum: '60' },
      criteria: [
        {
          ...{ code: 'A1', name: 'Thực hiện chương trình công tác', maximum: '20' },
          item: { type: 'manual', step: '0.5' },
        },
        {
          ...{ code: 'A2', name: 'Nhiệm vụ trọng tâm đã đăng ký', maximum: '40' },
          item: { type: 'key_tasks', onTime: '1', quality: '1', effectiveness: '1' },
        },
      ],
    },
    {
      ...{ code: 'B', name: 'Công tác thi đua, khen thưởng', maximum: '40' },
      criteria: [
        {
          ...{ code: 'B1', name: 'Phong trào thi đua', maximum: '20' },
          item: {
            type: 'choice',
            levels: [
              { code: 'TOT', name: 'Tốt', points: '20' },
              { code: 'KHA', name: 'Khá', points: '15' },
            ],
          },
        },
        { ...{ code: 'B2', name: 'Các cuộc kiểm tra', maximum: '20' }, item: { type: 'average' } },
      ],
    },
  ],
  bonus: {
    ...{ code: 'D', name: 'Điểm thưởng', cap: '5', mayExceedTotal: true, liftsGrade: true },
    rules: [{ code: 'D1', name: 'Sáng kiến cấp tỉnh', counting: 'each', points: '1', cap: '2' }],
  },
  ranking: [{ by: 'total' }],
  appraisal: { tolerance: '2', disclosure: 'appraised', replyDays: 5 },
} as const;

function yearScheme(): Scheme {
  const { value, violations } = readScheme(schemeJson);
  if (value === null) throw new Error(JSON.stringify(violations));
  return value;
}

/**
 * KHOI-1 with three members at the beginning of 2023, its scheme of the year, and an account of the chair's team that
 * checks others. AG1 and AG2 have two approved tasks each; AG3 is left to the story.
 */
export async function seedWholeYear(application: TestApplication): Promise<void> {
  const { database } = application;
  const world = await seedWorld(application, { members: 3, scheme: yearScheme() });
  await seedYear2023(application);
  for (const table of ['bloc_year', 'review']) {
    await database.query(
      `UPDATE ${table} SET scheme_version_id = $1 WHERE period_id = (SELECT id FROM period WHERE code = '2023')`,
      [world.schemeVersionId],
    );
  }
  await database.query(
    `WITH task AS (INSERT INTO key_task (bloc_id, period_id, agency_id, number)
       SELECT b.id, p.id, a.id, n FROM bloc b, period p, agency a, generate_series(1, 2) n
        WHERE b.code = 'KHOI-1' AND p.code = '2023' AND a.code IN ('AG1', 'AG2') RETURNING id, number)
     INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, approved_by, source)
     SELECT id, 1, 'Nhiệm vụ trọng tâm số ' || number, 'văn bản', 10, 'cumulative', 'higher', '2023-11-30',
            'Hội đồng Thi đua - Khen thưởng tỉnh', 'screen' FROM task`,
  );
  await addPerson(application, 'kiem-tra-ag1', 'CROSS_CHECKER', world.agencies['AG1'] ?? '');
}

/** The members whom the story does not follow finish their tasks and hand in their sheets: AG1 with 98 points, AG2 with 92. */
export async function handInOthers(application: TestApplication): Promise<void> {
  await application.database.query(
    `INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, on_time, quality_met, effective, author_name, recorded_at, source)
     SELECT t.id, 1, '2023-11-30', 10, true, true, true, 'Cán bộ TĐKT', '2023-11-30T12:00:00+07:00', 'screen'
       FROM key_task t JOIN period p ON p.id = t.period_id JOIN agency a ON a.id = t.agency_id
      WHERE p.code = '2023' AND a.code IN ('AG1', 'AG2')`,
  );
  await handInSheet(application, 'AG1', '18', '19');
  await handInSheet(application, 'AG2', '15', '16');
}

async function handInSheet(
  application: TestApplication,
  code: string,
  programme: string,
  checks: string,
): Promise<void> {
  const officer = await actorOf(application, `can-bo-${code.toLowerCase()}`);
  const leader = await actorOf(application, `lanh-dao-${code.toLowerCase()}`);
  const place = await application.get(PlacesService).find(officer, 'KHOI-1', '2023', 'sheet.read');
  const steps = application.get(SheetStepsService);
  const row = (criterion: string, field: string, value: string) => ({
    ...{ code: criterion, given: { fields: new Map([[field, value]]) }, explanation: '', version: 0 },
  });
  await steps.open(officer, place, code);
  await application
    .get(SheetScoringService)
    .saveAll(officer, place, code, [
      row('A1', 'points', programme),
      row('B1', 'level', 'TOT'),
      row('B2', 'events.0.points', checks),
      row('D1', 'count', '1'),
    ]);
  await steps.take(officer, place, code, 'send_to_leader', { attested: true });
  await steps.take(leader, place, code, 'submit', { attested: true });
}

/** One person of the story in a window of their own, and what is wrong with the pages they see. */
export class Person {
  readonly complaints: string[];
  /** Violations of accessibility and pages that are too wide. */
  readonly found: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly address: string,
    private readonly width: number,
  ) {
    this.complaints = watchConsole(page);
  }

  /** Signs in; `width` of the window in px. */
  static async signIn(story: BrowserStory, loginName: string, width = 1440): Promise<Person> {
    return new Person(await story.visit(loginName, { width }), story.address, width);
  }

  /** Opens a page and looks at it. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`);
    await this.look();
  }

  /** Opens the page of what waits, and there the first line with these words. */
  async take(words: string): Promise<void> {
    await this.open('/viec-can-lam');
    await this.page.locator('.todo-list__title', { hasText: words }).first().click();
    await this.look();
  }

  /** Presses a button or link by its words and looks at what comes. */
  async press(words: string): Promise<void> {
    const pressable = 'main :is(button, a.button):not([aria-hidden])';
    await this.page.locator(pressable).filter({ hasText: words, visible: true }).first().click();
    await this.look();
  }

  /** Types; what begins with @ is the name of a key. */
  async keys(...presses: readonly string[]): Promise<void> {
    const { keyboard } = this.page;
    for (const key of presses) await (key.startsWith('@') ? keyboard.press(key.slice(1)) : keyboard.type(key));
  }

  /** Fills in fields by their ids. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, value] of Object.entries(values)) await this.page.fill(`#${id}`, value);
  }

  /** Waits until the page says this. */
  async reads(words: string): Promise<void> {
    await this.page.locator('main', { hasText: words }).waitFor();
  }

  /** The page in its own window and as wide as a phone and a desk: no barrier, nothing to scroll sideways. */
  private async look(): Promise<void> {
    await this.page.waitForLoadState('load');
    const { pathname } = new URL(this.page.url());
    this.found.push(...(await accessibilityViolations(this.page)).map((violation) => `${pathname}: ${violation}`));
    for (const width of [this.width === 1440 ? 390 : 1440, this.width]) {
      await this.page.setViewportSize({ width, height: 900 });
      const overflow = await this.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      if (overflow > 0) this.found.push(`${pathname} at ${width}: ${overflow} px too wide`);
    }
  }
}
