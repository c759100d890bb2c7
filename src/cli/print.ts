import type { Answer } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import { messagesFor } from '../messages/index.js';
import { answerText, sourceText } from '../rendering/answer-text.js';
import { computedResult } from '../rendering/computed-line.js';
import { tidy } from '../rendering/markdown.js';
import { offersLead } from '../rendering/reply-lines.js';
import { tellingOf } from '../rendering/telling.js';
import { type Screen, wrapped } from './screen.js';

/** The answer as one JSON object, in the form that the design fixes. `today` is the day on which it was asked. */
export function toJson(answer: Answer, library: Library, today: string) {
  const { question, language, status, confidence, parts, citations, candidates, computed, choices, version } = answer;
  const messages = messagesFor(language);
  const rounded = (share: number) => Math.round(share * 1000) / 1000;
  return {
    question,
    language,
    status,
    answer: answerText(answer, library, messages, today),
    short: computed === null ? answer.short : computedResult(computed, question, library, messages),
    confidence: rounded(confidence),
    facts: parts.map(({ fact, statement }) => ({
      id: fact.id,
      statement,
      asOf: fact.asOf ?? null,
      sources: fact.sources,
    })),
    citations: citations.map(({ n, source }) => ({
      n,
      id: source.id,
      title: source.title,
      publisher: source.publisher,
      published: source.published ?? null,
      url: source.url ?? null,
    })),
    candidates: candidates.map(({ id, confidence: share }) => ({ id, confidence: rounded(share) })),
    computed:
      computed === null
        ? null
        : {
            expression: computed.expression,
            inputs: computed.inputs.map(({ fact, value, unit }) => ({ fact, value, unit })),
          },
    choices: choices.map((choice) => choice.question),
    version,
  };
}

/** The answer as a person reads it in a terminal: wrapped and with bold words where there is one. */
export function forPeople(answer: Answer, library: Library, today: string, screen: Screen): string {
  const { status, parts, citations, choices, related, language } = answer;
  const messages = messagesFor(language);
  const isTold = parts.length > 0;
  const bold = isTold ? tidy(tellingOf(answer, library, messages).bold ?? '') : '';
  const said = answerText(answer, library, messages, today)
    .split('\n')
    .map((line) => (line === bold ? screen.bold(wrapped(line, screen)) : wrapped(line, screen)));
  const sources = isTold ? citations.map((one) => wrapped(`  ${sourceText(one, messages)}`, screen)) : [];
  const offers = status === 'answered' ? related : choices;
  const lead = status === 'answered' ? messages.terminal.also : offersLead(answer, messages);
  return [
    ...said,
    ...sources,
    ...(offers.length > 0 ? [lead] : []),
    ...offers.map(({ question }, at) => wrapped(`  ${at + 1}. ${question}`, screen)),
  ].join('\n');
}
