import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiOkResponse,
  ApiQuery,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, Allow, CurrentActor } from '../../platform/access';
import { readUpload } from '../../platform/files';
import { LARGEST_FILE } from '../../platform/web';
import { chosen, importOptionsOf } from './import-options';
import { ImportRefused } from './import-refused';
import { ImportService } from './import.service';
import { ImportAnswer, importAnswer } from './imports.answers';
import { ImportUploadFields } from './imports.dto';
import { errorsOf } from './plan/plan';

/** Takes a bloc's workbook from programs. */
@ApiTags('Nhập dữ liệu')
@Controller('api/v1/imports')
export class ImportsApi {
  constructor(private readonly imports: ImportService) {}

  @Post()
  @HttpCode(200)
  @Allow('import.run')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportUploadFields })
  @ApiQuery({ name: 'ghi', required: false, enum: ['true', 'false'], description: 'true: ghi; không có: chỉ kiểm tra' })
  @ApiOkResponse({ type: ImportAnswer })
  @ApiConflictResponse({
    description: 'Có giá trị đã sửa trên hệ thống chưa được chọn, hoặc dữ liệu đã đổi sau khi xem',
  })
  @ApiUnprocessableEntityResponse({ description: 'Tệp không đọc được hoặc có lỗi; không ghi gì' })
  async take(
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
    @Query('ghi') write?: string,
  ): Promise<ImportAnswer> {
    const { fields, files } = await readUpload(request, LARGEST_FILE);
    const { bytes, name } = chosen(files);
    const options = importOptionsOf(fields);
    if (write === 'true') {
      const hash = fields['planHash'] ?? '';
      const { plan } = await this.imports.apply(actor, bytes, name, options, hash === '' ? undefined : hash);
      return importAnswer(plan, 'applied');
    }
    const plan = await this.imports.preview(actor, bytes, name, options);
    if (errorsOf(plan).length > 0) throw ImportRefused.forErrors(plan);
    return importAnswer(plan, 'preview');
  }
}
