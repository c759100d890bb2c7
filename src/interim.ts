import type { Answer as Old } from './answering/answer.js';
import type { Steps } from './answering/language/steps.js';
import { atOnce } from './answering/language/steps.js';
import { loadPreparing as loadOld } from './answering/prepare.js';
import type { Answer, Answerer } from './engine/answer.js';
import type { Library } from './knowledge/library.js';

/** Makes a library askable. */
export type Prepare = (library: Library) => Steps<Answerer>;

/** Stands in for the engine until it is there: what the old one answers, in the new structure. */
export function loadPreparing(): Prepare {
  const prepare = loadOld();
  return function* (library) {
    const old = yield* prepare(library);
    return {
      library,
      ask: (question, options) => converted(old.ask(question, options)),
      tell: (id) => {
        const told = old.tell(id);
        return told === null ? null : converted(told);
      },
      suggest: old.suggest,
    };
  };
}

export function loadAnswering(): (library: Library) => Answerer {
  const prepare = loadPreparing();
  return (library) => atOnce(prepare(library));
}

function converted({ text: _, note, why, parts, ...rest }: Old): Answer {
  const { candidates, ...reasons } = why;
  const isQuestion = why.matched.length + why.unmatched.length > 0;
  return {
    ...rest,
    language: 'en',
    form: rest.status === 'answered' ? 'fact' : 'miss',
    parts: parts.map((part) => ({ ...part, statement: part.fact.statement, isTranslated: true })),
    further: [],
    note: note === null ? null : { kind: 'perhaps' },
    computed: null,
    miss:
      rest.status === 'answered'
        ? null
        : rest.status === 'choices'
          ? { kind: 'unclear' }
          : isQuestion
            ? { kind: 'nothing' }
            : { kind: 'smallTalk', topic: 'greeting' },
    candidates: candidates.map(({ fact, confidence }) => ({ id: fact, confidence })),
    why: reasons,
  };
}
