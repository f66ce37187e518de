import type { ComponentChildren, VNode } from 'preact';
import { ScrollRegion } from '../../../components/scroll-region';
import type { PartForm } from './editor-props';
import { rowCount } from './form-values';

/** How many blank rows a list gets after those that are there. */
export function spareRows({ spare }: Pick<PartForm, 'spare'>, list: string): number {
  return spare.list === null || spare.list === list ? spare.count : 0;
}

export interface Column {
  readonly title: string;
  readonly hint?: string;
  readonly kind?: 'code' | 'number' | 'wide';
}

/** Rows to fill in like a sheet; blank ones count for nothing. */
export function RowTable({
  form,
  list,
  label,
  columns,
  row,
}: {
  form: PartForm;
  list: string;
  label: string;
  columns: readonly Column[];
  row: (index: number) => readonly ComponentChildren[];
}): VNode {
  const count = rowCount(form.values, list) + spareRows(form, list);
  return (
    <>
      <ScrollRegion label={label}>
        <table class="table editor-rows">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} scope="col" class={`editor-rows__${column.kind ?? 'text'}`}>
                  {column.title}
                  {column.hint === undefined ? null : <span class="sub">{column.hint}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: count }, (_empty, index) => (
              <tr key={index}>
                {row(index).map((cell, place) => (
                  <td
                    key={place}
                    data-label={columns[place]?.title}
                    class={columns[place]?.kind === 'wide' ? 'editor-rows__wide-cell' : undefined}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <MoreRows form={form} list={list} />
    </>
  );
}

/** Shows the form again with more blank rows; everything typed stays. */
export function MoreRows({ form, list }: { form: PartForm; list: string }): VNode {
  return (
    <button
      class="link-button editor-more"
      type="submit"
      name="viec"
      value={`them-dong:${list}`}
      hx-post={form.address}
      hx-target="#soan-muc"
      hx-swap="outerHTML"
    >
      Thêm dòng
    </button>
  );
}
