import { Injectable } from '@nestjs/common';
import { exact } from '../../domain/fraction';
import type { Actor } from '../../platform/access';
import {
  AppraisalStepsService,
  CheckingService,
  CheckPlanService,
  CheckStepsService,
  type PlacedCheck,
  RepliesService,
} from '../appraisals';
import type { BlocPlace } from '../blocs';
import { ClosedYearSheets } from './closed-year-sheets.service';
import { EXTENSION_REASON } from './invented';
import { APPRAISED, CHECKED_EACH, CHECKERS, PROPOSAL, TAKEN_UP } from './invented-appraisal';
import { InventedDeadlines } from './invented-deadlines.service';
import type { People } from './people.service';

/** Brings the sheets of the year before half of the way: checked and appraised in part, so that a visitor goes on. */
@Injectable()
export class YearBeforeAppraisal {
  constructor(
    private readonly plan: CheckPlanService,
    private readonly checking: CheckingService,
    private readonly checkSteps: CheckStepsService,
    private readonly steps: AppraisalStepsService,
    private readonly sheets: ClosedYearSheets,
    private readonly replies: RepliesService,
    private readonly deadlines: InventedDeadlines,
  ) {}

  /** The checks first, then the appraisals; whoever may answer has as long as the other deadlines are open. */
  async enter(place: BlocPlace, people: People): Promise<void> {
    await this.check(place, people);
    for (const [code, decided] of Object.entries(APPRAISED)) await this.sheets.appraise(place, code, people, decided);
    for (const [code, criteria] of Object.entries(TAKEN_UP)) {
      await this.steps.take(people.appraiser, place, code, 'take_up');
      await this.sheets.decide(place, code, people, {}, criteria);
    }
    const contested = Object.entries(APPRAISED).filter(([, decided]) => Object.keys(decided).length > 0);
    for (const [code] of contested) {
      await this.replies.extend(people.appraiser, place, code, this.deadlines.end, EXTENSION_REASON);
    }
  }

  /** The first checker agrees with one sheet and has begun the next, the second differs about one, the third has not begun. */
  private async check(place: BlocPlace, people: People): Promise<void> {
    await this.plan.apply(people.secretary, place, CHECKED_EACH);
    const [first, second] = CHECKERS.map((code) => people.checker(code));
    if (first === undefined || second === undefined) return;
    const [agreed, begun] = await this.checksOf(place, first);
    const [differing] = await this.checksOf(place, second);
    if (agreed) await this.finish(place, first, agreed, '');
    if (begun) await this.differ(place, first, begun);
    if (!differing) return;
    await this.differ(place, second, differing);
    await this.finish(place, second, differing, PROPOSAL.remark);
  }

  /** The checks of sheets that are handed in; first those that the appraisal will be done with, so that others are left. */
  private async checksOf(place: BlocPlace, checker: Actor): Promise<PlacedCheck[]> {
    const isAppraised = ({ checked }: PlacedCheck): boolean => Object.hasOwn(APPRAISED, checked.code);
    const open = (await this.plan.list(checker, place)).filter(({ sheetState }) => sheetState === 'submitted');
    return [...open.filter(isAppraised), ...open.filter((check) => !isAppraised(check))];
  }

  private async differ(place: BlocPlace, checker: Actor, check: PlacedCheck): Promise<void> {
    const { criterion: code, points, reason } = PROPOSAL;
    const draft = { code, accepted: false, points: exact(points), reason, version: 0 };
    await this.checking.record(checker, place, queryOf(check), draft, 'screen');
  }

  private async finish(place: BlocPlace, checker: Actor, check: PlacedCheck, remark: string): Promise<void> {
    await this.checking.agreeRest(checker, place, queryOf(check), 'screen');
    await this.checkSteps.take(checker, place, check.id, 'finish', { remark });
  }
}

function queryOf({ checker, checked }: PlacedCheck) {
  return { agencyCode: checked.code, checkerCode: checker.code };
}
