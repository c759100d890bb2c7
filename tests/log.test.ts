import { expect, it } from 'vitest';
import { createLog } from '../src/log.js';

const SECRET = 'a-secret-of-some-length';
// In the form of a bot token, and belonging to nobody.
const TOKEN = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'C'.repeat(30)}`;

it('a log holds no token and no words of an asker, wherever they stand', () => {
  let out = '';
  const log = createLog('trace', SECRET, {
    write(line) {
      out += line;
    },
  });
  const cause = new Error('https://discord.com/api/webhooks/123456789012345678/aW50ZXJhY3Rpb24tdG9rZW4/messages');
  const failure = Object.assign(new Error(`Bot ${SECRET} ${TOKEN}`, { cause }), {
    requestBody: { json: 'my question' },
  });
  log.error(
    { err: failure, token: SECRET, question: 'my question', deep: { content: 'my question' } },
    `says ${TOKEN}`,
  );
  log.child({ request: 'x' }).warn(`child says ${SECRET}`);
  log.info({ options: { headers: { authorization: SECRET } } });
  expect(out).toContain('[token]');
  expect(out).toContain('"request":"x"');
  for (const leak of [SECRET, TOKEN, 'my question', 'aW50ZXJhY3Rpb24tdG9rZW4']) expect(out).not.toContain(leak);
});
