import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPreparing } from '../../src/files/prepare.js';
import { testLibrary } from '../fixtures/library.js';
import { look } from '../fixtures/look.js';
import { type Desk, openDesk } from './desk.js';

type Line = Readonly<Record<string, unknown>> & { readonly msg: string; readonly took?: Record<string, number> };

let desk: Desk;
const TALL = 'how tall is the lighthouse?';
const mention = (question: string) => `${desk.discord.botMention} ${question}`;
/** What the log has of one question, without what is not about it. */
const linesOf = (id: string): Line[] => desk.log.map((line) => JSON.parse(line)).filter((line) => line.id === id);
const ended = (id: string) => expect.poll(() => linesOf(id).at(-1)?.msg).toBe('question');

describe('the log', () => {
  afterEach(async () => {
    expect(desk.discord.violations()).toEqual([]);
    await desk.close();
  });

  it('tells the way of a question by the id of its message, with how long each step took', async () => {
    desk = await openDesk();
    const said = desk.discord.member('member').say('general', mention(TALL));
    await said.response();
    await ended(said.message.id);
    const lines = linesOf(said.message.id);
    expect(lines.map(({ msg }) => msg)).toEqual([
      'received',
      'understood',
      'candidates',
      'decided',
      'sent',
      'question',
    ]);
    for (const { ms } of lines) expect(ms).toBeGreaterThanOrEqual(0);
    const last = lines.at(-1);
    expect(last).toMatchObject({
      level: 30,
      kind: 'message',
      surface: 'mention',
      outcome: 'sent',
      status: 'answered',
      facts: ['lighthouse-height'],
    });
    expect(lines.slice(0, -1).every(({ level }) => level === 20)).toBe(true);
    const took = Object.values(last?.took ?? {});
    expect(Object.keys(last?.took ?? {})).toEqual(['received', 'understood', 'candidates', 'decided', 'sent']);
    expect(took.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(Number(last?.ms) + 1);
    // Neither what was asked nor who asked.
    const text = JSON.stringify(lines);
    expect(text).not.toContain('how tall');
    expect(text).not.toContain(said.message.author.id);
  });

  it('has one line of a question where it is not at level debug', async () => {
    desk = await openDesk({ env: () => ({ LOG_LEVEL: 'info' }) });
    const said = desk.discord.member('member').say('general', mention(TALL));
    await said.response();
    await ended(said.message.id);
    expect(linesOf(said.message.id)).toHaveLength(1);
  });

  it('follows commands, buttons and edits, and nothing that is none of the bot’s business', async () => {
    desk = await openDesk();
    const member = desk.discord.member('member');
    const chat = member.say('general', 'nice weather today');
    const reply = await member.command('general', 'ask', { question: TALL }).response();
    const id = String(reply.interaction_metadata?.id);
    await ended(id);
    expect(linesOf(id).at(-1)).toMatchObject({
      kind: 'command',
      surface: 'slash',
      outcome: 'sent',
      status: 'answered',
    });
    expect(linesOf(id).map(({ msg }) => msg)).toContain('candidates');

    const pressed = await member.click(reply, 'More').response();
    const press = String(pressed.interaction_metadata?.id);
    await ended(press);
    expect(linesOf(press).at(-1)).toMatchObject({ kind: 'component', outcome: 'sent' });

    const said = member.say('general', mention(TALL));
    await said.response();
    member.edit(said.message, mention('what does a ferry ticket cost?'));
    await expect.poll(() => linesOf(said.message.id).filter(({ msg }) => msg === 'question')).toHaveLength(2);
    expect(linesOf(said.message.id).at(-1)).toMatchObject({ kind: 'edit', outcome: 'sent', facts: ['ferry-fare'] });
    expect(linesOf(chat.message.id)).toEqual([]);
  });

  it('a question that is answered by a fault ends with the id under which the fault is logged', async () => {
    const broken = () => {
      throw new Error('the engine is broken');
    };
    const answerer = await loadPreparing()(await testLibrary());
    desk = await openDesk({ answerer: Object.assign({ ...answerer }, { ask: broken, consider: broken }) });
    const said = desk.discord.member('member').say('general', mention(TALL));
    const { text } = look(await said.response());
    await ended(said.message.id);
    const last = linesOf(said.message.id).at(-1);
    expect(last).toMatchObject({ level: 30, outcome: 'failed', why: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(text).toContain(String(last?.why));
    const faults = () => desk.log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'handler failed');
    await expect.poll(faults).toMatchObject([{ fault: last?.why }]);
  });

  it('a question that is gone before its reply ends with that reason', async () => {
    desk = await openDesk();
    const member = desk.discord.member('member');
    const until = async () => member.delete(said.message);
    desk.discord.misbehave.rest({ match: 'POST /channels/', fault: { kind: 'hold', until } });
    const said = member.say('general', mention(TALL));
    await ended(said.message.id);
    expect(linesOf(said.message.id).at(-1)).toMatchObject({ outcome: 'refused', why: 'the question is gone' });
  });
});

describe('traces', () => {
  interface Span {
    readonly name: string;
    readonly traceId: string;
    readonly spanId: string;
    readonly parentSpanId?: string;
    readonly startTimeUnixNano: string;
    readonly endTimeUnixNano: string;
    readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  }
  let receiver: Server;
  let bodies: { readonly path: string; readonly text: string }[];
  beforeEach(async () => {
    bodies = [];
    receiver = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        bodies.push({ path: request.url ?? '', text });
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  const endpoint = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const resources = () => bodies.flatMap(({ text }) => JSON.parse(text).resourceSpans);
  const spans = (): Span[] =>
    resources().flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope: { spans: Span[] }) => scope.spans));
  const attributesOf = (span: Span | undefined) =>
    Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]]));

  it('go to an OTLP receiver: a span for the question and one for each step, in order, with nothing that was written', async () => {
    desk = await openDesk({ env: () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint() }) });
    const said = desk.discord.member('member').say('general', mention(TALL));
    await said.response();
    await ended(said.message.id);
    // What is waiting is sent before the bot is gone.
    await desk.close();
    expect(bodies.map(({ path }) => path)).toEqual(['/v1/traces']);
    expect(JSON.stringify(resources()[0].resource)).toContain('summit-desk');
    const [whole, ...others] = spans().filter(({ name }) => name === 'question');
    expect(others).toEqual([]);
    expect(attributesOf(whole)).toMatchObject({
      'question.id': said.message.id,
      'question.outcome': 'sent',
      'question.status': 'answered',
    });
    const steps = spans().filter(({ parentSpanId }) => parentSpanId === whole?.spanId);
    expect(steps.map(({ name }) => name)).toEqual(['received', 'understood', 'candidates', 'decided', 'sent']);
    const times = steps.flatMap((one) => [BigInt(one.startTimeUnixNano), BigInt(one.endTimeUnixNano)]);
    expect([...times].sort((a, b) => Number(a - b))).toEqual(times);
    expect(times[0]).toBe(BigInt(whole?.startTimeUnixNano ?? 0));
    expect(times.at(-1)).toBe(BigInt(whole?.endTimeUnixNano ?? 0));
    expect(new Set(spans().map(({ traceId }) => traceId)).size).toBe(1);
    expect(bodies[0]?.text).not.toContain('how tall');
    expect(bodies[0]?.text).not.toContain(said.message.author.id);
  });

  it('that nobody receives cost no answer and do not keep the bot', async () => {
    const nobody = endpoint();
    await new Promise((resolve) => receiver.close(resolve));
    desk = await openDesk({ env: () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: nobody }) });
    await desk.discord.member('member').say('general', mention(TALL)).response();
    expect(desk.discord.violations()).toEqual([]);
    await desk.close();
    expect(bodies).toEqual([]);
  });

  it('are off unless somebody turns them on', async () => {
    desk = await openDesk();
    await desk.discord.member('member').say('general', mention(TALL)).response();
    await desk.close();
    expect(bodies).toEqual([]);
    expect(desk.config.traces).toBeNull();
  });
});
