"""Pairs of question and fact with a label, from what export.ts wrote and from public sets.

    python pairs.py DATA OUT [--squad FILE ...] [--communities DIR]

A pair is [question, ask, statement, label]: of the asks of a fact the one most like the question stands before its statement, where it has any.

Facts of the library whose identifier hashes to HELD are in no pair: questions about them measure what the reader does with facts that it has not seen.
"""
import argparse, functools, glob, hashlib, json, random, re

HELD = 5
# Made-up libraries that are in no pair: what is read is put together with the engine's confidence by questions about these as well.
HELD_SETS = ('visa-permits', 'social-network', 'new-3', 'new-7', 'new-11')
NEGATIVES = 3
ASKS = 14
WITHOUT_ASK = 0.3


def held(fact: str) -> bool:
    return int(hashlib.sha256(fact.encode()).hexdigest(), 16) % HELD == 0


@functools.cache
def pieces(text: str) -> frozenset:
    """Three letters at a time, words padded by blanks: slips of the keyboard and endings cost little."""
    plain = ' '.join(['', *re.findall(r'[^\W_]+', text.lower()), ''])
    return frozenset(plain[at:at + 3] for at in range(len(plain) - 2))


def nearest_ask(question: str, asks, own: str = ''):
    """The ask with most pieces in common (Dice), and how like it is; the question itself is none where `own` says so."""
    asked = pieces(question)
    best, most = '', 0.0
    for ask in asks:
        if own and pieces(ask) == asked:
            continue
        other = pieces(ask)
        like = 2 * len(asked & other) / (len(asked) + len(other) or 1)
        if like > most:
            best, most = ask, like
    return best, most


def plain(question: str) -> str:
    """As the engine hands a question on: small letters, no marks but those within words and numbers."""
    words = re.findall(r"[^\W_](?:[^\s]*[^\W_])?%?", question.lower())
    return ' '.join(word.strip('.,;:!?') for word in words)


def asks_of(all_asks, name: str):
    return all_asks[name] if name in all_asks else all_asks['']


def of_library(path: str, all_asks, rng: random.Random, split: bool):
    counts: dict[str, int] = {}
    statements = {}
    lines = [json.loads(line) for line in open(path)]
    for line in lines:
        for one in line['candidates']:
            statements.setdefault(line['set'] if line['set'] in all_asks else '', {})[one['id']] = one['statement']
    for line in lines:
        right = set(line['right'])
        name = line['set']
        if name in HELD_SETS or (split and any(held(one) for one in right)):
            continue
        asks = {**all_asks[''], **all_asks[name]} if name.startswith('new-') else asks_of(all_asks, name)
        is_ask = any(pieces(line['question']) == pieces(ask) for one in right for ask in asks.get(one, []))
        if is_ask:
            first = line['right'][0]
            counts[first] = counts.get(first, 0) + 1
            if counts[first] > ASKS:
                continue
        found = [one for one in line['candidates'] if not (split and held(one['id']))]
        yes = [one for one in found if one['id'] in right]
        no = [one for one in found if one['id'] not in right and one['confidence'] >= 0]
        rng.shuffle(yes)

        def pair(one, label):
            ask = nearest_ask(line['question'], asks.get(one['id'], []), 'own' if is_ask else '')[0]
            return line['question'], '' if rng.random() < WITHOUT_ASK else ask, one['statement'], label
        for one in yes[:1]:
            yield pair(one, 1)
        # Of what nothing answers the likeliest two; else, some of the next ones: what a curator forgot to list as right is mostly near the top.
        if right:
            rng.shuffle(no)
        for one in no[:1 if is_ask else NEGATIVES if right else 2]:
            yield pair(one, 0)
        if rng.random() < 0.1:
            there = statements.get(name if name in all_asks else '', {})
            other = rng.choice(sorted(there))
            if other not in right and not (split and held(other)):
                yield pair({'id': other, 'statement': there[other]}, 0)


