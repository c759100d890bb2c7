import MiniSearch from 'minisearch';
import { createIndex, type SearchText } from './search-index.js';

/** Facts shown; whoever wants more narrows the search. */
const SHOWN = 60;
/** After the last key, before results change under somebody who types. */
const PAUSE_MS = 80;

const form = document.querySelector<HTMLFormElement>('#search');
const results = document.querySelector<HTMLUListElement>('#results');
const found = document.querySelector<HTMLElement>('#found');
const browse = document.querySelector<HTMLElement>('#browse');
if (form && results && found && browse) start(form, results, found, browse);

function start(form: HTMLFormElement, results: HTMLElement, found: HTMLElement, browse: HTMLElement): void {
  const { facts: file = '', folder = '', none = '', found: forms = '{}' } = form.dataset;
  const plurals: Record<string, string> = JSON.parse(forms);
  const language = document.documentElement.lang;
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  let loading: Promise<ReturnType<typeof createIndex>> | undefined;
  let asked = 0;

  /** Loaded when somebody means to search: most who open a page do not. */
  const load = () => {
    loading ??= fetch(file)
      .then((response) => response.json() as Promise<SearchText[]>)
      .then((texts) => createIndex(texts, MiniSearch))
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
    return loading;
  };

  const values = () => {
    const data = new FormData(form);
    const of = (name: string) => String(data.get(name) ?? '');
    return { words: of('words').trim(), t: of('topic'), c: of('country'), y: of('year'), k: of('kind') };
  };

  async function show(): Promise<void> {
    const query = values();
    const mine = ++asked;
    const isIdle = Object.values(query).every((value) => value === '');
    remember(form);
    browse.hidden = !isIdle;
    if (isIdle) {
      results.replaceChildren();
      found.textContent = '';
      return;
    }
    const hits = (await load()).find(query);
    // Whoever typed on has asked again meanwhile.
    if (mine !== asked) return;
    const said = plurals[rules.select(hits.length)] ?? plurals.other ?? '#';
    found.textContent = hits.length === 0 ? none : said.replace('#', number.format(hits.length));
    results.replaceChildren(...hits.slice(0, SHOWN).map((hit) => itemOf(hit, folder)));
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE_MS);
  });
  form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  form.addEventListener('reset', () => setTimeout(show));
  form.hidden = false;
  recall(form);
  if (Object.values(values()).some((value) => value !== '')) void show();
}

function itemOf({ id, s, d }: SearchText, folder: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${folder}fact/${id}/`;
  link.dir = 'auto';
  link.textContent = s;
  item.append(link);
  if (d !== '') {
    const date = document.createElement('p');
    date.className = 'by';
    date.textContent = d;
    item.append(date);
  }
  return item;
}

/** What is searched for stands in the address, so that it can be shared and found again by going back. */
function remember(form: HTMLFormElement): void {
  const given = [...new FormData(form)]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, String(value)]);
  const query = new URLSearchParams(given).toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

function recall(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}
