/** Base salaries in đồng, from the day on which each holds; the next one ends it. */
export const BASE_SALARIES = [
  { from: '2019-07-01', amount: 1_490_000, basis: 'ND38-2019', toCheck: 'Chưa đối chiếu với bản gốc.' },
  { from: '2023-07-01', amount: 1_800_000, basis: 'ND24-2023', toCheck: 'Chưa đối chiếu với bản gốc.' },
  { from: '2024-07-01', amount: 2_340_000, basis: 'ND73-2024', toCheck: '' },
  { from: '2026-07-01', amount: 2_530_000, basis: 'ND161-2026', toCheck: 'Số nghị định và mức lương cần đối chiếu.' },
] as const;

/** A day on which offices are closed though it is a weekday, or open though it is a weekend. */
export interface HolidayRow {
  readonly day: string;
  readonly name: string;
  readonly kind: 'off' | 'working';
  readonly toCheck: string;
}

const TET = 'Tết Nguyên đán';
const KINGS = 'Giỗ Tổ Hùng Vương';
const ANNOUNCED = 'Lịch nghỉ của năm do Thủ tướng Chính phủ quyết định, cần đối chiếu với thông báo.';
const SUBSTITUTE = 'Ngày nghỉ bù vì ngày lễ trùng ngày nghỉ hằng tuần, cần đối chiếu với thông báo.';
const LUNAR = 'Ngày dương lịch tính theo âm lịch, cần đối chiếu với thông báo.';

const fixed = (year: number): HolidayRow[] => [
  { day: `${String(year)}-01-01`, name: 'Tết Dương lịch', kind: 'off', toCheck: '' },
  { day: `${String(year)}-04-30`, name: 'Ngày Chiến thắng', kind: 'off', toCheck: '' },
  { day: `${String(year)}-05-01`, name: 'Ngày Quốc tế lao động', kind: 'off', toCheck: '' },
  { day: `${String(year)}-09-02`, name: 'Quốc khánh', kind: 'off', toCheck: '' },
];

const days = (name: string, toCheck: string, ...list: readonly string[]): HolidayRow[] =>
  list.map((day) => ({ day, name, kind: 'off', toCheck }));

/** Public holidays of 2025 to 2027; lunar and substitute days have to be compared with what was announced. */
export const HOLIDAYS: readonly HolidayRow[] = [
  ...[2025, 2026, 2027].flatMap(fixed),
  ...days(TET, ANNOUNCED, '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...days(KINGS, LUNAR, '2025-04-07'),
  ...days('Quốc khánh (ngày liền kề)', ANNOUNCED, '2025-09-01'),
  ...days('Nghỉ hoán đổi dịp 30/4, 01/5', ANNOUNCED, '2025-05-02'),
  {
    ...{ day: '2025-04-26', name: 'Làm bù cho ngày 02/5/2025', kind: 'working', toCheck: ANNOUNCED },
  },
  ...days('Nghỉ hoán đổi dịp Tết Dương lịch', ANNOUNCED, '2026-01-02'),
  { day: '2026-01-10', name: 'Làm bù cho ngày 02/01/2026', kind: 'working', toCheck: ANNOUNCED },
  ...days('Nghỉ hoán đổi dịp Quốc khánh', ANNOUNCED, '2026-08-31'),
  { day: '2026-08-22', name: 'Làm bù cho ngày 31/8/2026', kind: 'working', toCheck: ANNOUNCED },
  ...days(TET, ANNOUNCED, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...days(KINGS, LUNAR, '2026-04-26'),
  ...days(`Nghỉ bù ${KINGS}`, SUBSTITUTE, '2026-04-27'),
  ...days('Quốc khánh (ngày liền kề)', ANNOUNCED, '2026-09-01'),
  ...days(TET, ANNOUNCED, '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'),
  ...days(`Nghỉ bù ${TET}`, SUBSTITUTE, '2027-02-10', '2027-02-11'),
  ...days(KINGS, LUNAR, '2027-04-16'),
  ...days('Nghỉ bù Ngày Quốc tế lao động', SUBSTITUTE, '2027-05-03'),
  ...days('Quốc khánh (ngày liền kề)', ANNOUNCED, '2027-09-03'),
];
