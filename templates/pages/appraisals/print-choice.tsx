import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

export interface PrintChoicePageProps {
  readonly frame: PageFrame;
  readonly blocName: string;
  readonly periodName: string;
  /** Whose table it is: the bloc's or an agency's name. */
  readonly subject: string;
  /** The address of the file without its format. */
  readonly path: string;
  readonly backHref: string;
}

const FORMATS = [
  { format: 'pdf', words: 'Tải bản PDF' },
  { format: 'docx', words: 'Tải bản Word' },
  { format: 'xlsx', words: 'Xuất Excel' },
] as const;

/** The table of all layers and texts, to be taken as a file. */
export function PrintChoicePage(props: PrintChoicePageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Bảng tổng hợp chấm điểm, thẩm định"
        lead={props.subject}
      >
        <a class="button" href={props.backHref}>
          Quay lại
        </a>
      </PageHeader>
      <Card id="tai-ve" title="Tải về" padded>
        <p>
          Tiêu chí theo hàng; cột điểm tối đa, tự chấm, chấm chéo của từng đoàn, theo lĩnh vực, thẩm định và ba nội
          dung: giải trình khi tự chấm, ý kiến thẩm định, phản hồi của cơ quan. Khổ A4 ngang. Khi chưa chốt hết thẩm
          định, bản in có chữ “Bản nháp”.
        </p>
        <p class="actions">
          {FORMATS.map(({ format, words }) => (
            <a key={format} class="button" href={`${props.path}?dang=${format}`}>
              {words}
            </a>
          ))}
        </p>
      </Card>
    </Page>
  );
}
