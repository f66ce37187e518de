import { Body, Controller, Delete, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { readUpload } from '../../platform/files';
import { LARGEST_FILE } from '../../platform/web';
import { PlacesService } from '../blocs';
import { SheetEvidenceService } from './sheet-evidence.service';
import { CitationBody, EvidenceAnswer } from './sheets-api.dto';
import { evidenceAnswer } from './sheets-api.view';
import { CriterionParams, EvidenceParams } from './sheets.dto';

/** Evidence of a criterion for programs. Every answer is the evidence of the criterion afterwards. */
@ApiTags('Phiếu tự chấm điểm')
@Controller('api/v1/blocs/:bloc/periods/:period/sheets/:agency/criteria/:code/evidence')
export class SheetEvidenceApi {
  constructor(
    private readonly places: PlacesService,
    private readonly evidence: SheetEvidenceService,
  ) {}

  @Post('files')
  @Allow('sheet.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } } },
  })
  @ApiCreatedResponse({ type: [EvidenceAnswer] })
  async addFiles(
    @Param() params: CriterionParams,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceAnswer[]> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    const { files } = await readUpload(request, LARGEST_FILE);
    const items = await this.evidence.addFiles(actor, place, params.agency, params.code, files);
    return items.map(evidenceAnswer);
  }

  @Post('citations')
  @Allow('sheet.write')
  @ApiCreatedResponse({ type: [EvidenceAnswer] })
  async cite(
    @Param() params: CriterionParams,
    @Body() body: CitationBody,
    @CurrentActor() actor: Actor,
  ): Promise<EvidenceAnswer[]> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    const { number, date = '', page = '', clause = '' } = body;
    const items = await this.evidence.cite(actor, place, params.agency, params.code, { number, date, page, clause });
    return items.map(evidenceAnswer);
  }

  @Delete(':id')
  @Allow('sheet.write')
  @HttpCode(200)
  @ApiOkResponse({ type: [EvidenceAnswer] })
  async remove(@Param() params: EvidenceParams, @CurrentActor() actor: Actor): Promise<EvidenceAnswer[]> {
    const place = await this.places.find(actor, params.bloc, params.period, 'sheet.read');
    const items = await this.evidence.remove(actor, place, params.agency, params.code, params.id);
    return items.map(evidenceAnswer);
  }
}
