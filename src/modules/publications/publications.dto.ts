import { ApiProperty } from '@nestjs/swagger';
import { PUBLICATION_WORDS } from '../../domain/publication/confirmation';
import { IntegerInput, TextInput } from '../../platform/forms';

/** What a program sends to publish; the file was kept before. */
export class PublicationBody {
  @TextInput({ example: '12/QĐ-HĐTĐKT', description: 'Số, ký hiệu quyết định' })
  number?: unknown;

  @TextInput({ example: '2022-08-15', description: 'Ngày quyết định' })
  decidedOn?: unknown;

  @TextInput({ description: 'Chức vụ của người ký' })
  signer?: unknown;

  @TextInput({ description: 'Cơ quan ban hành' })
  issuingBody?: unknown;

  @TextInput({ description: 'Mã tệp quyết định, nhận được khi gửi tệp' })
  fileId?: unknown;

  @TextInput({ example: PUBLICATION_WORDS, description: 'Gõ đúng hai chữ này' })
  confirmation?: unknown;

  @IntegerInput({ description: 'Phiên bản của kỳ đã xem' })
  version?: unknown;
}

/** The version of the review that was seen. */
export class ClosingBody {
  @IntegerInput({ description: 'Phiên bản của kỳ đã xem' })
  version?: unknown;
}

/** Why a period is opened again. */
export class ReopeningBody extends ClosingBody {
  @TextInput({ description: 'Lý do mở lại' })
  reason?: unknown;
}

export class DecisionAnswer {
  @ApiProperty()
  number!: string;

  @ApiProperty({ format: 'date' })
  decidedOn!: string;

  @ApiProperty()
  signer!: string;

  @ApiProperty()
  issuingBody!: string;

  @ApiProperty({ description: 'Địa chỉ tệp quyết định' })
  file!: string;
}

export class ReviewStepAnswer {
  @ApiProperty({ enum: ['publish', 'close', 'reopen'] })
  action!: string;

  @ApiProperty({ enum: ['open', 'published', 'closed'] })
  to!: string;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ type: DecisionAnswer, nullable: true })
  decision!: DecisionAnswer | null;

  @ApiProperty()
  by!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class PublicationCheckAnswer {
  @ApiProperty({ enum: ['members', 'sheets', 'replies', 'results', 'ballot'] })
  code!: string;

  @ApiProperty()
  passed!: boolean;

  @ApiProperty()
  text!: string;

  @ApiProperty({ type: [String], description: 'Mã các cơ quan chưa đạt' })
  agencies!: string[];
}

export class ReviewAnswer {
  @ApiProperty({ enum: ['open', 'published', 'closed'] })
  state!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ type: [PublicationCheckAnswer], description: 'Rỗng khi kỳ đã công bố' })
  checks!: PublicationCheckAnswer[];

  @ApiProperty({ type: [ReviewStepAnswer] })
  steps!: ReviewStepAnswer[];
}

export class ResultRowAnswer {
  @ApiProperty({ example: 'BTCTU' })
  agency!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Giá trị chính xác' })
  total!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Như đã in' })
  printedTotal!: string | null;

  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;

  @ApiProperty({ enum: ['ranked', 'excluded', 'incomplete', 'not_submitted'] })
  standing!: string;
}

export class ResultAnswer {
  @ApiProperty({ enum: ['published', 'closed'] })
  state!: string;

  @ApiProperty({ type: DecisionAnswer, nullable: true })
  decision!: DecisionAnswer | null;

  @ApiProperty({ type: [ResultRowAnswer] })
  results!: ResultRowAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Mã nội dung của bản lưu; null khi chưa đóng kỳ' })
  contentHash!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  snapshotVersion!: number | null;
}

export class SnapshotSummaryAnswer {
  @ApiProperty()
  version!: number;

  @ApiProperty({ description: 'SHA-256 của nội dung bản lưu' })
  contentHash!: string;

  @ApiProperty({ example: '2', description: 'Kiểu bản lưu' })
  format!: string;

  @ApiProperty({
    enum: ['scores', 'unassigned', 'replyTerms', 'crossChecks', 'ballots', 'meetings', 'pact', 'blocTasks'],
    isArray: true,
    description: 'Những phần mà bản lưu kiểu cũ không giữ; rỗng khi giữ đủ',
  })
  missing!: string[];

  @ApiProperty({ description: 'Mã móc xích nhật ký của khối lúc đóng kỳ' })
  auditHeadHash!: string;

  @ApiProperty({ type: String, nullable: true })
  reopeningReason!: string | null;

  @ApiProperty()
  closedBy!: string;

  @ApiProperty({ format: 'date-time' })
  closedAt!: string;
}

export class ComparedResultAnswer {
  @ApiProperty({ type: String, nullable: true })
  total!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;

  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;
}

export class ResultDifferenceAnswer {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: ComparedResultAnswer, nullable: true })
  before!: ComparedResultAnswer | null;

  @ApiProperty({ type: ComparedResultAnswer, nullable: true })
  after!: ComparedResultAnswer | null;
}

export class TrendPointAnswer {
  @ApiProperty({ example: '2022-H1' })
  period!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Phần trăm của thang điểm, giá trị chính xác' })
  percent!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  rank!: number | null;

  @ApiProperty({ type: String, nullable: true })
  grade!: string | null;

  @ApiProperty({ description: 'Chưa công bố: số tạm tính' })
  provisional!: boolean;
}

export class TrendAnswer {
  @ApiProperty()
  agency!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: [TrendPointAnswer] })
  points!: TrendPointAnswer[];
}
