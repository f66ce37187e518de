import type { LayoutKind } from '../../../src/documents/model';

const USUAL: Readonly<Record<LayoutKind, readonly string[]>> = {
  party: [
    'Thường trực Tỉnh ủy (để báo cáo)',
    'Hội đồng Thi đua - Khen thưởng tỉnh',
    'Sở Nội vụ',
    'Các cơ quan, đơn vị trong khối',
  ],
  state: [
    'Ủy ban nhân dân tỉnh (để báo cáo)',
    'Hội đồng Thi đua - Khen thưởng tỉnh',
    'Sở Nội vụ',
    'Các cơ quan, đơn vị trong khối',
  ],
};

/** Who usually gets the report of a bloc led by an agency of the Party or of the State. */
export function usualRecipients(kind: LayoutKind): readonly string[] {
  return USUAL[kind];
}
