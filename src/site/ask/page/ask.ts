import { askBoxWords } from '../../../messages/ask-box.js';
import { QUESTION } from '../../../rendering/limits.js';
import type { Reply } from '../reply.js';
import { elementsOf } from './show.js';
import { openThread } from './thread.js';

/** What an address asks. */
interface Asked {
  readonly question: string;
  /** Chosen among what was offered; null where the question is asked. */
  readonly fact: string | null;
}

/**
 * Makes `form#ask` answer into `#answer`. Both are in the page, which says its language and the way to the root of the site: without this script the form
 * leads to the same address. Nothing is fetched before somebody types or the address asks.
 */
function mount(form: HTMLFormElement, place: HTMLElement, field: HTMLInputElement): void {
  const { language = 'en', root = './' } = place.dataset;
  const words = askBoxWords(language);
  const status = Object.assign(document.createElement('p'), { className: 'ask-status' });
  status.setAttribute('role', 'status');
  const reply = document.createElement('div');
  // The status says when something is there; read out whole with each change, an answer would be too much.
  place.removeAttribute('aria-live');
  place.replaceChildren(status, reply);
  const thread = openThread(new URL('ask-worker.js', import.meta.url));
  let asking = 0;
  let current: Asked = { question: '', fact: null };

  const show = (told: Reply) => {
    const pick = (question: string, fact: string) => go({ question, fact });
    reply.replaceChildren(elementsOf(told, { root: (address) => root + address, language, pick }));
    status.textContent = words.answered;
  };
  const answer = async (asked: Asked) => {
    const { question, fact } = asked;
    const own = ++asking;
    current = asked;
    field.value = question;
    reply.replaceChildren();
    if (question === '') {
      status.textContent = '';
      return;
    }
    place.setAttribute('aria-busy', 'true');
    status.textContent = thread.isOpen() ? words.answering : words.loading;
    const today = new Date().toISOString().slice(0, 10);
    const told = await thread.ask({ question, fact, language, today }).catch((error: unknown) => {
      console.error(error);
      return null;
    });
    // A later question has taken the place of this one.
    if (own !== asking) return;
    place.removeAttribute('aria-busy');
    if (told === null) status.textContent = words.failed;
    else show(told);
  };
  const go = (asked: Asked) => {
    const address = new URL(location.href);
    address.searchParams.set('q', asked.question);
    if (asked.fact === null) address.searchParams.delete('fact');
    else address.searchParams.set('fact', asked.fact);
    if (address.href !== location.href) history.pushState(null, '', address);
    void answer(asked);
  };

  field.addEventListener('input', () => thread.open(), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const question = field.value.trim().slice(0, QUESTION);
    if (question !== '') go({ question, fact: null });
  });
  addEventListener('popstate', () => {
    const asked = askedIn(location.search);
    // A link to a source of the same answer comes by here, too.
    if (asked.question !== current.question || asked.fact !== current.fact) void answer(asked);
  });
  const first = askedIn(location.search);
  if (first.question !== '') void answer(first);
}

function askedIn(search: string): Asked {
  const given = new URLSearchParams(search);
  return { question: (given.get('q') ?? '').trim().slice(0, QUESTION), fact: given.get('fact') };
}

const form = document.querySelector<HTMLFormElement>('form#ask');
const place = document.querySelector<HTMLElement>('#answer');
const field = form?.querySelector<HTMLInputElement>('[name=q]');
if (form && place && field) mount(form, place, field);
