import type { VNode } from 'preact';

/** Links to the printed form in each format. */
export function Downloads({ path }: { path: string }): VNode {
  return (
    <>
      <a class="button" href={`${path}/pdf`}>
        Tải bản PDF
      </a>
      <a class="button" href={`${path}/docx`}>
        Tải bản Word
      </a>
      <a class="button" href={`${path}/xlsx`}>
        Xuất Excel
      </a>
    </>
  );
}
