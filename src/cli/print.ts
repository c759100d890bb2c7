import type { Answer } from '../answering/answer.js';

/** The answer as one JSON object, in the form that the design fixes. */
export function toJson({ question, status, text, short, confidence, parts, citations, choices, version }: Answer) {
  return {
    question,
    status,
    answer: text,
    short,
    confidence: Math.round(confidence * 1000) / 1000,
    facts: parts.map(({ fact }) => ({
      id: fact.id,
      statement: fact.statement,
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
    choices: choices.map((choice) => choice.question),
    version,
  };
}

/** The answer as a person reads it in a terminal. */
export function forPeople({ status, text, citations, choices, related }: Answer): string {
  const sources = citations.map(({ n, source }) => {
    const parts = [source.publisher, `“${source.title}”`, source.published, source.url].filter(Boolean);
    return `  [${n}] ${parts.join(', ')}`;
  });
  const offers = status === 'answered' ? related : choices;
  const lead =
    status === 'answered' ? 'You may also ask:' : status === 'choices' ? '' : 'Closest questions that I can answer:';
  return [
    text,
    ...sources,
    ...(offers.length > 0 && lead ? [lead] : []),
    ...offers.map(({ question }, at) => `  ${at + 1}. ${question}`),
  ].join('\n');
}
