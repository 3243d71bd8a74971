import { encode } from 'uqr';
import { useT } from '../ui/i18n.ts';

/** Light cells around the code, as scanners want them. */
const QUIET = 4;

/** A text as a QR code. One path, a square per dark cell, always dark on light. */
export function QrCode({ text, label }: { text: string; label?: string }) {
  const t = useT();
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg aria-label={label ?? t('guide.qr')} className="guide-qr" role="img" shapeRendering="crispEdges" viewBox={`0 0 ${size} ${size}`}>
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
