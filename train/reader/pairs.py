"""Pairs of question and fact with a label, from what export.ts wrote and from public sets.

    python pairs.py DATA OUT [--squad FILE ...] [--communities DIR]

Facts of the library whose identifier hashes to HELD are in no pair: questions about them measure what the reader does with facts that it has not seen.
"""
import argparse, glob, hashlib, json, random, re

HELD = 5
NEGATIVES = 2
ASKS = 5


def held(fact: str) -> bool:
    return int(hashlib.sha256(fact.encode()).hexdigest(), 16) % HELD == 0


def of_library(path: str, rng: random.Random, split: bool):
    asks: dict[str, int] = {}
    for line in map(json.loads, open(path)):
        right = set(line['right'])
        if split and any(held(one) for one in right):
            continue
        if line['set'] == 'ask':
            first = line['right'][0]
            asks[first] = asks.get(first, 0) + 1
            if asks[first] > ASKS:
                continue
        found = [one for one in line['candidates'] if not (split and held(one['id']))]
        yes = [one for one in found if one['id'] in right]
        # What has the likeliest wrong facts teaches most; what a curator forgot to list as right is mostly near the top of an answerable question.
        no = [one for one in found if one['id'] not in right]
        rng.shuffle(yes)
        most = 1 if line['set'] == 'ask' else NEGATIVES
        for one in yes[:1]:
            yield line['question'], one['statement'], 1
        for one in no[:most]:
            yield line['question'], one['statement'], 0


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
                yield asked['question'], text[spans[first][0]:spans[at][1]].strip(), 0 if is_open else 1
                if not is_open and len(spans) > 1 and rng.random() < 0.5:
                    other = rng.choice([n for n in range(len(spans)) if n not in range(first, at + 1)] or [None])
                    if other is not None and not any(m['text'] in text[slice(*spans[other])] for m in marks):
                        yield asked['question'], text[slice(*spans[other])].strip(), 0


def of_community(path: str, rng: random.Random):
    made = json.load(open(path))
    facts = made['facts']
    for at, fact in enumerate(facts):
        near = [one for one in facts[max(0, at - 2):at + 3] if one is not fact]
        for question in fact['questions'] + fact.get('asks', [])[:1]:
            yield question, fact['statement'], 1
            yield question, rng.choice(near)['statement'], 0
        for question in fact['near']:
            yield question, fact['statement'], 0
        changed = fact.get('changed')
        if changed:
            yield changed['question'], changed['statement'], 0
            yield changed['question'], fact['statement'], 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('data')
    parser.add_argument('out')
    parser.add_argument('--squad', nargs='*', default=[])
    parser.add_argument('--communities')
    parser.add_argument('--only', default='squad,made,library')
    args = parser.parse_args()
    rng = random.Random(7)
    pairs = []
    if 'squad' in args.only:
        for path in args.squad:
            pairs += of_squad(path, rng)
        print('squad', len(pairs))
    if 'made' in args.only:
        before = len(pairs)
        pairs += of_library(f'{args.data}/made.jsonl', rng, False)
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
        pairs += of_library(f'{args.data}/library.jsonl', rng, True)
        print('library', len(pairs) - before)
    seen = set()
    pairs = [one for one in pairs if one[1] and not (one[:2] in seen or seen.add(one[:2]))]
    with open(args.out, 'w') as file:
        for question, fact, label in pairs:
            file.write(json.dumps([question, fact, label], ensure_ascii=False) + '\n')
    print(len(pairs), 'pairs,', sum(one[2] for one in pairs), 'that answer')


if __name__ == '__main__':
    main()
