import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sentenceOf } from '../../text/vi';
import type { FormError } from '../../../templates/components/error-summary';
import { reasonFieldId } from '../../../templates/pages/pacts/pact-cards';
import { paperFieldIds } from '../../../templates/pages/pacts/signing-card';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Conflict, InvalidInput, NotFound } from '../../platform/errors';
import { isPrintedFormat, sendPrinted } from '../../platform/files';
import { typedText } from '../../platform/forms';
import { fieldOf, type FormBody, Pages } from '../../platform/web';
import { PactConflict } from './pact-conflict';
import { edited, fieldIdAt, placeOfLine, textOfTyped, typedOfForm, withoutBlanks } from './pact-form';
import { PactPageService, type PactShown, type PactVisit } from './pact-page.service';
import { PactPrintService } from './pact-print.service';
import { pactPath } from './pact-sentences';
import { PactStepsService } from './pact-steps.service';
import { PactPaperFields, PactSignFields, PactStepFields } from './pacts.dto';
import { readPaper, readSign, readStep } from './pacts.fields';
import { PactsService } from './pacts.service';

const STEPPED: ReadonlyMap<string, string> = new Map([
  ['open_signing', 'Đã đưa giao ước ra ký và báo cho các thành viên.'],
  ['enforce', 'Giao ước đã có hiệu lực.'],
  ['withdraw', 'Đã rút giao ước về để sửa.'],
  ['amend', 'Đã mở giao ước để sửa đổi, ký lại.'],
]);

/** What is said when a step is taken. */
function steppedText(step: string): string {
  return STEPPED.get(step) ?? 'Đã lưu giao ước.';
}

/** The page of a bloc's pact for a year. */
@ApiExcludeController()
@Controller('khoi/:bloc/:period/giao-uoc')
export class PactsPages {
  constructor(
    private readonly pacts: PactsService,
    private readonly steps: PactStepsService,
    private readonly prints: PactPrintService,
    private readonly page: PactPageService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Allow('pact.read')
  async read(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Query('phien-ban') version: string | undefined,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const place = await this.pacts.find(actor, bloc, period);
    const visit = { actor, place, request, reply };
    if (version === undefined) return this.page.show(visit);
    const number = /^\d{1,6}$/.test(version) ? Number(version) : 0;
    return this.page.show(visit, { older: await this.pacts.version(place.year, number) });
  }

  /** Saves the text, or changes its lines without saving. */
  @Post()
  @Allow('pact.write')
  async write(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() body: FormBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, place: await this.pacts.find(actor, bloc, period), request, reply };
    const sent = typedOfForm(body);
    const step = fieldOf(body, 'step');
    if (step !== '' && step !== 'save') {
      const { typed, focus } = edited(sent, step);
      const focusId = focus === null ? null : fieldIdAt(placeOfLine(focus));
      return this.page.show(visit, { typed, focusId, unsaved: true });
    }
    const typed = withoutBlanks(sent);
    return this.attempt(visit, 'Đã lưu giao ước.', { typed, unsaved: true }, fieldIdAt, async () => {
      const { text, violations } = textOfTyped(typed);
      if (violations.length > 0) throw new InvalidInput(violations);
      const seen = /^\d{1,6}$/.test(typed.seen) ? Number(typed.seen) : 0;
      await this.pacts.write(actor, visit.place.year, seen, text, 'screen');
    });
  }

  @Post('sao-chep')
  @Allow('pact.write')
  async copy(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, place: await this.pacts.find(actor, bloc, period), request, reply };
    const done = 'Đã chép giao ước của năm trước. Hãy sửa cho đúng năm nay.';
    return this.attempt(visit, done, {}, fieldIdAt, () =>
      this.pacts.copyFromYearBefore(actor, visit.place.year, 'screen'),
    );
  }

  @Post('buoc')
  @Allow('pact.write')
  async step(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: PactStepFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, place: await this.pacts.find(actor, bloc, period), request, reply };
    const typed = { step: typedText(fields.step), reason: typedText(fields.reason) };
    const fieldOfPlace = (place?: string): string =>
      place === undefined || place === 'reason' || place === 'step' ? reasonFieldId(typed.step) : fieldIdAt(place);
    return this.attempt(visit, steppedText(typed.step), { step: typed }, fieldOfPlace, () => {
      const { step, request: given } = readStep(fields);
      return this.steps.take(actor, visit.place.year, step, given);
    });
  }

  /** The leader of an agency signs. */
  @Post('ky')
  @Allow('pact.sign')
  async sign(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: PactSignFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, place: await this.pacts.find(actor, bloc, period), request, reply };
    return this.attempt(
      visit,
      'Đã ký giao ước.',
      {},
      () => 'chu-ky',
      () => {
        const { agency, request: given } = readSign(fields);
        return this.steps.sign(actor, visit.place.year, agency, given);
      },
    );
  }

  /** The secretary records a signature on paper. */
  @Post('ky-giay')
  @Allow('pact.write')
  async signOnPaper(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Body() fields: PactPaperFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, place: await this.pacts.find(actor, bloc, period), request, reply };
    const agencyCode = typedText(fields.agency);
    const paper = { agencyCode, signedOn: typedText(fields.signedOn), signedBy: typedText(fields.signedBy) };
    const ids: Readonly<Record<string, string>> = paperFieldIds(agencyCode);
    return this.attempt(
      visit,
      'Đã ghi chữ ký.',
      { paper },
      (place = '') => ids[place] ?? 'chu-ky',
      () => {
        const { agency, request: given } = readPaper(fields);
        return this.steps.sign(actor, visit.place.year, agency, given);
      },
    );
  }

  @Get('ban-in/:format')
  @Allow('pact.read')
  async print(
    @Param('bloc') bloc: string,
    @Param('period') period: string,
    @Param('format') format: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { year } = await this.pacts.find(actor, bloc, period);
    if (!isPrintedFormat(format)) throw new NotFound('Không có dạng tệp này.');
    return sendPrinted(reply, await this.prints.print(year, format));
  }

  /** Runs a use case; a refusal shows the page again with everything typed. */
  private async attempt(
    visit: PactVisit,
    done: string,
    typed: PactShown,
    fieldOfPlace: (place?: string) => string,
    work: () => Promise<void>,
  ): Promise<FastifyReply> {
    try {
      await work();
    } catch (error) {
      return this.refuse(visit, typed, error, fieldOfPlace);
    }
    const path = pactPath(visit.place.asked);
    return this.pages.redirect(visit.request, visit.reply, path, { kind: 'ok', text: done });
  }

  private refuse(
    visit: PactVisit,
    typed: PactShown,
    error: unknown,
    fieldOfPlace: (place?: string) => string,
  ): Promise<FastifyReply> {
    if (error instanceof PactConflict)
      return this.page.show(visit, { ...typed, conflict: error, status: error.status });
    if (error instanceof Conflict) {
      return this.page.show(visit, { ...typed, refusal: error.message, status: error.status });
    }
    if (!(error instanceof InvalidInput)) throw error;
    const errors = error.violations.map((violation): FormError => ({
      fieldId: fieldOfPlace(violation.place),
      message: sentenceOf(violation),
    }));
    return this.page.show(visit, { ...typed, errors, status: error.status });
  }
}
