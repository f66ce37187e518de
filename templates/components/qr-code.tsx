import type { VNode } from 'preact';
import { darkRuns, QUIET_ZONE, qrMatrix } from '../../src/documents/model/qr';

/** An address as a QR code; `label` says what it leads to. Drawn by attributes alone, as the content policy asks. */
export function QrCode({ address, label, size = 132 }: { address: string; label: string; size?: number }): VNode {
  const matrix = qrMatrix(address);
  const side = matrix.length + 2 * QUIET_ZONE;
  const path = matrix
    .flatMap((row, y) =>
      darkRuns(row).map(
        ({ from, length }) =>
          `M${String(from + QUIET_ZONE)} ${String(y + QUIET_ZONE)}h${String(length)}v1h-${String(length)}z`,
      ),
    )
    .join('');
  return (
    <svg
      viewBox={`0 0 ${String(side)} ${String(side)}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
