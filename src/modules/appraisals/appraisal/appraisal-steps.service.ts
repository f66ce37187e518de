import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { reconsidered } from '../../../text/notices/appraisals';
import type { Actor } from '../../../platform/access';
import { InvalidInput, NotFound } from '../../../platform/errors';
import type { BlocPlace } from '../../blocs';
import { SheetsService, SheetStepsService, type StepRequest } from '../../sheets';
import { RepliesService } from '../replies/replies.service';
import { requireAppraiser } from './appraisal.policy';
import { AppraisalService } from './appraisal.service';

/** The steps of an appraisal: taking a sheet up, returning it, finishing, looking at it again. */
export const APPRAISAL_ACTIONS = ['take_up', 'return', 'appraise', 'reconsider'] as const;
export type AppraisalAction = (typeof APPRAISAL_ACTIONS)[number];

/** Moves sheets through their appraisal. */
@Injectable()
export class AppraisalStepsService {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetsService,
    private readonly steps: SheetStepsService,
    private readonly appraisals: AppraisalService,
    private readonly replies: RepliesService,
  ) {}

  /**
   * Takes a step. `appraise` is refused with InvalidInput, one violation for each criterion without an appraisal; it begins
   * the term in which the agency may answer. Otherwise as SheetStepsService.take; Forbidden for the actor's own agency.
   */
  async take(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    action: AppraisalAction,
    request: StepRequest = {},
  ): Promise<void> {
    const member = place.members.find(({ code }) => code === agencyCode);
    if (member === undefined) throw new NotFound('Không tìm thấy phiếu này.');
    requireAppraiser(actor, place, member);
    await this.database.transaction(async () => {
      const check = action === 'appraise' ? () => this.requireComplete(actor, place, agencyCode) : undefined;
      const moved = await this.steps.take(actor, place, agencyCode, action, request, check);
      if (!moved) return;
      const sheet = await this.sheets.lock(actor, place, agencyCode);
      if (action === 'appraise') await this.replies.begin(actor, await this.appraisals.around(actor, sheet));
      if (action === 'reconsider') {
        const reason = sheet.events.at(-1)?.reason ?? '';
        await this.replies.tellAgency(actor, sheet, reconsidered(place.period.name, reason));
      }
    });
  }

  private async requireComplete(actor: Actor, place: BlocPlace, agencyCode: string): Promise<void> {
    const { open } = await this.appraisals.sheet(actor, place, agencyCode);
    if (open.length === 0) return;
    throw new InvalidInput(
      open.map((code) => ({ code: 'appraisal_missing', place: code })),
      `Chưa chốt được: còn ${open.length} tiêu chí chưa có điểm thẩm định.`,
    );
  }
}
