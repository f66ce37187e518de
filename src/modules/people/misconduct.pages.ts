import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MISCONDUCT_IDS } from '../../../templates/pages/people/people-props';
import { PersonPage } from '../../../templates/pages/people/person';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { refusedForm } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { HoldersService } from './holders.service';
import { type KnownHolder, MisconductService } from './misconduct.service';
import { AnnulmentFields, DisciplineFields, VerificationEndFields, VerificationFields } from './people.dto';
import { readAnnulment, readDiscipline, readVerification, readVerificationEnd } from './people.fields';
import { typedMisconduct } from './people.view';
import { PersonPageService } from './person-page.service';

interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const FORM = { formId: 'ky-luat', fieldIds: MISCONDUCT_IDS, elsewhere: MISCONDUCT_IDS.decisionNumber };

/** Disciplines and verifications of a person, for those who appraise. */
@ApiExcludeController()
@Controller('nhan-su/nguoi/:id')
export class MisconductPages {
  constructor(
    private readonly misconduct: MisconductService,
    private readonly holders: HoldersService,
    private readonly page: PersonPageService,
    private readonly pages: Pages,
  ) {}

  @Post('ky-luat')
  @Allow('discipline.write')
  discipline(
    @Param('id') id: string,
    @Body() fields: DisciplineFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, id, fields, 'Đã ghi kỷ luật.', (holder) =>
      this.misconduct.record(actor, holder, readDiscipline(fields)),
    );
  }

  @Post('ky-luat/:discipline/huy')
  @Allow('discipline.write')
  annul(
    @Param('id') id: string,
    @Param('discipline') discipline: string,
    @Body() fields: AnnulmentFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, id, fields, 'Đã bỏ dòng kỷ luật.', (holder) => {
      const { reason, version } = readAnnulment(fields);
      return this.misconduct.annul(actor, holder, discipline, version, reason);
    });
  }

  @Post('xac-minh')
  @Allow('discipline.write')
  verification(
    @Param('id') id: string,
    @Body() fields: VerificationFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, id, fields, 'Đã ghi việc xác minh.', (holder) => {
      const { reason, validFrom } = readVerification(fields);
      return this.misconduct.open(actor, holder, reason, validFrom);
    });
  }

  @Post('xac-minh/:verification/ket-thuc')
  @Allow('discipline.write')
  end(
    @Param('id') id: string,
    @Param('verification') verification: string,
    @Body() fields: VerificationEndFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.save({ actor, request, reply }, id, fields, 'Đã kết thúc việc xác minh.', (holder) => {
      const { end, version } = readVerificationEnd(fields);
      return this.misconduct.end(actor, holder, verification, version, end);
    });
  }

  /** Runs a use case about a person; a refusal shows the page again with everything typed. */
  private async save(
    { actor, request, reply }: Visit,
    id: string,
    fields: object,
    text: string,
    work: (holder: KnownHolder) => Promise<unknown>,
  ): Promise<FastifyReply> {
    const holder = await this.holders.person(actor, id);
    try {
      await work(holder);
      return await this.pages.redirect(request, reply, `/nhan-su/nguoi/${id}`, { kind: 'ok', text });
    } catch (error) {
      const outcome = refusedForm(error, FORM);
      const props = await this.page.props(actor, id, { misconduct: typedMisconduct(fields) }, outcome, null);
      const frame = await this.pages.frame(request, reply, { title: props.title, section: 'people' });
      return this.pages.send(reply, PersonPage({ ...props, frame }), outcome.status);
    }
  }
}
