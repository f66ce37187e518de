import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { misconductForms } from '../../../templates/pages/people/people-props';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { NotFound } from '../../platform/errors';
import { Pages } from '../../platform/web';
import { CollectivePageService } from './collective-page.service';
import { HOLDER_ADDRESSES, HOLDER_KINDS, holderAddress, type HolderKind } from './holder';
import { HoldersService } from './holders.service';
import { type KnownHolder, MisconductService } from './misconduct.service';
import { refusedMisconduct } from './misconduct.view';
import { AnnulmentFields, DisciplineFields, VerificationEndFields, VerificationFields } from './people.dto';
import { readAnnulment, readDiscipline, readVerification, readVerificationEnd } from './people.fields';
import { PersonPageService } from './person-page.service';
import type { Visit } from './visit';

/** A form that was sent on the page of a holder. */
interface Sent {
  readonly kind: string;
  readonly key: string;
  /** Its name among the forms of the page. */
  readonly form: string;
  readonly card: 'ky-luat' | 'xac-minh';
  readonly fields: object;
}

/** Disciplines and verifications of a person, a division or an agency, for those who appraise. */
@ApiExcludeController()
@Controller('nhan-su/:kind/:key')
export class MisconductPages {
  constructor(
    private readonly misconduct: MisconductService,
    private readonly holders: HoldersService,
    private readonly persons: PersonPageService,
    private readonly collectives: CollectivePageService,
    private readonly pages: Pages,
  ) {}

  @Post('ky-luat')
  @Allow('discipline.write')
  discipline(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Body() fields: DisciplineFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const sent = { kind, key, form: misconductForms.discipline, card: 'ky-luat', fields } as const;
    return this.save({ actor, request, reply }, sent, 'Đã ghi kỷ luật.', (holder) =>
      this.misconduct.record(actor, holder, readDiscipline(fields)),
    );
  }

  @Post('ky-luat/:discipline/huy')
  @Allow('discipline.write')
  annul(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Param('discipline') discipline: string,
    @Body() fields: AnnulmentFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const sent = { kind, key, form: misconductForms.annulment(discipline), card: 'ky-luat', fields } as const;
    return this.save({ actor, request, reply }, sent, 'Đã bỏ dòng kỷ luật.', (holder) => {
      const { reason, version } = readAnnulment(fields);
      return this.misconduct.annul(actor, holder, discipline, version, reason);
    });
  }

  @Post('xac-minh')
  @Allow('discipline.write')
  verification(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Body() fields: VerificationFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const sent = { kind, key, form: misconductForms.verification, card: 'xac-minh', fields } as const;
    return this.save({ actor, request, reply }, sent, 'Đã ghi việc xác minh.', (holder) => {
      const { reason, validFrom } = readVerification(fields);
      return this.misconduct.open(actor, holder, reason, validFrom);
    });
  }

  @Post('xac-minh/:verification/ket-thuc')
  @Allow('discipline.write')
  end(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Param('verification') verification: string,
    @Body() fields: VerificationEndFields,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const sent = { kind, key, form: misconductForms.end(verification), card: 'xac-minh', fields } as const;
    return this.save({ actor, request, reply }, sent, 'Đã kết thúc việc xác minh.', (holder) => {
      const { end, version } = readVerificationEnd(fields);
      return this.misconduct.end(actor, holder, verification, version, end);
    });
  }

  /** Runs a use case about a holder; a refusal shows the page of the holder again with everything typed. */
  private async save(
    { actor, request, reply }: Visit,
    sent: Sent,
    text: string,
    work: (holder: KnownHolder) => Promise<unknown>,
  ): Promise<FastifyReply> {
    const { key } = sent;
    const kind = holderKindOf(sent.kind);
    const holder = await this.holders.of(actor, kind, key);
    try {
      await work(holder);
      return await this.pages.redirect(request, reply, holderAddress(kind, key), { kind: 'ok', text });
    } catch (error) {
      const misconduct = refusedMisconduct(error, sent);
      const visit = { actor, request, reply };
      if (kind === 'person') return this.persons.show(visit, key, { misconduct }, misconduct.outcome);
      return this.collectives.show(visit, { kind, key }, { misconduct }, misconduct.outcome);
    }
  }
}

/** The kind that a part of an address means. NotFound for any other word. */
function holderKindOf(word: string): HolderKind {
  const kind = HOLDER_KINDS.find((one) => HOLDER_ADDRESSES[one] === word);
  if (kind === undefined) throw new NotFound();
  return kind;
}
