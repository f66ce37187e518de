import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditPage, type AuditVerification } from '../../../templates/pages/system/audit';
import { type Actor, Allow, CurrentActor } from '../access';
import { Clock } from '../clock';
import { Pages } from '../web';
import { AuditLogService } from './audit-log.service';
import { chainName, chainView, entryView, verificationView } from './audit.view';

/** The audit: its chains, the check that nobody changed them, the newest entries. */
@ApiExcludeController()
@Controller('he-thong/nhat-ky')
export class AuditPages {
  constructor(
    private readonly log: AuditLogService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('audit.read')
  read(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('chuoi') chain = '',
    @Query('trang') page = '',
  ): Promise<FastifyReply> {
    return this.show(actor, request, reply, { chain, page: Number.parseInt(page, 10) || 1, verification: null });
  }

  @Post('kiem-tra')
  @Allow('audit.read')
  async verify(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const verdicts = await this.log.verify(actor);
    const verification = verificationView(verdicts, await this.log.chains(actor), this.clock.now());
    return this.show(actor, request, reply, { chain: '', page: 1, verification });
  }

  private async show(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    asked: { chain: string; page: number; verification: AuditVerification | null },
  ): Promise<FastifyReply> {
    const chains = await this.log.chains(actor);
    const chain = chains.some((known) => known.chain === asked.chain) ? asked.chain : '';
    const found = await this.log.entries(actor, chain === '' ? null : chain, asked.page);
    const frame = await this.pages.frame(request, reply, { title: 'Nhật ký', section: 'system' });
    const page = AuditPage({
      ...{ frame, chain, verification: asked.verification, page: found.page, pageCount: found.pageCount },
      chains: chains.map(chainView),
      chainOptions: chains.map((known) => ({ value: known.chain, label: chainName(known) })),
      entries: found.entries.map(entryView),
    });
    return this.pages.send(reply, page);
  }
}
