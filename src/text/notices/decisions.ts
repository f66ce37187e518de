/** What an agency is told when a decision honours it or its people. */
export function decisionNotice(facts: { number: string; day: string; quantity: number }): {
  title: string;
  body: string;
} {
  return {
    title: 'Quyết định khen thưởng mới',
    body: `Quyết định số ${facts.number} ngày ${facts.day} có ${String(facts.quantity)} dòng thuộc cơ quan.`,
  };
}

/** What an agency is told when honours are revoked. */
export function revocationNotice(facts: { number: string; day: string; quantity: number }): {
  title: string;
  body: string;
} {
  return {
    title: 'Khen thưởng bị hủy bỏ',
    body: `Quyết định số ${facts.number} ngày ${facts.day} hủy bỏ ${String(facts.quantity)} khen thưởng thuộc cơ quan. Trả lại hiện vật và tiền thưởng đã nhận.`,
  };
}

/** What an agency is told when money for its honours may be collected. */
export function paymentNotice(facts: { title: string; total: string }): { title: string; body: string } {
  return { title: 'Danh sách chi tiền thưởng', body: `${facts.title}: ${facts.total} thuộc cơ quan.` };
}
