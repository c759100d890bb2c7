"""The curve: right of the answerable at so much wrong of all, with and without the reader.

    python curve.py --weights FILE --vocabulary FILE --data DIR [--out FILE]
"""
import argparse, json, math, random, re
from collections import defaultdict
import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from pairs import held
from train import Reader, batch_of, encoder, load

LEVELS = (0.03, 0.05, 0.08, 0.10)
GROUPS = ('strangers', 'first', 'fresh', 'hard', 'near-misses')


def score(model, encode, asked):
    keys = sorted({(one['question'], c['statement']) for one in asked for c in one['candidates']}, key=lambda k: len(k[0]) + len(k[1]))
    scores = {}
    with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
        for at in range(0, len(keys), 64):
            part = keys[at:at + 64]
            for key, value in zip(part, model(*batch_of([encode(*key) for key in part])).float().tolist()):
                scores[key] = value
    return scores


def logit(p):
    return math.log(min(max(p, 1e-4), 1 - 1e-4) / (1 - min(max(p, 1e-4), 1 - 1e-4)))


def is_right(one, candidate):
    if not one['answerable']:
        return False
    if one['right']:
        return candidate['id'] in one['right']
    has = lambda pattern: re.search(pattern, candidate['statement'], re.I) is not None
    return bool(one.get('must')) and all(map(has, one['must'])) and not any(map(has, one.get('mustNot') or []))


def rows(one, scores):
    found = [c for c in one['candidates'] if c['confidence'] >= 0]
    read = [scores[(one['question'], c['statement'])] for c in found]
    out = []
    for at, c in enumerate(found):
        others = [r for n, r in enumerate(read) if n != at]
        rest = [logit(o['confidence']) for n, o in enumerate(found) if n != at]
        l = logit(c['confidence'])
        out.append((c, [l, read[at], min(0, read[at] - max(others, default=-6)), min(0, l - max(rest, default=-9)), l * read[at] / 4]))
    return out


def points(best, answerable, count):
    """best: (score, right) of each question, in order of score."""
    best = sorted(best, key=lambda x: -x[0])
    result, right, wrong, at = [], 0, 0, 0
    reached = dict.fromkeys(LEVELS, 0)
    for _, ok in best:
        right, wrong = right + ok, wrong + (not ok)
        for level in LEVELS:
            if wrong <= level * count:
                reached[level] = right
    return [100 * reached[level] / max(1, answerable) for level in LEVELS]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--weights', required=True)
    parser.add_argument('--vocabulary', required=True)
    parser.add_argument('--data', required=True)
    parser.add_argument('--few', type=int, default=0)
    args = parser.parse_args()
    torch.set_num_threads(2)
    model = Reader()
    load(model, args.weights)
    model.eval()
    encode = encoder(args.vocabulary)
    bench = [one for one in map(json.loads, open(f'{args.data}/bench.jsonl')) if one['candidates'] and one['status'] != 'talk']
    bench = [one for one in bench if one['set'] in GROUPS or one['set'].startswith('community') or one['set'] == 'new-facts']
    # What it is put together with the engine's confidence by: questions about facts that it was not trained on.
    fit = [one for one in map(json.loads, open(f'{args.data}/library.jsonl')) if one['set'] != 'ask' and one['candidates'] and one['status'] != 'talk']
    fit = [one for one in fit if (any(map(held, one['right'])) if one['right'] else held(one['candidates'][0]['id']))]
    if args.few:
        random.Random(1).shuffle(bench); bench = bench[:args.few]
    print(len(bench), 'questions;', len(fit), 'to put together by')
    scores = score(model, encode, bench + fit)
    x, y = [], []
    for one in fit:
        for c, features in rows(one, scores):
            x.append(features); y.append(int(is_right(one, c)))
    x, y = np.array(x), np.array(y)
    joined = LogisticRegression(max_iter=2000, C=1.0).fit(x, y)
    alone = LogisticRegression(max_iter=2000).fit(x[:, [1, 2]], y)
    print('weights', joined.coef_.round(2), joined.intercept_.round(2))
    methods = {
        'engine': lambda r: [c['confidence'] for c, _ in r],
        'reader': lambda r: alone.predict_proba(np.array([f for _, f in r])[:, [1, 2]])[:, 1],
        'both': lambda r: joined.predict_proba(np.array([f for _, f in r]))[:, 1],
    }
    groups = defaultdict(list)
    for one in bench:
        r = rows(one, scores)
        if not r:
            continue
        entry = {'answerable': one['answerable']}
        for name, method in methods.items():
            values = list(method(r))
            at = int(np.argmax(values))
            entry[name] = (float(values[at]), is_right(one, r[at][0]))
        groups[one['set']].append(entry)
        if one['set'] in GROUPS:
            groups['= all five'].append(entry)
            # Facts that no pair had, or (of what nothing answers) whose likeliest fact no pair had.
            unseen = any(map(held, one['right'])) if one['right'] else held(one['candidates'][0]['id'])
            if unseen:
                groups['= all five, unseen facts'].append(entry)
        if one['set'].startswith('community'):
            groups['= communities'].append(entry)
    rng = np.random.default_rng(1)
    for name, entries in sorted(groups.items()):
        answerable = sum(e['answerable'] for e in entries)
        line = f'{name:32} n={len(entries):5} answerable={answerable:5} '
        for method in methods:
            got = points([e[method] for e in entries], answerable, len(entries))
            line += f'| {method}: ' + ' '.join(f'{g:5.1f}' for g in got) + ' '
        if name.startswith('='):
            gain = []
            for _ in range(200):
                some = [entries[n] for n in rng.integers(0, len(entries), len(entries))]
                k = sum(e['answerable'] for e in some)
                a, b = points([e['engine'] for e in some], k, len(some)), points([e['both'] for e in some], k, len(some))
                gain.append(b[1] - a[1])
            line += f'| gain at 5 %: {np.percentile(gain, 2.5):.1f} to {np.percentile(gain, 97.5):.1f}'
        first = sum(e['both'][1] for e in entries) / max(1, answerable)
        line += f' | first right: engine {100 * sum(e["engine"][1] for e in entries) / max(1, answerable):.1f} both {100 * first:.1f}'
        print(line)


if __name__ == '__main__':
    main()
