"""Says how far the exported reader is from the trained one.

    python compare.py --weights FILE --vocabulary FILE --model FILE --pairs FILE
"""
import argparse, json, time
import numpy as np
import onnxruntime
import torch
from train import Reader, batch_of, encoder, load


def main():
    parser = argparse.ArgumentParser()
    for name in ('weights', 'vocabulary', 'model', 'pairs'):
        parser.add_argument(f'--{name}', required=True)
    args = parser.parse_args()
    model = Reader()
    load(model, args.weights)
    model.eval()
    encode = encoder(args.vocabulary)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(args.model, options)
    pairs = [json.loads(line) for line in open(args.pairs)]
    trained, exported, seconds = [], [], 0.0
    for *pair, _ in pairs[::max(1, len(pairs) // 300)]:
        ids, mask, parts = batch_of([encode(*pair)])
        with torch.no_grad():
            trained.append(model(ids, mask, parts).item())
        begun = time.time()
        exported.append(float(session.run(None, {'ids': ids.numpy(), 'parts': parts.numpy()})[0][0]))
        seconds += time.time() - begun
    apart = np.abs(np.array(trained) - np.array(exported))
    print(f'{len(trained)} pairs: odds apart by {apart.mean():.3f} in the mean, {apart.max():.2f} at most (logits); '
          f'correlation {np.corrcoef(trained, exported)[0, 1]:.4f}; {1000 * seconds / len(trained):.1f} ms a pair')


if __name__ == '__main__':
    main()
