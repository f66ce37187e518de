import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REASON_FIELD } from '../../../templates/pages/publications/move-forms';
import { PublishPage } from '../../../templates/pages/publications/publish';
import { PUBLISH_FIELDS } from '../../../templates/pages/publications/publish-form';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { ApplicationError } from '../../platform/errors';
import { receiveUpload } from '../../platform/files';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../../platform/forms';
import { LARGEST_FILE, Pages } from '../../platform/web';
import { type BlocPlace, PlacesService } from '../blocs';
import { PublicationChecksService } from './publication-checks.service';
import { ClosingBody, ReopeningBody } from './publications.dto';
import { readPublication, readReopening, readVersion } from './publications.fields';
import { PublicationsService } from './publications.service';
import { basePathOf, checkLines, placeOfPage, resultRows, stepLines } from './publications.view';
import { resultsOf } from './results';

interface Visit {
  readonly actor: Actor;
  readonly place: BlocPlace;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Typed = Readonly<Record<string, unknown>>;

const PUBLISH_FORM = { formId: 'quyet-dinh', fieldIds: PUBLISH_FIELDS, elsewhere: 'kiem-tra' };
const MOVE_FORM = { formId: 'mo-lai', fieldIds: { reason: REASON_FIELD }, elsewhere: 'mo-lai' };

/** "Công bố và đóng kỳ": publication with its decision, closing, re-opening. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/cong-bo')
export class PublicationsPages {
  constructor(
    private readonly publications: PublicationsService,
    private readonly checks: PublicationChecksService,
    private readonly places: PlacesService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('review.publish')
  async page(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'review.publish');
    return this.show({ actor, place, request, reply }, {}, UNSENT);
  }

  @Post()
  @Allow('review.publish')
  async publish(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'review.publish');
    const visit = { actor, place, request, reply };
    let typed: Typed = {};
    return this.act(
      visit,
      () => typed,
      PUBLISH_FORM,
      'Đã công bố kết quả.',
      async () => {
        const upload = request.isMultipart() ? await receiveUpload(request, LARGEST_FILE) : NO_UPLOAD;
        typed = upload.fields;
        const [file] = upload.files;
        // The file is kept first: what else is wrong must not make anybody look for it again.
        if (file !== undefined)
          typed = { ...typed, fileId: (await this.publications.keepDecision(actor, place, file)).id };
        if (upload.refused !== null) throw upload.refused;
        await this.publications.publish(actor, place, readPublication(typed, this.clock.today()));
      },
    );
  }

  @Post('dong-ky')
  @Allow('review.publish')
  async close(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: ClosingBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'review.publish');
    return this.act(
      { actor, place, request, reply },
      () => ({}),
      MOVE_FORM,
      'Đã đóng kỳ.',
      () => this.publications.close(actor, place, readVersion(form)),
    );
  }

  @Post('mo-lai')
  @Allow('review.publish')
  async reopen(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() form: ReopeningBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.places.find(actor, bloc, period, 'review.publish');
    return this.act(
      { actor, place, request, reply },
      () => ({ reason: form.reason }),
      MOVE_FORM,
      'Đã mở lại kỳ.',
      () => {
        const { version, reason } = readReopening(form);
        return this.publications.reopen(actor, place, version, reason);
      },
    );
  }

  /** Does what was asked; a refusal shows the page as it is now with everything that was typed. */
  private async act(
    visit: Visit,
    typed: () => Typed,
    form: typeof PUBLISH_FORM | typeof MOVE_FORM,
    done: string,
    work: () => Promise<void>,
  ): Promise<FastifyReply> {
    const { actor, place, request, reply } = visit;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
      const outcome = refusedForm(error, form);
      const now = await this.places.find(actor, place.bloc.code, place.period.code, 'review.publish');
      return this.show({ ...visit, place: now }, typed(), outcome);
    }
    return this.pages.redirect(request, reply, `${basePathOf(place)}/cong-bo`, { kind: 'ok', text: done });
  }

  private async show(visit: Visit, typed: Typed, { errors, status }: FormOutcome): Promise<FastifyReply> {
    const { actor, place, request, reply } = visit;
    const state = place.review?.state ?? 'open';
    const { ranking, checks } = state === 'open' ? await this.checks.preview(place) : NOTHING_TO_CHECK;
    const frame = await this.pages.frame(request, reply, {
      title: 'Công bố và đóng kỳ',
      section: 'scores',
      place: { blocCode: place.bloc.code, periodCode: place.period.code },
    });
    const text = (name: string): string => typedText(typed[name]);
    const page = PublishPage({
      ...{ frame, ...placeOfPage(actor, place), state, errors },
      version: place.review?.version ?? 0,
      checks: checkLines(place, checks),
      rows: ranking === null ? [] : resultRows(place.members, resultsOf(ranking)),
      classified: ranking?.scheme.definition.classification != null,
      scored: ranking !== null,
      form: {
        ...{ number: text('number'), decidedOn: text('decidedOn'), signer: text('signer') },
        ...{ issuingBody: text('issuingBody'), confirmation: text('confirmation'), fileId: text('fileId') },
        documents: state === 'open' ? await this.publications.documents(actor, place) : [],
      },
      reason: text('reason'),
      steps: stepLines(await this.publications.history(place)),
    });
    return this.pages.send(reply, page, status);
  }
}

const NO_UPLOAD = { fields: {}, files: [], refused: null } as const;
const NOTHING_TO_CHECK = { ranking: null, checks: [] } as const;
