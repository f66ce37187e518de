/** A pact waits for the signature of the head of an agency. */
export function pactOpenNotice(bloc: string, year: string): { title: string; body: string } {
  return {
    title: 'Giao ước thi đua chờ ký',
    body: `Giao ước thi đua của ${bloc}, ${year} đã được đưa ra ký. Hãy đọc rồi ký thay mặt cơ quan.`,
  };
}

/** A pact that was open for signing is written again; the signatures so far ended. */
export function pactWithdrawnNotice(bloc: string, year: string, reason: string): { title: string; body: string } {
  return {
    title: 'Giao ước thi đua được rút về để sửa',
    body: `Giao ước thi đua của ${bloc}, ${year} được rút về để sửa, các chữ ký trước thôi có hiệu lực. Lý do: ${reason}`,
  };
}

/** A pact in force is written anew and will be signed again. */
export function pactAmendedNotice(bloc: string, year: string, reason: string): { title: string; body: string } {
  return {
    title: 'Giao ước thi đua được sửa đổi',
    body: `Giao ước thi đua của ${bloc}, ${year} đang được sửa đổi và sẽ lấy chữ ký lại. Lý do: ${reason}`,
  };
}

/** Everybody has signed. */
export function pactSignedNotice(bloc: string, year: string, day: string): { title: string; body: string } {
  return {
    title: 'Giao ước thi đua đã đủ chữ ký',
    body: `Mọi thành viên của ${bloc} đã ký giao ước thi đua ${year}. Giao ước có hiệu lực, ngày ký ghi là ${day}.`,
  };
}

/** The pact came into force although some have not signed. */
export function pactEnforcedNotice(bloc: string, year: string, reason: string): { title: string; body: string } {
  return {
    title: 'Giao ước thi đua có hiệu lực, cơ quan chưa ký',
    body: `Giao ước thi đua của ${bloc}, ${year} đã có hiệu lực khi cơ quan chưa ký. Lý do: ${reason}`,
  };
}
