import type { Fact } from '../../knowledge/library.js';
import { sourcesOf } from '../../knowledge/support.js';
import { tidy } from '../../rendering/markdown.js';
import { thingName } from '../../rendering/names.js';
import { type Here, said } from '../edition.js';

/**
 * https://schema.org/Claim: what is said, on what it rests, and of what it is a part. No verdict on it, so it is no `ClaimReview`. Said once, on
 * the page in the language of the facts.
 */
export function claimOf(fact: Fact, here: Here): object {
  const { text, lang } = said(fact, here);
  return {
    '@type': 'Claim',
    text,
    inLanguage: lang ?? here.language,
    ...(here.url === null ? {} : { '@id': here.url + here.address, url: here.url + here.address }),
    ...(fact.asOf === undefined ? {} : { dateModified: fact.asOf }),
    about: fact.about.map((thing) => ({ '@type': 'Thing', name: tidy(thingName(thing, here.library, here.language)) })),
    appearance: sourcesOf(fact, here.library).map(({ title, publisher, published, url, language }) => ({
      '@type': 'CreativeWork',
      name: tidy(title),
      publisher: { '@type': 'Organization', name: tidy(publisher) },
      inLanguage: language,
      ...(published ? { datePublished: published } : {}),
      ...(url ? { url } : {}),
    })),
    isPartOf: { '@type': 'Dataset', name: here.title },
  };
}
