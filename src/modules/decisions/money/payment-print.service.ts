import { Injectable } from '@nestjs/common';
import { paymentListDocument } from '../../../../templates/documents/payment-list/payment-list';
import { businessDateOf, formatDate } from '../../../text/date';
import type { Actor } from '../../../platform/access';
import { type PrintedFile, type PrintedFormat, printFile } from '../../../platform/files';
import { InstallationService } from '../../../platform/installation';
import { PaymentsService } from './payments.service';

/** Prints confirmed lists of bonus money. */
@Injectable()
export class PaymentPrintService {
  constructor(
    private readonly payments: PaymentsService,
    private readonly installation: InstallationService,
  ) {}

  /** A list as a file, for an agency with its own lines alone. Needs 'payment.read'. */
  async print(actor: Actor, id: string, format: PrintedFormat): Promise<PrintedFile> {
    const { list, lines } = await this.payments.read(actor, id);
    const { demonstration, provinceName } = await this.installation.read();
    const document = paymentListDocument({
      title: list.title,
      provinceName,
      confirmedOn: businessDateOf(list.confirmedAt),
      confirmedBy: list.confirmedBy,
      isCancelled: list.cancelledAt !== null,
      lines: lines.map((line) => ({
        name: line.recipientName,
        under: [line.recipientDetail, line.agencyName === line.recipientName ? '' : line.agencyName]
          .filter((text) => text !== '')
          .join(', '),
        awardName: line.awardName,
        decision: `QĐ số ${line.decisionNumber} ngày ${formatDate(line.decidedOn)}`,
        coefficient: line.coefficient,
        baseSalary: line.baseSalary,
        amount: line.amount,
        working: line.note === '' ? line.working : `${line.working} ${line.note}`,
      })),
      demonstration,
    });
    return printFile(`danh-sach-chi-tien-thuong-${list.title}`, document, format);
  }
}
