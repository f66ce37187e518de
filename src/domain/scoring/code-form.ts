/** How codes are written: short, without blanks, beginning with a letter or a digit. */
export const CODE_FORM = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,29}$/u;

/** A set of bonus or penalty may go by the codes of what it brings together: 'D+E'. */
export const SET_CODE_FORM = /^[\p{L}\p{N}][\p{L}\p{N}._/+-]{0,59}$/u;

/** A code without what means something in an address or a selector: what is named by it must be told apart by this. */
export function plainCode(code: string): string {
  return code.replaceAll(/[^\p{L}\p{N}_-]/gu, '-');
}