def sentences(text: str):
    return [one.span() for one in re.finditer(r'[^.!?]*(?:[.!?](?!\s)[^.!?]*)*[.!?]?\s*', text) if one.group().strip()]


def of_squad(path: str, rng: random.Random):
    """A sentence (with the one before it, every other time) for a context: facts are short. Licence of SQuAD 2: CC BY-SA 4.0."""
    for article in json.load(open(path))['data']:
        for paragraph in article['paragraphs']:
            text = paragraph['context']
            spans = sentences(text)
            for asked in paragraph['qas']:
                is_open = bool(asked.get('is_impossible'))
                marks = asked.get('plausible_answers') if is_open else asked.get('answers')
                if not marks:
                    continue
                start = marks[0]['answer_start']
                at = next((n for n, (a, b) in enumerate(spans) if a <= start < b), None)
                if at is None:
                    continue
                first = max(0, at - (1 if rng.random() < 0.5 else 0))
                yield asked['question'], '', text[spans[first][0]:spans[at][1]].strip(), 0 if is_open else 1
                if not is_open and len(spans) > 1 and rng.random() < 0.5:
                    other = rng.choice([n for n in range(len(spans)) if n not in range(first, at + 1)] or [None])
                    if other is not None and not any(m['text'] in text[slice(*spans[other])] for m in marks):
                        yield asked['question'], '', text[slice(*spans[other])].strip(), 0


def of_community(path: str, rng: random.Random):
    made = json.load(open(path))
    facts = made['facts']

    def pair(question, fact, statement, label):
        ask = nearest_ask(question, fact.get('asks', []), 'own')[0]
        return question, '' if rng.random() < WITHOUT_ASK else ask, statement, label
    for at, fact in enumerate(facts):
        around = [one for one in facts[max(0, at - 3):at + 4] if one is not fact]
        for question in fact['questions'] + fact.get('asks', [])[:1]:
            yield pair(question, fact, fact['statement'], 1)
            other = rng.choice(around)
            yield pair(question, other, other['statement'], 0)
        for question in fact['near']:
            yield pair(question, fact, fact['statement'], 0)
        changed = fact.get('changed')
        if changed:
            yield pair(changed['question'], fact, changed['statement'], 0)
            yield pair(changed['question'], fact, fact['statement'], 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('data')
    parser.add_argument('out')
    parser.add_argument('--squad', nargs='*', default=[])
    parser.add_argument('--communities')
    parser.add_argument('--only', default='squad,made,library')
    args = parser.parse_args()
    rng = random.Random(7)
    all_asks = json.load(open(f'{args.data}/asks.json'))
    pairs = []
    if 'squad' in args.only:
        for path in args.squad:
            pairs += of_squad(path, rng)
        print('squad', len(pairs))
    if 'made' in args.only:
        before = len(pairs)
        pairs += of_library(f'{args.data}/made.jsonl', all_asks, rng, False)
        print('made', len(pairs) - before)
    if args.communities:
        before = len(pairs)
        for path in sorted(glob.glob(f'{args.communities}/*.json')):
            try:
                pairs += list(of_community(path, rng))
            except (json.JSONDecodeError, KeyError) as error:
                print('left out', path, error)
        print('communities', len(pairs) - before)
    if 'library' in args.only:
        before = len(pairs)
        pairs += of_library(f'{args.data}/library.jsonl', all_asks, rng, True)
        print('library', len(pairs) - before)
    seen = set()
    pairs = [one for one in pairs if one[2] and not ((one[0], one[2]) in seen or seen.add((one[0], one[2])))]
    with open(args.out, 'w') as file:
        for pair in pairs:
            file.write(json.dumps((plain(pair[0]), *pair[1:]), ensure_ascii=False) + '\n')
    print(len(pairs), 'pairs,', sum(one[3] for one in pairs), 'that answer')


if __name__ == '__main__':
    main()
