/** Whether Discord's published schema and limits allow what was sent. */
export function Verdict({ faults }: { faults: number }) {
  return faults === 0 ? (
    <span class="verdict good">✓ valid</span>
  ) : (
    <span class="verdict bad">
      ✗ {faults} {faults === 1 ? 'fault' : 'faults'}
    </span>
  );
}
