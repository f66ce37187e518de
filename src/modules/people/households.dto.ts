import { ApiProperty } from '@nestjs/swagger';
import { FieldReader, IntegerInput, TextInput } from '../../platform/forms';
import type { HouseholdDraft } from './household';

export class HouseholdFields {
  @TextInput({ description: 'Họ và tên chủ hộ' })
  headName?: unknown;

  @TextInput({ description: 'Thôn, tổ dân phố' })
  address?: unknown;
}

export class NewHouseholdFields extends HouseholdFields {
  @TextInput({ description: 'Mã cơ quan, thường là Ủy ban nhân dân xã' })
  agencyCode?: unknown;
}

export class ChangedHouseholdFields extends HouseholdFields {
  @IntegerInput({
    description: 'Phiên bản đã đọc; nếu người khác đã sửa thì trả lời 409 kèm cả hai giá trị',
    example: 1,
  })
  version?: unknown;
}

export class HouseholdAnswer {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  agencyCode!: string;

  @ApiProperty()
  headName!: string;

  @ApiProperty()
  address!: string;

  @ApiProperty()
  version!: number;
}

/** A new household and the agency that keeps it. Throws InvalidInput naming every field that is wrong. */
export function readNewHousehold(fields: object): HouseholdDraft & { agencyCode: string } {
  const reader = new FieldReader(fields);
  return reader.finish({ agencyCode: reader.text('agencyCode', 'cơ quan'), ...household(reader) });
}

/** What is put right about a household, with the version that was read. */
export function readHouseholdChange(fields: object): { draft: HouseholdDraft; version: number } {
  const reader = new FieldReader(fields);
  return reader.finish({ draft: household(reader), version: reader.integer('version', 'phiên bản', 1) });
}

function household(reader: FieldReader): HouseholdDraft {
  return {
    headName: reader.text('headName', 'họ và tên chủ hộ', { maximum: 120 }).replace(/\s+/g, ' '),
    address: reader.text('address', 'địa chỉ', { maximum: 200 }),
  };
}
