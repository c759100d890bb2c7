"""The curve: right of the answerable at so much wrong of all, with and without the reader.

    python curve.py --weights FILE --vocabulary FILE --data DIR [--out FILE]
"""
import argparse, json, math, os, pickle, random, re
from collections import defaultdict
import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from pairs import HELD_SETS, asks_of, held, nearest_ask, plain
from train import Reader, batch_of, encoder, load

LEVELS = (0.03, 0.05, 0.08, 0.10)
GROUPS = ('strangers', 'first', 'fresh', 'hard', 'near-misses')


def asks_for(all_asks, name):
    return {**all_asks[''], **all_asks.get(name, {})} if name.startswith('new-') else asks_of(all_asks, name)


def score(model, encode, asked, all_asks):
    """The reader's logit, how like the nearest ask is, and the number of asks, of each candidate, put into it."""
    keys = set()
    for one in asked:
        asks = asks_for(all_asks, one['set'])
        for c in one['candidates']:
            own = asks.get(c['id'], [])
            c['ask'], c['like'] = nearest_ask(one['question'], own)
            c['asks'] = len(own)
            keys.add((plain(one['question']), c['ask'], c['statement']))
    keys = sorted(keys, key=lambda k: sum(map(len, k)))
    scores = {}
    with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
        for at in range(0, len(keys), 64):
            part = keys[at:at + 64]
            for key, value in zip(part, model(*batch_of([encode(*key) for key in part])).float().tolist()):
                scores[key] = value
    for one in asked:
        for c in one['candidates']:
            c['read'] = scores[(plain(one['question']), c['ask'], c['statement'])]


def logit(p):
    return math.log(min(max(p, 1e-4), 1 - 1e-4) / (1 - min(max(p, 1e-4), 1 - 1e-4)))


def is_right(one, candidate):
    if not one['answerable']:
        return False
    if one['right']:
        return candidate['id'] in one['right']
    has = lambda pattern: re.search(pattern, candidate['statement'], re.I) is not None
    return bool(one.get('must')) and all(map(has, one['must'])) and not any(map(has, one.get('mustNot') or []))


def rows(one):
    """Features of what may answer: the engine's confidence, the reader's, how each stands beside the other candidates, and how much there is to go by."""
    found = [c for c in one['candidates'] if c['confidence'] >= 0]
    logits = [logit(c['confidence']) for c in found]
    out = []
    for at, c in enumerate(found):
        l, r, n, s = logits[at], c['read'], math.log1p(c['asks']), c['like']
        dl = min(0, l - max((x for n, x in enumerate(logits) if n != at), default=-9))
        dr = min(0, r - max((o['read'] for n, o in enumerate(found) if n != at), default=-6))
        out.append((c, [l, r, dl, dr, n, s, l * n, r * n, l * r / 4, s * r, s * l, dr * n]))
    return out


TERMS = ('engine', 'reader', 'engineMargin', 'readerMargin', 'asks', 'like', 'engineAsks', 'readerAsks', 'engineReader', 'readerLike', 'engineLike', 'readerMarginAsks')


ENGINE_LIMIT = 0.38


def linear(learner, limit: float):
    """
    The regression as the bot has it: weights of terms as they are, not as they are scaled. A chance of `limit` comes out as the engine's own limit for an
    answer, so that one limit holds for both.
    """
    scale, regression = learner
    weights = regression.coef_[0] / scale.scale_
    bias = regression.intercept_[0] - (weights * scale.mean_).sum()
    bias += logit(ENGINE_LIMIT) - logit(limit)
    return {'bias': round(float(bias), 4), 'weights': dict(zip(TERMS, (round(float(one), 4) for one in weights)))}


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
    parser.add_argument('--scored', help='keeps what was read, to put it together anew')
    parser.add_argument('--joined', help='writes what both are put together by')
    parser.add_argument('--limit', type=float, default=0.42, help='chance from which both together answer')
    parser.add_argument('--few', type=int, default=0)
    args = parser.parse_args()
    torch.set_num_threads(2)
    model = Reader()
    load(model, args.weights)
    model.eval()
    encode = encoder(args.vocabulary)
    bench = [one for one in map(json.loads, open(f'{args.data}/bench.jsonl')) if one['candidates'] and one['status'] != 'talk']
    bench = [one for one in bench if one['set'] in GROUPS or one['set'].startswith('community') or one['set'].startswith('new-facts')]
    # What it is put together with the engine's confidence by: questions about facts and libraries that it was not trained on, with many asks and with few.
    all_asks = json.load(open(f'{args.data}/asks.json'))
    read = lambda name: [one for one in map(json.loads, open(f'{args.data}/{name}.jsonl')) if one['set'] != 'ask' and one['candidates'] and one['status'] != 'talk']
    fit = [one for one in read('thin')
           if (any(map(held, one['right'])) if one['right'] else held(one['candidates'][0]['id']))]
    fit += [one for one in read('made') if one['set'] in HELD_SETS and not any(
        one['question'] in all_asks[one['set']].get(right, []) for right in one['right'])]
    if args.few:
        random.Random(1).shuffle(bench); bench = bench[:args.few]
    print(len(bench), 'questions;', len(fit), 'to put together by')
    if args.scored and os.path.exists(args.scored):
        bench, fit = pickle.load(open(args.scored, 'rb'))
    else:
        score(model, encode, bench + fit, all_asks)
        if args.scored:
            pickle.dump((bench, fit), open(args.scored, 'wb'))
    x, y = [], []
    for one in fit:
        for c, features in rows(one):
            x.append(features); y.append(int(is_right(one, c)))
    x, y = np.array(x), np.array(y)
    regression = lambda: make_pipeline(StandardScaler(), LogisticRegression(max_iter=5000))
    fits = {'reader': ([1, 3], regression()), 'both': (list(range(len(TERMS))), regression())}
    methods = {'engine': lambda r: [c['confidence'] for c, _ in r]}
    for name, (columns, learner) in fits.items():
        learner.fit(x[:, columns], y)
        methods[name] = lambda r, columns=columns, learner=learner: learner.predict_proba(np.array([f for _, f in r])[:, columns])[:, 1]
    if args.joined:
        json.dump(linear(fits['both'][1], args.limit), open(args.joined, 'w'))
    groups = defaultdict(list)
    for one in bench:
        r = rows(one)
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
        line += f' | first: engine {100 * sum(e["engine"][1] for e in entries) / max(1, answerable):.1f} both {100 * first:.1f}'
        print(line)


if __name__ == '__main__':
    main()
