import { ApiProperty } from '@nestjs/swagger';
import { IntegerInput, TextInput } from '../../platform/forms';

/** What stands after a merge: `take[bornOn]`, `keepPosts[<id>]`, `years[2021]`. */
export class MergeFields {
  @IntegerInput({ description: 'Phiên bản đã đọc của hồ sơ ở lại', example: 1 })
  survivorVersion?: unknown;

  @IntegerInput({ description: 'Phiên bản đã đọc của hồ sơ được gộp vào', example: 1 })
  mergedVersion?: unknown;

  @ApiProperty({ type: Object, description: 'Giá trị lấy từ hồ sơ được gộp vào, ví dụ {"bornOn": "merged"}' })
  @TextInput({ required: false })
  take?: unknown;

  @ApiProperty({ type: Object, description: 'Vị trí công tác giữ lại của hồ sơ được gộp vào, ví dụ {"<id>": "1"}' })
  @TextInput({ required: false })
  keepPosts?: unknown;

  @ApiProperty({
    type: Object,
    description: 'Mức xếp loại đúng của năm mà hai hồ sơ khác nhau: {"2021": "survivor"} hoặc {"2021": "merged"}',
  })
  @TextInput({ required: false })
  years?: unknown;

  @TextInput({ description: 'Lý do gộp', example: 'Cùng một người, nhập hai lần' })
  reason?: unknown;

  @TextInput({ description: '1: đã biết rằng việc gộp không hoàn tác được' })
  isSure?: unknown;
}

export class MergeRequest extends MergeFields {
  @TextInput({ description: 'Mã hồ sơ được gộp vào; sau khi gộp không còn' })
  merged?: unknown;
}

/** Why two records are two persons, or why that is taken back. */
export class DistinctionFields {
  @TextInput({ description: 'Lý do', example: 'Khác số định danh, đã đối chiếu hồ sơ gốc' })
  reason?: unknown;
}

export class DistinctionRequest extends DistinctionFields {
  @TextInput({ description: 'Mã hồ sơ kia' })
  other?: unknown;
}
