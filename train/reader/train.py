"""Trains the reader: a cross-encoder that says how likely a fact answers a question.

    python train.py --base DIR|CHECKPOINT --pairs FILE --out DIR [--epochs N] [--minutes N] [--lr X]
"""
import argparse, functools, json, os, random, time
import torch
from torch import nn
from safetensors.torch import load_file, save_file
from tokenizers import BertWordPieceTokenizer
from transformers import BertConfig, BertModel

LONGEST_QUESTION, LONGEST_ASK, LONGEST = 40, 28, 128


class Reader(nn.Module):
    def __init__(self, layers=6, vocabulary=30522):
        super().__init__()
        self.bert = BertModel(BertConfig(
            vocab_size=vocabulary, hidden_size=384, num_hidden_layers=layers, num_attention_heads=12, intermediate_size=1536,
            hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0), add_pooling_layer=False)
        self.between = nn.Linear(6 * 384, 256)
        self.answers = nn.Linear(256, 1)

    def forward(self, ids, mask, types):
        hidden = self.bert(input_ids=ids, attention_mask=mask, token_type_ids=types.clamp(max=1)).last_hidden_state.float()
        # The base was trained to put like sentences near each other: what question, ask and statement have in common is where it starts from.
        at = types * mask
        question, ask, fact = (((at == n) & (mask > 0)).unsqueeze(-1).float() for n in (0, 1, 2))
        u, a, v = ((hidden * part).sum(1) / part.sum(1).clamp(min=1) for part in (question, ask, fact))
        joined = torch.cat([hidden[:, 0], (u - v).abs(), u * v, v, (u - a).abs() * ask.amax(1), u * a], dim=-1)
        return self.answers(torch.nn.functional.gelu(self.between(joined))).squeeze(-1)


def encoder(vocabulary: str):
    tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)
    cls, sep = tokenizer.token_to_id('[CLS]'), tokenizer.token_to_id('[SEP]')

    cut = functools.cache(lambda text: tokenizer.encode(text, add_special_tokens=False).ids)

    def encode(question: str, ask: str, fact: str):
        """Identifiers, and where the ask and the statement begin; the ask may be none."""
        q, a = cut(question)[:LONGEST_QUESTION], cut(ask)[:LONGEST_ASK]
        front = [cls, *q, sep, *a, *([sep] if a else [])]
        return [*front, *cut(fact)[:LONGEST - 1 - len(front)], sep], len(q) + 2, len(front)
    return encode


def batch_of(encoded):
    longest = max(len(ids) for ids, *_ in encoded)
    ids = torch.zeros(len(encoded), longest, dtype=torch.long)
    mask, types = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, (one, second, third) in enumerate(encoded):
        ids[row, :len(one)] = torch.tensor(one)
        mask[row, :len(one)] = 1
        types[row, second:third] = 1
        types[row, third:len(one)] = 2
    return ids, mask, types


def load(model: Reader, path: str):
    state, own = load_file(path), model.state_dict()
    if not any(name.startswith('bert.') for name in state):
        state = {f'bert.{name}': value for name, value in state.items() if not name.startswith('pooler') and 'position_ids' not in name}
    state = {name: value for name, value in state.items() if name not in own or own[name].shape == value.shape}
    missing, unexpected = model.load_state_dict(state, strict=False)
    print('missing', missing, 'unexpected', unexpected, flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--weights', required=True)
    parser.add_argument('--vocabulary', required=True)
    parser.add_argument('--pairs', required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--epochs', type=float, default=1)
    parser.add_argument('--lr', type=float, default=1e-4)
    parser.add_argument('--batch', type=int, default=32)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--frozen', type=int, default=0)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--minutes', type=float, default=1e9)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    encode = encoder(args.vocabulary)
    pairs = [json.loads(line) for line in open(args.pairs)]
    data = [(*encode(*pair[:3]), pair[3]) for pair in pairs]
    model = Reader()
    load(model, args.weights)
    for parameter in model.bert.embeddings.parameters():
        parameter.requires_grad_(False)
    for layer in model.bert.encoder.layer[:args.frozen]:
        for parameter in layer.parameters():
            parameter.requires_grad_(False)
    learnt = [one for one in model.parameters() if one.requires_grad]
    head = [*model.between.parameters(), *model.answers.parameters()]
    own = {id(one) for one in head}
    optimiser = torch.optim.AdamW([{'params': [one for one in learnt if id(one) not in own], 'times': 1}, {'params': head, 'times': 5}],
                                  lr=args.lr, weight_decay=0.01, fused=True)
    batches = []
    for _ in range(max(1, round(args.epochs))):
        rng.shuffle(data)
        for at in range(0, len(data), args.batch * 50):
            block = sorted(data[at:at + args.batch * 50], key=lambda one: len(one[0]))
            made = [block[n:n + args.batch] for n in range(0, len(block), args.batch)]
            rng.shuffle(made)
            batches += made
    if args.epochs < 1:
        batches = batches[:int(len(batches) * args.epochs)]
    total, begun, running = len(batches), time.time(), 0.5
    print(len(data), 'pairs', total, 'steps', flush=True)
    model.train()
    seen = 0
    for step, batch in enumerate(batches):
        # The time that is left counts as well as the steps: whichever ends first, the rate has come down by then.
        done = max(step / total, (time.time() - begun) / (args.minutes * 60))
        if done >= 1:
            break
        rate = args.lr * min(1, (step + 1) / 100) * max(0.02, 1 - done)
        for group in optimiser.param_groups:
            group['lr'] = rate * group['times']
        ids, mask, types = batch_of([one[:3] for one in batch])
        label = torch.tensor([float(one[3]) for one in batch])
        with torch.autocast('cpu', torch.bfloat16):
            logits = model(ids, mask, types)
        loss = nn.functional.binary_cross_entropy_with_logits(logits.float(), label)
        loss.backward()
        nn.utils.clip_grad_norm_(learnt, 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        seen += len(batch)
        running = 0.98 * running + 0.02 * loss.item()
        if step % 50 == 0:
            print(f'{step}/{total} loss {running:.4f} {seen / (time.time() - begun):.1f} pairs/s', flush=True)
        if step % 500 == 499:
            save(model, args.out)
    save(model, args.out)
    print('done', seen, 'pairs', f'{time.time() - begun:.0f} s', flush=True)


def save(model: Reader, out: str):
    os.makedirs(out, exist_ok=True)
    save_file({name: value.contiguous() for name, value in model.state_dict().items()}, f'{out}/reader.safetensors')


if __name__ == '__main__':
    main()
