import qrcode from 'qrcode-generator';

/** The dark modules of a QR code, row by row, without the quiet zone around it. */
export type QrMatrix = readonly (readonly boolean[])[];

/** Modules of white that a reader needs around a code. */
export const QUIET_ZONE = 4;

/** The side of a printed code with its quiet zone, in millimetres: read easily from a certificate held in the hand. */
export const CODE_SIDE = 28;

/** A text as a QR code of middle error correction; ASCII texts only, such as addresses. */
export function qrMatrix(text: string): QrMatrix {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_row, row) =>
    Array.from({ length: size }, (_column, column) => code.isDark(row, column)),
  );
}

/** Dark stretches of a row: where each begins and how many modules it is long. Fewer shapes than single modules. */
export function darkRuns(row: readonly boolean[]): { readonly from: number; readonly length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((isDark, index) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last !== undefined && last.from + last.length === index) last.length += 1;
    else runs.push({ from: index, length: 1 });
  });
  return runs;
}
