import { ApiProperty } from '@nestjs/swagger';
import { Allow as Known } from 'class-validator';
import { IntegerInput, TextInput } from '../../../platform/forms';

/** One cell of the grid, from a program. */
export class GridCellFields {
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'boolean' }],
    nullable: true,
    example: '512.5',
    description: 'Số lũy kế, viết với dấu chấm thập phân; với đánh giá là true, false hoặc null',
  })
  @Known()
  value?: unknown;

  @TextInput({ example: '2022-06-30', description: 'Ngày của số liệu' })
  day?: unknown;

  @IntegerInput({ description: 'Phiên bản của ô đã đọc, 0 khi ô còn trống' })
  version?: unknown;
}
