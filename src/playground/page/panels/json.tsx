/** A value as indented JSON, folded until it is asked for. */
export function Json({ label, value }: { label: string; value: unknown }) {
  const text = JSON.stringify(value, null, 2) ?? 'nothing';
  return (
    <details class="json">
      <summary>
        <code>{label}</code>{' '}
        <small>{text.length > 2000 ? `${(text.length / 1000).toFixed(1)} k` : `${text.length} characters`}</small>
      </summary>
      <pre tabIndex={0}>{text}</pre>
    </details>
  );
}
