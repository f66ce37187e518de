import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MovementListPage } from '../../../templates/pages/movements/list';
import { movementFieldId } from '../../../templates/pages/movements/movement-props';
import { type Actor, Allow, CurrentActor, holds } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { attachment, receiveUpload, type ReceivedUpload } from '../../platform/files';
import { refusedForm, typedText } from '../../platform/forms';
import { LARGEST_FILE, Pages } from '../../platform/web';
import {
  EDIT_FORM_ID,
  EVENT_FORM_ID,
  MovementPageService,
  type MovementVisit,
  type RefusedMovement,
  UPLOAD_FORM_ID,
} from './movement-page.service';
import { MovementFields, MovementStrikeFields } from './movements.dto';
import { readEvent, readMovement, readParticipation, readStrike, readVersion } from './movements.fields';
import { MovementsService } from './movements.service';
import { movementRow } from './movements.view';
import { ParticipationsService } from './participations.service';

const ADDRESS = '/phong-trao';

/** The pages of emulation movements. */
@ApiExcludeController()
@Controller('phong-trao')
export class MovementsPages {
  constructor(
    private readonly movements: MovementsService,
    private readonly participations: ParticipationsService,
    private readonly page: MovementPageService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('movement.read')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('nam') typed?: string,
  ): Promise<FastifyReply> {
    const year = typedText(typed).trim();
    const today = this.clock.today();
    const found = await this.movements.list(actor, /^[12]\d{3}$/.test(year) ? Number(year) : null);
    const frame = await this.pages.frame(request, reply, { title: 'Phong trào thi đua', section: 'movements' });
    const rows = found.map((movement) => movementRow(movement, today));
    return this.pages.send(reply, MovementListPage({ frame, rows, year, mayWrite: holds(actor, 'movement.write') }));
  }

  @Get('them')
  @Allow('movement.write')
  addPage(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.page.show({ actor, request, reply }, null);
  }

  @Post()
  @Allow('movement.write')
  add(
    @Body() fields: MovementFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, null, EDIT_FORM_ID, fields, 'Đã thêm phong trào.', () =>
      this.movements.create(actor, readMovement(fields).draft),
    );
  }

  @Get(':id')
  @Allow('movement.read')
  read(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.page.show({ actor, request, reply }, id);
  }

  @Post(':id')
  @Allow('movement.write')
  change(
    @Param('id') id: string,
    @Body() fields: MovementFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, id, EDIT_FORM_ID, fields, 'Đã lưu phong trào.', async () => {
      const { draft, version } = readMovement(fields);
      await this.movements.change(actor, id, version, draft);
    });
  }

  @Post(':id/van-ban')
  @Allow('movement.write')
  attach(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.saveSent({ actor, request, reply }, id, UPLOAD_FORM_ID, 'Đã lưu văn bản.', ({ fields, files }) =>
      this.movements.attach(actor, id, readVersion(fields), files[0]),
    );
  }

  @Post(':id/dien-bien')
  @Allow('movement.write')
  addEvent(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.saveSent({ actor, request, reply }, id, EVENT_FORM_ID, 'Đã ghi.', async ({ fields, files }) => {
      const { draft, version } = readEvent(fields);
      await this.movements.addEvent(actor, id, version, draft, files[0]);
    });
  }

  @Post(':id/dien-bien/:event/bo')
  @Allow('movement.write')
  strike(
    @Param('id') id: string,
    @Param('event') event: string,
    @Body() fields: MovementStrikeFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, id, `bo-${event}`, fields, 'Đã bỏ.', async () => {
      const { reason, version } = readStrike(fields);
      await this.movements.strike(actor, id, version, event, reason);
    });
  }

  @Post(':id/tham-gia/:agency')
  @Allow('movement.write')
  takePart(
    @Param('id') id: string,
    @Param('agency') agency: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const visit = { actor, request, reply };
    return this.saveSent(visit, id, `phan-${agency}`, 'Đã lưu phần của cơ quan.', async ({ fields, files }) => {
      const { draft, version } = readParticipation(fields);
      await this.participations.save(actor, id, agency, version, draft, files[0]);
    });
  }

  @Get(':id/tep/:file')
  @Allow('movement.read')
  async download(
    @Param('id') id: string,
    @Param('file') fileId: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { file, content } = await this.movements.open(actor, id, fileId);
    return reply
      .type(file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'private, no-cache')
      .send(content);
  }

  /** A form with a file: read to its end first, so that what was typed is not lost with a file that is too large. */
  private async saveSent(
    visit: MovementVisit,
    id: string,
    formId: string,
    text: string,
    work: (sent: ReceivedUpload) => Promise<void>,
  ): Promise<FastifyReply> {
    const { request } = visit;
    const sent: ReceivedUpload = request.isMultipart()
      ? await receiveUpload(request, LARGEST_FILE)
      : { fields: textsOf(request.body), files: [], refused: null };
    return this.save(visit, id, formId, sent.fields, text, async () => {
      if (sent.refused) throw sent.refused;
      await work(sent);
    });
  }

  /** Runs a use case, which may give the id of a new movement; a refusal shows the page again with everything typed. */
  private async save(
    visit: MovementVisit,
    id: string | null,
    formId: string,
    fields: object,
    text: string,
    work: () => Promise<unknown>,
  ): Promise<FastifyReply> {
    const { request, reply } = visit;
    try {
      const made = await work();
      const shown = typeof made === 'string' ? made : (id ?? '');
      return await this.pages.redirect(request, reply, `${ADDRESS}/${shown}`, { kind: 'ok', text });
    } catch (error) {
      return this.page.show(visit, id, refused(error, formId, fields));
    }
  }
}

function refused(error: unknown, formId: string, fields: object): RefusedMovement {
  const { agencies } = fields as { agencies?: unknown };
  const values = textsOf(fields);
  const fieldIds = Object.fromEntries(
    [...Object.keys(values), ...FIELDS].map((name) => [name, movementFieldId(formId, name)]),
  );
  const elsewhere = fieldIds[FIRST_FIELD[formId] ?? ''] ?? movementFieldId(formId, 'file');
  const ticked = (Array.isArray(agencies) ? agencies : [agencies]).filter((one) => typeof one === 'string');
  return { formId, values, ticked, outcome: refusedForm(error, { formId, fieldIds, elsewhere }) };
}

/** Fields that a mistake may be about, also where a browser did not send them. */
const FIELDS = [
  ...['name', 'kind', 'launcher', 'documentNumber', 'documentOn', 'from', 'to', 'content', 'takesPart'],
  ...['on', 'text', 'endsOn', 'file', 'reason', 'registration', 'registeredOn', 'results', 'reportedOn'],
] as const;
const FIRST_FIELD: Readonly<Record<string, string>> = { [EDIT_FORM_ID]: 'name', [EVENT_FORM_ID]: 'on' };

/** The texts of a body; what is no text is left out. */
function textsOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
