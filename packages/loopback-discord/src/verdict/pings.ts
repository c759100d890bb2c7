import type { Violation } from '../journal.js';
import { isRecord, type MessageBody, pingingTexts } from '../messages/body.js';
import { mentionsIn, pingsOf } from '../messages/mentions.js';
import { refusal } from './schema.js';

/** Discord takes these, so they count only where pings are to be reported. */
const OFFENCES: ReadonlySet<string> = new Set(['allowed-mentions-missing', 'ping']);

export function isAboutPings({ rule }: Violation): boolean {
  return OFFENCES.has(rule);
}

function offence(rule: 'allowed-mentions-missing' | 'ping', message: string): Violation {
  return { rule, message, refused: false };
}

/** Whether a message would ping somebody, or leaves it to Discord's defaults. */
export function checkPings(body: Record<string, unknown>): Violation[] {
  const request: MessageBody = body;
  const allowed = isRecord(request.allowed_mentions) ? request.allowed_mentions : undefined;
  const violations: Violation[] = [];
  const texts = pingingTexts(body);
  if (!allowed && (texts.length > 0 || request.message_reference)) {
    violations.push(offence('allowed-mentions-missing', 'without allowed_mentions every mention in the text pings'));
  }
  violations.push(...checkExclusive(allowed));
  const pings = pingsOf(mentionsIn(texts.join('\n')), allowed);
  if (pings.everyone) violations.push(offence('ping', 'pings @everyone or @here'));
  if (pings.users.length > 0) violations.push(offence('ping', `pings the users ${pings.users.join(', ')}`));
  if (pings.roles.length > 0) violations.push(offence('ping', `pings the roles ${pings.roles.join(', ')}`));
  if (request.message_reference && allowed?.replied_user === true) {
    violations.push(offence('ping', 'pings the author of the message that it replies to'));
  }
  return violations;
}

/** https://docs.discord.com/developers/resources/message#allowed-mentions-object */
function checkExclusive(allowed: MessageBody['allowed_mentions']): Violation[] {
  const parse: string[] = allowed?.parse ?? [];
  const twice =
    (parse.includes('users') && allowed?.users?.length) || (parse.includes('roles') && allowed?.roles?.length);
  return twice ? [refusal('allowed-mentions', 'parse and a list of ids exclude each other')] : [];
}
