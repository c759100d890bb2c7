import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedRequest } from '../journal.js';
import type { Platform } from '../platform.js';
import { EMPTY_MESSAGE } from '../verdict/message.js';
import { isAboutPings } from '../verdict/pings.js';
import { APPLICATION_ROUTES } from './application-routes.js';
import { CHANNEL_ROUTES } from './channel-routes.js';
import { COMMAND_ROUTES } from './command-routes.js';
import { ApiError } from './errors.js';
import type { RestFault } from './faults.js';
import { INTERACTION_ROUTES } from './interaction-routes.js';
import { MESSAGE_ROUTES } from './message-routes.js';
import { globalRefusal, type Permit, rateLimitBody } from './rate-limits.js';
import { REACTION_ROUTES } from './reaction-routes.js';
import { type RestAnswer, type RestRequest, readRequest } from './request.js';
import { createRouter, type Match } from './router.js';
import { THREAD_ROUTES } from './thread-routes.js';

const ROUTER = createRouter([
  ...APPLICATION_ROUTES,
  ...CHANNEL_ROUTES,
  ...MESSAGE_ROUTES,
  ...REACTION_ROUTES,
  ...THREAD_ROUTES,
  ...COMMAND_ROUTES,
  ...INTERACTION_ROUTES,
]);

/** Answers one API request as Discord would, and records it with its verdict. */
export async function handleRest(
  platform: Platform,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  url: URL,
): Promise<void> {
  const path = url.pathname.replace(/^\/api\/v10/, '');
  const method = incoming.method ?? 'GET';
  let request: RestRequest | null = null;
  const record: RecordedRequest = {
    at: Date.now(),
    method,
    path: path + url.search,
    body: undefined,
    files: [],
    violations: [],
    status: 0,
    response: undefined,
  };
  const fault = platform.restFaults.next(method, path);
  let answer: RestAnswer;
  try {
    request = await readRequest(incoming, url, path);
    record.body = request.body;
    record.files = request.files.map(({ name, contentType, data }) => ({ name, contentType, size: data.byteLength }));
    if (fault?.kind === 'delay') await sleep(fault.ms);
    if (fault?.kind === 'hold') await fault.until();
    answer = spared(fault) ? answerRequest(platform, request, record) : { status: 0 };
  } catch (error) {
    if (!(error instanceof ApiError)) {
      record.violations = [{ rule: 'loopback-broken', message: String(error), refused: false }];
      platform.journal.record(record);
      throw error;
    }
    answer = { status: error.status, body: error.body };
  }
  send(outgoing, fault ? spoil(fault, answer) : answer, record);
  platform.journal.record(record);
}

function answerRequest(platform: Platform, request: RestRequest, record: RecordedRequest): RestAnswer {
  const match = ROUTER.find(request.method, request.path);
  if (typeof match === 'string') {
    record.violations = [{ rule: 'unknown-route', message: 'the loopback has no such route', refused: true }];
    throw new ApiError(match === 'no-path' ? 'notFound' : 'methodNotAllowed');
  }
  const { route, params } = match;
  const { token } = platform.world.application;
  if (route.access === 'bot' && request.authorization !== `Bot ${token}`) throw new ApiError('unauthorized');
  const permit = take(platform, match);
  if (permit.retryAfter !== null) return { status: 429, headers: permit.headers, body: rateLimitBody(permit) };
  const found = route.check?.(request, params, platform) ?? [];
  record.violations = platform.settings.pings === 'reported' ? found : found.filter((one) => !isAboutPings(one));
  const refused = record.violations.filter((one) => one.refused);
  try {
    if (refused.some((one) => one.rule === EMPTY_MESSAGE)) throw new ApiError('emptyMessage');
    if (refused.length > 0)
      throw new ApiError('invalidFormBody', { _errors: refused.map(({ rule, message }) => ({ code: rule, message })) });
    const answer = route.answer(platform, request, params);
    return { ...answer, headers: permit.headers };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: error.body, headers: permit.headers };
  }
}

function take(platform: Platform, { route, params }: Match): Permit {
  const resource = Object.values(params)
    .slice(0, route.access === 'token' ? 2 : 1)
    .join('/');
  return platform.rateLimiter.take(`${route.method} ${route.pattern}`, resource, route.limit, route.access === 'token');
}

/** Whether the request takes effect in spite of the fault. */
function spared(fault: RestFault | null): boolean {
  if (!fault || fault.kind === 'delay' || fault.kind === 'hold') return true;
  return 'processed' in fault && fault.processed === true;
}

function spoil(fault: RestFault, answer: RestAnswer): RestAnswer | 'silence' | 'reset' {
  switch (fault.kind) {
    case 'delay':
    case 'hold':
      return answer;
    case 'silence':
    case 'reset':
      return fault.kind;
    case 'status':
      return { status: fault.status, body: { message: `${fault.status}: Server Error`, code: 0 } };
    case 'api-error':
      return { status: fault.status, body: { message: fault.message, code: fault.code } };
    case 'rate-limit': {
      const permit = globalRefusal(fault.retryAfter);
      const isGlobal = fault.scope === 'global';
      const headers = isGlobal
        ? permit.headers
        : { 'retry-after': String(fault.retryAfter), 'x-ratelimit-scope': fault.scope };
      return { status: 429, headers, body: rateLimitBody({ ...permit, global: isGlobal }) };
    }
  }
}

function send(outgoing: ServerResponse, answer: RestAnswer | 'silence' | 'reset', record: RecordedRequest): void {
  if (answer === 'silence') return;
  if (answer === 'reset') {
    outgoing.destroy();
    return;
  }
  record.status = answer.status;
  record.response = answer.body;
  if (answer.body === undefined) {
    outgoing.writeHead(answer.status, answer.headers).end();
    return;
  }
  outgoing.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  outgoing.end(JSON.stringify(answer.body));
}
