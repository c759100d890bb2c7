/** The script that answers questions may need WebAssembly and starts a worker, which trusted types would forbid. */
const ASKING = 'ask.js';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/** Nothing from elsewhere, nothing inline, and no more than a page with these scripts needs. */
export function policyOf(scripts: readonly string[]): string {
  if (scripts.length === 0) return POLICY.join('; ');
  if (scripts.includes(ASKING)) {
    return [...POLICY, "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'", "connect-src 'self'"].join('; ');
  }
  return [
    ...POLICY,
    "script-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** What every file is sent with, where the host can be told. */
export const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "frame-ancestors 'none'",
} as const;
