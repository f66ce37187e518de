import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { asciiFileName } from '../../text/file-name';
import { type Actor, Allow, CurrentActor } from '../access';
import { FilesService } from './files.service';

/** Downloads, through a route that checks the reader; the folder itself is never served. */
@ApiExcludeController()
@Controller('tep')
export class FilesPages {
  constructor(private readonly files: FilesService) {}

  @Get(':id')
  @Allow('bloc.read')
  async download(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { file, content } = await this.files.open(actor, id);
    return reply
      .type(file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'private, no-cache')
      .send(content);
  }
}

/** Content-Disposition with an ASCII name for old programs and the real one for the others (RFC 6266). */
export function attachment(name: string): string {
  const dot = name.lastIndexOf('.');
  const ascii = dot > 0 ? `${asciiFileName(name.slice(0, dot))}${name.slice(dot)}` : asciiFileName(name);
  return `attachment; filename="${ascii.replace(/[^\x20-\x7e]|"/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
