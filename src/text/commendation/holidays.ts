/** Why a computed day may be wrong; '' where the holidays of all its years are recorded. */
export function unknownHolidaysText(years: readonly number[]): string {
  if (years.length === 0) return '';
  const named = years.map(String).join(', ');
  return `Danh mục chưa có ngày nghỉ của năm ${named}: các ngày tính ra chỉ trừ thứ bảy, chủ nhật.`;
}
