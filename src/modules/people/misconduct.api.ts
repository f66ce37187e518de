import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { Forbidden, NotFound } from '../../platform/errors';
import { HOLDER_KINDS } from './holder';
import { HoldersService } from './holders.service';
import { type KnownHolder, MisconductService } from './misconduct.service';
import { DisciplineAnswer, disciplineAnswer, VerificationAnswer, verificationAnswer } from './misconduct.dto';
import { AnnulmentFields, DisciplineFields, VerificationEndFields, VerificationFields } from './people.dto';
import { readAnnulment, readDiscipline, readVerification, readVerificationEnd } from './people.fields';

const KIND = { name: 'kind', enum: HOLDER_KINDS, description: 'Của cá nhân, cơ quan hay phòng, đơn vị' } as const;
const KEY = { name: 'key', description: 'Mã của cá nhân, của phòng, đơn vị; với cơ quan là mã cơ quan' } as const;

/** Disciplines and verifications for programs. Whoever may not know of them is refused. */
@ApiTags('Kỷ luật và xác minh')
@ApiParam(KIND)
@ApiParam(KEY)
@Controller('api/v1')
export class MisconductApi {
  constructor(
    private readonly misconduct: MisconductService,
    private readonly holders: HoldersService,
  ) {}

  @Get('disciplines/:kind/:key')
  @Allow('discipline.read')
  @ApiOkResponse({ type: [DisciplineAnswer] })
  async disciplines(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @CurrentActor() actor: Actor,
  ): Promise<DisciplineAnswer[]> {
    const found = await this.misconduct.disciplines(actor, await this.holder(actor, kind, key));
    if (found === null) throw new Forbidden();
    return found.map(disciplineAnswer);
  }

  @Post('disciplines/:kind/:key')
  @Allow('discipline.write')
  @ApiCreatedResponse({ type: [DisciplineAnswer] })
  async record(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Body() fields: DisciplineFields,
    @CurrentActor() actor: Actor,
  ): Promise<DisciplineAnswer[]> {
    await this.misconduct.record(actor, await this.holder(actor, kind, key), readDiscipline(fields));
    return this.disciplines(kind, key, actor);
  }

  @Post('disciplines/:kind/:key/:discipline/annulment')
  @Allow('discipline.write')
  @ApiCreatedResponse({ type: [DisciplineAnswer] })
  async annul(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Param('discipline') discipline: string,
    @Body() fields: AnnulmentFields,
    @CurrentActor() actor: Actor,
  ): Promise<DisciplineAnswer[]> {
    const { reason, version } = readAnnulment(fields);
    await this.misconduct.annul(actor, await this.holder(actor, kind, key), discipline, version, reason);
    return this.disciplines(kind, key, actor);
  }

  @Get('verifications/:kind/:key')
  @Allow('discipline.write')
  @ApiOkResponse({ type: [VerificationAnswer] })
  async verifications(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @CurrentActor() actor: Actor,
  ): Promise<VerificationAnswer[]> {
    const found = await this.misconduct.verifications(actor, await this.holder(actor, kind, key));
    if (found === null) throw new Forbidden();
    return found.map(verificationAnswer);
  }

  @Post('verifications/:kind/:key')
  @Allow('discipline.write')
  @ApiCreatedResponse({ type: [VerificationAnswer] })
  async open(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Body() fields: VerificationFields,
    @CurrentActor() actor: Actor,
  ): Promise<VerificationAnswer[]> {
    const { reason, validFrom } = readVerification(fields);
    await this.misconduct.open(actor, await this.holder(actor, kind, key), reason, validFrom);
    return this.verifications(kind, key, actor);
  }

  @Post('verifications/:kind/:key/:verification/end')
  @Allow('discipline.write')
  @ApiCreatedResponse({ type: [VerificationAnswer] })
  async end(
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Param('verification') verification: string,
    @Body() fields: VerificationEndFields,
    @CurrentActor() actor: Actor,
  ): Promise<VerificationAnswer[]> {
    const { end, version } = readVerificationEnd(fields);
    await this.misconduct.end(actor, await this.holder(actor, kind, key), verification, version, end);
    return this.verifications(kind, key, actor);
  }

  private holder(actor: Actor, word: string, key: string): Promise<KnownHolder> {
    const kind = HOLDER_KINDS.find((one) => one === word);
    if (kind === undefined) throw new NotFound();
    return this.holders.of(actor, kind, key);
  }
}
