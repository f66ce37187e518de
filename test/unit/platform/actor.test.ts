import { type Actor, type Assignment, belongsTo, holds, may, reach, SYSTEM_ACTOR } from '../../../src/platform/access';
import { navigationFor } from '../../../src/platform/web/navigation';

const actor = (...assignments: Partial<Assignment>[]): Actor => ({
  userId: 'u',
  name: 'Thử nghiệm',
  mustChangePassword: false,
  assignments: assignments.map((assignment) => ({
    role: 'OFFICER',
    scope: 'agency',
    agencyId: null,
    blocId: null,
    placeName: null,
    periodId: null,
    ...assignment,
  })),
});
const officer = actor({ agencyId: 'a1' });
const secretary = actor({ role: 'SECRETARY', scope: 'bloc', blocId: 'b1' });

describe('what an actor may do', () => {
  it('holds for the own agency alone', () => {
    expect(may(officer, 'sheet.write', { agencyId: 'a1' })).toBe(true);
    expect(may(officer, 'sheet.write', { agencyId: 'a2' })).toBe(false);
    expect(may(officer, 'sheet.write', {})).toBe(false);
    expect(may(officer, 'sheet.write', { blocId: 'b1' })).toBe(false);
  });

  it('holds for the own bloc alone', () => {
    expect(may(secretary, 'report.write', { blocId: 'b1' })).toBe(true);
    expect(may(secretary, 'report.write', { blocId: 'b2' })).toBe(false);
    expect(may(secretary, 'sheet.write', { blocId: 'b1' })).toBe(false);
  });

  it('is limited to a period when the role is', () => {
    const forYear = actor({ role: 'SECRETARY', scope: 'bloc', blocId: 'b1', periodId: '2022' });
    expect(may(forYear, 'report.write', { blocId: 'b1', periodIds: ['2022-H1', '2022'] })).toBe(true);
    expect(may(forYear, 'report.write', { blocId: 'b1', periodIds: ['2023-H1', '2023'] })).toBe(false);
    expect(may(forYear, 'report.write', { blocId: 'b1', periodIds: [] })).toBe(false);
    expect(may(secretary, 'report.write', { blocId: 'b1', periodIds: [] })).toBe(true);
    expect(reach(forYear, 'report.write', ['2022-H1', '2022']).blocIds).toEqual(['b1']);
    expect(reach(forYear, 'report.write', ['2023']).blocIds).toEqual([]);
  });

  it('knows whose people they are', () => {
    expect(belongsTo(officer, 'a1')).toBe(true);
    expect(belongsTo(officer, 'a2')).toBe(false);
    expect(belongsTo(secretary, 'b1')).toBe(false);
  });

  it('is everything for a command, and nothing without a role', () => {
    expect(may(SYSTEM_ACTOR, 'report.write', { blocId: 'any' })).toBe(true);
    expect(holds(actor(), 'bloc.read')).toBe(false);
  });

  it('reaches the places of all roles with the permission', () => {
    const both = actor({ agencyId: 'a1' }, { agencyId: 'a2' }, { role: 'ADMINISTRATOR', scope: 'province' });
    expect(reach(both, 'sheet.write')).toEqual({ province: false, agencyIds: ['a1', 'a2'], blocIds: [] });
    expect(reach(both, 'user.manage').province).toBe(true);
  });
});

describe('the navigation', () => {
  it('offers only what a role may open, within the place', () => {
    const place = { blocCode: 'KHOI-1', periodCode: '2022-H1' };
    const links = navigationFor(officer, place, 'tasks').map(({ menu, ...link }) => ({
      ...link,
      ...(menu && { menu }),
    }));
    const menu = 'Khen thưởng';
    expect(links).toEqual([
      { href: '/viec-can-lam', label: 'Việc cần làm', current: false },
      { href: '/khoi/KHOI-1/2022-H1/tong-quan', label: 'Tổng quan', current: false },
      { href: '/khoi/KHOI-1/2022-H1/nhiem-vu', label: 'Nhiệm vụ trọng tâm', current: true },
      { href: '/khoi/KHOI-1/2022-H1/phieu', label: 'Tự chấm điểm', current: false },
      { href: '/khoi/KHOI-1/2022-H1/hop', label: 'Bình xét, suy tôn', current: false },
      { href: '/phong-trao', label: 'Phong trào thi đua', current: false, menu },
      { href: '/de-nghi', label: 'Đề nghị khen thưởng', current: false, menu },
      { href: '/hoi-dong', label: 'Hội đồng', current: false, menu },
      { href: '/tra-cuu', label: 'Quyết định, tra cứu', current: false, menu },
      { href: '/nhan-su', label: 'Nhân sự, sáng kiến', current: false, menu },
      { href: '/danh-muc/khoi', label: 'Danh mục', current: false },
    ]);
  });

  it('leads an administrator to accounts, not to scores', () => {
    const labels = navigationFor(actor({ role: 'ADMINISTRATOR', scope: 'province' }), null, null).map(
      (link) => link.label,
    );
    expect(labels).toEqual(['Việc cần làm', 'Danh mục', 'Hệ thống']);
  });
});
