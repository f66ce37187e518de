import { Injectable } from '@nestjs/common';
import { tieChoiceViolations } from '../../domain/commendation/ties';
import type { Violation } from '../../domain/violation';
import { tieDecidedText } from '../../text/commendation/ties';
import { tieDecidedNotice } from '../../text/notices/proposals';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import { AuditService, chainOfBloc, type FieldValues, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, InvalidInput } from '../../platform/errors';
import { NoticesService } from '../../platform/notices';
import { PlacesService } from '../blocs';
import type { BoardTie, NominationBoard } from './nominations';
import { NominationsRepository } from './nominations.repository';
import { NominationsService } from './nominations.service';
import { quotaPath } from './proposal-settings.view';
import { type TieDecision, type TieDecisionText, TiesRepository } from './ties.repository';

/** What the competent ones chose among equals, as it is typed; `version` is the one seen, 0 for none. */
export interface TieDecisionDraft {
  readonly awardCode: string;
  /** Codes of agencies. */
  readonly chosen: readonly string[];
  readonly text: TieDecisionText;
  readonly version: number;
}

/** Records what the chair of a bloc, or whoever its rule names, chose among equals on its last place (domain trap T29). */
@Injectable()
export class TieDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly repository: TiesRepository,
    private readonly nominations: NominationsService,
    private readonly locks: NominationsRepository,
    private readonly places: PlacesService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a decision; the same again changes nothing. Tells those in whose name it is recorded. InvalidInput for a wrong
   * choice and while nobody has said who decides, Conflict where nobody is equal or a list names the chosen already,
   * StaleWrite with both when somebody recorded one since. Errors of `NominationsService.board`, too.
   */
  async record(actor: Actor, blocCode: string, periodCode: string, draft: TieDecisionDraft): Promise<void> {
    await this.database.transaction(async () => {
      const { bloc } = await this.places.find(actor, blocCode, periodCode, 'proposal.nominate');
      await this.locks.lock(bloc.id);
      const board = await this.nominations.board(actor, blocCode, periodCode, draft.awardCode);
      const { tie } = board;
      if (tie === null) {
        throw new Conflict('Không có đơn vị nào đồng hạng ở chỉ tiêu cuối cùng cần người có thẩm quyền quyết định.');
      }
      if (tie.settledBy !== null && isSame(tie.settledBy, draft)) return;
      requireNotListed(board, tie);
      const violations = this.violations(tie, draft);
      if (violations.length > 0) throw new InvalidInput(violations, 'Chưa ghi được quyết định.');
      await this.write(actor, board, tie, draft);
    });
  }

  private violations(tie: BoardTie, { chosen, text }: TieDecisionDraft): Violation[] {
    const [first = ''] = tie.among;
    return [
      ...(tie.rule === null ? [{ code: 'tie_rule_missing', place: 'agencies', parameters: { name: first } }] : []),
      ...tieChoiceViolations(tie, chosen),
      ...(text.decidedOn > this.clock.today() ? [{ code: 'tie_decided_future', place: 'decidedOn' }] : []),
    ];
  }

  private async write(actor: Actor, board: NominationBoard, tie: BoardTie, draft: TieDecisionDraft): Promise<void> {
    const { bloc, period, members } = board.place;
    const { awardCode, text, version } = draft;
    const decider = tie.rule?.decider ?? 'chair';
    const chosen = tie.among.filter((code) => draft.chosen.includes(code));
    const subject = `tie_decision:${bloc.code}/${period.code}/${awardCode}`;
    const decision = { awardCode, decider, places: tie.places, among: tie.among, chosen, ...text };
    const by = { setBy: actor.name, setAt: this.clock.now() };
    if (!(await this.repository.addDecision(bloc.id, period.id, version, { ...decision, ...by }))) {
      const [current] = tie.decisions;
      const change = await this.audit.lastChange(subject);
      throw new StaleWrite(
        ...(['Quyết định giữa các đơn vị đồng hạng', change] as const),
        ...([current === undefined ? {} : fieldsOf(current), fieldsOf(decision), current?.version ?? 0] as const),
      );
    }
    const data = { award: awardCode, among: tie.among.join(', '), ...fieldsOf(decision) };
    this.audit.record({ chain: chainOfBloc(bloc.code), actor, action: 'tie_decision.recorded', subject, data });
    const named = members.filter(
      ({ role }) => decider === 'ballot' || role === 'chair' || (decider === 'chairs' && role === 'vice_chair'),
    );
    const names = members.filter(({ code }) => chosen.includes(code)).map(({ name }) => name);
    const content = {
      ...tieDecidedNotice(board.version.award.name, names, tieDecidedText(decision)),
      path: quotaPath(bloc.code, period.code),
    };
    await this.notices.tellAll(
      actor,
      named.map(({ agencyId }) => ({ to: { role: 'LEADER', agencyId }, content })),
    );
  }
}

/** @throws Conflict while a list of the bloc names one whom the decision that holds chose. */
function requireNotListed({ lines }: NominationBoard, { settledBy }: BoardTie): void {
  if (settledBy === null) return;
  const listed = lines.find(({ member, proposedIn }) => proposedIn !== null && settledBy.chosen.includes(member.code));
  if (listed === undefined) return;
  const { member, proposedIn } = listed;
  throw new Conflict(
    `${member.name} đã vào đề nghị ${proposedIn ?? ''} theo quyết định đã ghi. Rút đề nghị ấy rồi mới ghi quyết định khác.`,
    { proposal: proposedIn },
  );
}

function isSame(stored: TieDecision, { chosen, text }: TieDecisionDraft): boolean {
  const isSameChoice = chosen.length === stored.chosen.length && chosen.every((code) => stored.chosen.includes(code));
  const { decidedBy, decidedOn, minutesNumber, reason } = text;
  return (
    isSameChoice &&
    decidedBy === stored.decidedBy &&
    decidedOn === stored.decidedOn &&
    minutesNumber === stored.minutesNumber &&
    reason === stored.reason
  );
}

function fieldsOf(decision: TieDecisionText & { readonly chosen: readonly string[] }): FieldValues {
  const { chosen, decidedBy, decidedOn, minutesNumber, reason } = decision;
  return { chosen: chosen.join(', '), decidedBy, decidedOn, minutesNumber, reason };
}
