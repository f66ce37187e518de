import { ApiProperty } from '@nestjs/swagger';

/** The fields of an upload; checked by importOptionsOf. */
export class ImportUploadFields {
  @ApiProperty({ type: 'string', format: 'binary', description: 'Tệp .xlsx của khối, tối đa 20 MB' })
  file!: unknown;

  @ApiProperty({ required: false, example: '2022', description: 'Không có thì lấy theo tiêu đề trong tệp' })
  year?: string;

  @ApiProperty({ required: false, example: 'KHOI-BAN-DANG', description: 'Không có thì tìm theo tên khối' })
  bloc?: string;

  @ApiProperty({ required: false, description: 'Tên khối mới, khi tệp không ghi' })
  blocName?: string;

  @ApiProperty({ required: false, description: 'Dấu nhận được khi kiểm tra; khác đi thì không ghi' })
  planHash?: string;

  @ApiProperty({ required: false, enum: ['system', 'file'], description: 'Giá trị giữ lại ở mọi chỗ khác nhau' })
  others?: string;

  @ApiProperty({
    required: false,
    name: 'choice[0]',
    example: 'file:progress:BTCTU:3:2022-06-30:value',
    description: 'Chọn cho từng giá trị: choice[0], choice[1] …, mỗi trường là system:<fact> hoặc file:<fact>',
  })
  choice?: string;
}
