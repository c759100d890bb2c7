import { clip } from '../../rendering/markdown.js';
import { languageFolder } from '../../rendering/permalink.js';
import { ownLanguage } from '../../rendering/statement.js';
import type { Here } from '../edition.js';
import { policyOf } from '../policy.js';

export interface HeadOf {
  /** Without the name of the site. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Schema.org, as data. */
  readonly data?: object;
  /** A picture for previews, from the root of the site. */
  readonly picture?: string;
  readonly feed?: { readonly file: string; readonly title: string };
  readonly scripts?: readonly string[];
  /** False for what is in no search engine's interest. */
  readonly isIndexed?: boolean;
}

export function Head({ here, of }: { here: Here; of: HeadOf }) {
  const { url, address, title } = here;
  const full = of.title === title ? title : `${clip(of.title, 120)} · ${title}`;
  const description = of.description === undefined ? undefined : clip(of.description, 170);
  const scripts = (of.scripts ?? []).filter((name) => here.assets.has(name));
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policyOf(scripts)} />
      <title>{full}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {description === undefined ? null : <meta name="description" content={description} />}
      {of.isIndexed === false ? <meta name="robots" content="noindex" /> : null}
      <link rel="stylesheet" href={here.root('assets/site.css')} />
      <link rel="icon" type="image/svg+xml" href={here.root('assets/icon.svg')} />
      {url === null ? null : <link rel="canonical" href={url + address} />}
      {of.isIndexed === false ? null : <Alternates here={here} />}
      {of.feed === undefined ? null : (
        <link rel="alternate" type="application/atom+xml" href={here.root(of.feed.file)} title={of.feed.title} />
      )}
      <Preview url={url} of={of} />
      {scripts.map((name) => (
        <script key={name} type="module" src={here.root(`assets/${name}`)} />
      ))}
      {of.data === undefined ? null : (
        <script
          type="application/ld+json"
          // JSON is no HTML, no tag can end it, and the policy runs none of it.
          dangerouslySetInnerHTML={{ __html: asData(of.data) }}
        />
      )}
    </head>
  );
}

function Alternates({ here }: { here: Here }) {
  if (here.languages.length < 2) return null;
  const at = (language: string) =>
    here.url === null ? here.inLanguage(language) : here.url + languageFolder(language, here.library) + here.path;
  return (
    <>
      {here.languages.map((code) => (
        <link key={code} rel="alternate" hreflang={code} href={at(code)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={at(ownLanguage(here.library))} />
    </>
  );
}

/** https://ogp.me: the picture must have a whole address. Title and description are those of the page, so they are not said twice. */
function Preview({ url, of }: { url: string | null; of: HeadOf }) {
  if (url === null || of.picture === undefined) return null;
  return (
    <>
      <meta property="og:image" content={url + of.picture} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** JSON in which nothing ends the element around it. */
const asData = (data: object) => JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c');
