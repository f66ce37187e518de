import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SUCCESSION_KINDS } from '../../../domain/agencies';
import { ReorganisationPage } from '../../../../templates/pages/agencies/reorganisation';
import {
  REORGANISATION_FIELD_IDS,
  REORGANISATION_FORM_ID,
  type PreviewView,
  type ReorganisationValues,
} from '../../../../templates/pages/agencies/reorganisation-props';
import { type Actor, Allow, CurrentActor } from '../../../platform/access';
import { type FormOutcome, refusedForm, type SentForm, typedChoice, typedText, UNSENT } from '../../../platform/forms';
import { Pages } from '../../../platform/web';
import { AgenciesService } from '../../agencies';
import { previewView } from './reorganisation.view';
import { ReorganisationForm } from './reorganisations.dto';
import { previewKeyOf, readForm, readVersion } from './reorganisations.fields';
import { ReorganisationsService } from './reorganisations.service';

interface Visit {
  readonly actor: Actor;
  readonly code: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Shown {
  readonly values?: ReorganisationValues;
  readonly preview?: PreviewView | null;
  readonly outcome?: FormOutcome;
}

const FORM: SentForm = {
  formId: REORGANISATION_FORM_ID,
  fieldIds: REORGANISATION_FIELD_IDS,
  elsewhere: REORGANISATION_FIELD_IDS.effectiveOn,
};
const NOTHING_TYPED: ReorganisationValues = { kind: 'merge', successors: '', effectiveOn: '' };

/** The page on which an agency is merged, split or dissolved: a preview first, then the act. */
@ApiExcludeController()
@Controller('danh-muc/co-quan/:code/sap-xep')
export class ReorganisationsPages {
  constructor(
    private readonly reorganisations: ReorganisationsService,
    private readonly agencies: AgenciesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('agency.manage')
  form(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.show({ actor, code, request, reply });
  }

  @Post()
  @Allow('agency.manage')
  async send(
    @Param('code') code: string,
    @Body() fields: ReorganisationForm,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, code, request, reply };
    const values = typedValues(fields);
    try {
      const asked = readForm(fields);
      // Only what was seen is done: with another day or successor the preview comes first again.
      if (fields.step !== 'confirm' || fields.previewed !== previewKeyOf(asked)) {
        const plan = await this.reorganisations.preview(actor, code, asked);
        return await this.show(visit, { values, preview: previewView(plan, asked) });
      }
      await this.reorganisations.carryOut(actor, code, readVersion(fields), asked, 'screen');
    } catch (error) {
      return this.show(visit, { values, outcome: refusedForm(error, FORM) });
    }
    const text = 'Đã ghi việc sắp xếp cơ quan, thành viên khối và vai trò.';
    return this.pages.redirect(request, reply, `/danh-muc/co-quan/${code}`, { kind: 'ok', text });
  }

  private async show({ actor, code, request, reply }: Visit, shown: Shown = {}): Promise<FastifyReply> {
    const { agency } = await this.agencies.details(actor, code);
    const others = await this.agencies.list(actor);
    const { errors, conflict, status } = shown.outcome ?? UNSENT;
    const frame = await this.pages.frame(request, reply, { title: `Sắp xếp ${agency.name}`, section: 'catalogue' });
    const page = ReorganisationPage({
      ...{ frame, code, name: agency.name, version: agency.version, errors, conflict },
      values: shown.values ?? NOTHING_TYPED,
      preview: shown.preview ?? null,
      active: agency.activeTo === null,
      candidates: others
        .filter((other) => other.code !== code && other.activeTo === null)
        .map((other) => ({ code: other.code, name: other.name })),
    });
    return this.pages.send(reply, page, status);
  }
}

function typedValues({ kind, successors, effectiveOn }: ReorganisationForm): ReorganisationValues {
  return {
    kind: typedChoice(kind, SUCCESSION_KINDS),
    successors: typedText(successors),
    effectiveOn: typedText(effectiveOn),
  };
}
