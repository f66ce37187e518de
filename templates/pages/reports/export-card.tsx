import type { VNode } from 'preact';
import { Card } from '../../components/card';
import type { LayoutChoice } from './report-props';

export interface ExportCardProps {
  /** `/khoi/:bloc/:period/bao-cao-6-thang` */
  readonly basePath: string;
  readonly layout: LayoutChoice;
  /** What `auto` gives here: "Thể thức văn bản của Đảng". */
  readonly automaticLayoutText: string;
  /** Findings that stand in the way of the official version. */
  readonly blocked: number;
  /** Number of sheets of the workbook. */
  readonly workbookParts: number;
}

const FORMATS = [
  { value: 'docx', label: 'Tải bản Word (.docx)', note: 'để trình ký, sửa được', main: true },
  { value: 'pdf', label: 'Tải bản PDF', note: 'đúng như bản xem trước, để in và gửi', main: false },
  { value: 'xlsx', label: 'Tải bảng Excel (.xlsx)', note: '', main: false },
] as const;

function LayoutChoices({ props }: { props: ExportCardProps }): VNode {
  const choices: readonly { value: LayoutChoice; label: string; note?: string }[] = [
    { value: 'auto', label: 'Tự động', note: props.automaticLayoutText },
    { value: 'party', label: 'Văn bản của Đảng' },
    { value: 'state', label: 'Văn bản hành chính nhà nước' },
  ];
  return (
    <fieldset class="export__layout">
      <legend class="legend">Thể thức</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="checkbox" for={`the-thuc-${choice.value}`}>
          <input
            type="radio"
            id={`the-thuc-${choice.value}`}
            name="the-thuc"
            value={choice.value}
            checked={choice.value === props.layout}
          />
          <span>
            {choice.label}
            {choice.note === undefined ? null : <span class="sub">{choice.note}</span>}
          </span>
        </label>
      ))}
      <button class="button button--small" type="submit" formaction={props.basePath}>
        Xem thử thể thức này
      </button>
    </fieldset>
  );
}

/** The report as a file; all formats carry the same figures and the same content hash. */
export function ExportCard(props: ExportCardProps): VNode {
  return (
    <Card id="xuat-bao-cao" title="Xuất báo cáo" padded>
      <form class="export" method="get" action={`${props.basePath}/tai`}>
        <LayoutChoices props={props} />
        <label class="checkbox" for="ban-chinh-thuc">
          <input type="checkbox" id="ban-chinh-thuc" name="ban" value="chinh-thuc" />
          <span>
            Bản chính thức
            <span class="sub">
              {props.blocked > 0
                ? `không có chữ chìm “Bản nháp”; còn ${props.blocked} chỗ cần sửa nên chưa xuất được`
                : 'không có chữ chìm “Bản nháp”'}
            </span>
          </span>
        </label>
        {FORMATS.map((format) => (
          <button
            key={format.value}
            class={`button button--wide ${format.main ? 'button--main' : ''}`}
            type="submit"
            name="dinh-dang"
            value={format.value}
          >
            {format.label}
            <small>
              {format.value === 'xlsx' ? `${props.workbookParts} trang tính, số và ngày tính được` : format.note}
            </small>
          </button>
        ))}
      </form>
    </Card>
  );
}
