import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormError } from '../../../../templates/components/error-summary';
import type { StaleFormView } from '../../../../templates/components/stale-form';
import { AwardEditorPage, EDITOR_FORM_ID } from '../../../../templates/pages/catalogue/editor';
import { editorId, type EditorState, rowText } from '../../../../templates/pages/catalogue/editor-props';
import { formatInstant } from '../../../text/date';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { Conflict, InvalidInput } from '../../../platform/errors';
import { Pages } from '../../../platform/web';
import { AwardConflict, AwardEditsService, type VersionDraft } from '../awards/award-edits.service';
import { readSeenNumber, readVersion } from '../awards/awards.fields';
import { AwardsService } from '../awards/awards.service';
import { differencesOf } from '../awards/comparison.view';
import { namesOf } from '../awards/names';
import { LegalTextsService } from '../texts/legal-texts.service';
import { editorFields } from './editor-fields';
import { awardFromForm } from './form-award';
import { editorErrors } from './form-errors';
import { EMPTY_AWARD, stateOf, stepped, typedState } from './form-state';

const ADDRESS = '/danh-muc/khen-thuong';
type FormFields = Readonly<Record<string, unknown>>;

interface Outcome {
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  readonly seen: number | null;
  readonly status: number;
}

const UNSENT: Outcome = { errors: [], conflict: null, seen: null, status: 200 };

/** The form of a new version of an award, and of a new award. */
@ApiExcludeController()
@Controller('danh-muc/khen-thuong')
export class AwardEditorPages {
  constructor(
    private readonly awards: AwardsService,
    private readonly edits: AwardEditsService,
    private readonly texts: LegalTextsService,
    private readonly pages: Pages,
  ) {}

  @Get('them')
  @Allow('award.manage')
  addPage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const draft = {
      award: EMPTY_AWARD,
      from: '',
      appliesBy: 'received',
      yieldsToFavourable: true,
      reason: '',
    } as const;
    return this.show(request, reply, null, stateOf(draft), UNSENT);
  }

  @Post()
  @Allow('award.manage')
  add(
    @Body() body: FormFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.receive(request, reply, null, body, async (draft) => {
      await this.edits.add(actor, draft, 'screen');
      return draft.award.code;
    });
  }

  @Get(':code/phien-ban-moi')
  @Allow('award.manage')
  async page(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('tu') number?: string,
  ): Promise<FastifyReply> {
    const versions = await this.awards.versions(code);
    const start =
      versions.find(({ version }) => String(version) === number) ??
      versions.find(({ supersededAt }) => supersededAt === null);
    if (start === undefined) throw new Conflict('Danh hiệu, hình thức này chưa có phiên bản nào để dựa vào.');
    return this.show(request, reply, code, stateOf({ ...start, reason: '' }), UNSENT);
  }

  @Post(':code/phien-ban')
  @Allow('award.manage')
  save(
    @Param('code') code: string,
    @Body() body: FormFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.receive(request, reply, code, body, async (draft) => {
      await this.edits.addVersion(actor, code, readSeenNumber(body), draft, 'screen');
      return code;
    });
  }

  /** A step shows the form again with it; saving goes on to the award, or shows the form with what is wrong. */
  private async receive(
    request: FastifyRequest,
    reply: FastifyReply,
    code: string | null,
    body: FormFields,
    save: (draft: VersionDraft) => Promise<string>,
  ): Promise<FastifyReply> {
    const typed = await this.withIdentity(code, typedState(body));
    const step = rowText(typed.texts, 'step');
    const seen = Number(rowText(typed.texts, 'version')) || null;
    if (step !== '' && step !== 'save')
      return this.show(request, reply, code, stepped(typed, step), { ...UNSENT, seen });
    try {
      const award = awardFromForm(typed);
      const saved = await save(readVersion({ ...typed.texts, award }));
      const notice = { kind: 'ok', text: 'Đã ghi phiên bản mới.' } as const;
      return await this.pages.redirect(request, reply, `${ADDRESS}/${saved}`, notice);
    } catch (error) {
      return await this.show(request, reply, code, typed, {
        ...(await this.refusal(error, typed)),
        ...seenOf(error, seen),
      });
    }
  }

  /** What an award is known by does not stand in the form of its versions. */
  private async withIdentity(code: string | null, state: EditorState): Promise<EditorState> {
    if (code === null) return state;
    const [version] = await this.awards.versions(code);
    if (version === undefined) return state;
    const { system, kind } = version.award;
    return { ...state, texts: { ...state.texts, code, system, kind } };
  }

  private async refusal(error: unknown, state: EditorState): Promise<Omit<Outcome, 'seen'>> {
    if (error instanceof InvalidInput) {
      return { errors: editorErrors(error.violations, state), conflict: null, status: error.status };
    }
    if (!(error instanceof AwardConflict)) {
      if (!(error instanceof Conflict)) throw error;
      return { errors: [{ fieldId: editorId('from'), message: error.message }], conflict: null, status: error.status };
    }
    const { stored, draft } = error;
    const names = namesOf(await this.awards.list(), await this.texts.list());
    const rows = differencesOf(stored.award, draft.award, names).map(({ label, before, after }) => ({
      label,
      stored: before,
      typed: after,
    }));
    const conflict: StaleFormView = {
      ...{ formId: EDITOR_FORM_ID, title: 'Danh hiệu, hình thức vừa được người khác sửa', rows },
      explanation: `${stored.authorName} ghi phiên bản ${String(stored.version)} lúc ${formatInstant(stored.recordedAt)}.`,
    };
    return { errors: [], conflict, status: error.status };
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    code: string | null,
    state: EditorState,
    outcome: Outcome,
  ): Promise<FastifyReply> {
    const awards = await this.awards.list();
    const texts = await this.texts.list();
    const newest = code === null ? 0 : Math.max(...(await this.awards.versions(code)).map(({ version }) => version));
    const title = code === null ? 'Thêm danh hiệu, hình thức' : `Phiên bản mới: ${rowText(state.texts, 'name')}`;
    const frame = await this.pages.frame(request, reply, {
      title,
      section: 'catalogue',
      errorCount: outcome.errors.length,
    });
    const fields = editorFields(
      awards.map((award) => ({ value: award.code, label: award.current.award.name })),
      texts.map((text) => ({ value: text.code, label: text.printedTitle })),
    );
    const page = AwardEditorPage({
      ...{ frame, code, title, state, fields, errors: outcome.errors, conflict: outcome.conflict },
      seen: outcome.seen ?? newest,
    });
    return this.pages.send(reply, page, outcome.status);
  }
}

/** After a conflict the form knows of the version that came in between: sending it again is a choice. */
function seenOf(error: unknown, seen: number | null): { seen: number | null } {
  return { seen: error instanceof AwardConflict ? error.stored.version : seen };
}
