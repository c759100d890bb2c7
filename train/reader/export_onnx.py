"""Writes the trained reader as the bot runs it: ONNX, weights as whole numbers of 7 bits, words, and what is said of it.

    python export_onnx.py --weights FILE --base DIR --joined FILE --out DIR
"""
import argparse, hashlib, json, os, shutil, tempfile
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from train import LONGEST, LONGEST_ASK, LONGEST_QUESTION, Reader, load


class Exported(torch.nn.Module):
    """Takes identifiers and parts (0 question, 1 ask, 2 statement) of one pair; the mask is full, since a pair is read by itself."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, parts):
        return self.reader(ids, torch.ones_like(ids), parts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--weights', required=True)
    parser.add_argument('--base', required=True, help='folder with tokenizer.json')
    parser.add_argument('--joined', required=True, help='what curve.py has written')
    parser.add_argument('--out', required=True)
    args = parser.parse_args()
    model = Reader()
    load(model, args.weights)
    model.eval()
    os.makedirs(args.out, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        plain, fused, weights = f'{place}/plain.onnx', f'{place}/fused.onnx', f'{args.out}/reader.onnx'
        ids = torch.tensor([[101, 2043, 2003, 102, 2043, 102, 2003, 102]])
        parts = torch.tensor([[0, 0, 0, 0, 1, 1, 2, 2]])
        size = {0: 'pairs', 1: 'tokens'}
        with torch.no_grad():
            torch.onnx.export(Exported(model), (ids, parts), plain, input_names=['ids', 'parts'], output_names=['odds'],
                              dynamic_axes={'ids': size, 'parts': size}, opset_version=17, dynamo=False)
        optimizer.optimize_model(plain, model_type='bert', num_heads=12, hidden_size=384).save_model_to_file(fused)
        # Seven bits: products of eight would overflow on processors without VNNI, and the same question would be answered otherwise there.
        quantize_dynamic(fused, weights, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
                         extra_options={'DefaultTensorType': onnx.TensorProto.FLOAT})
    shutil.copy(f'{args.base}/tokenizer.json', f'{args.out}/tokenizer.json')
    with open(weights, 'rb') as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    with open(f'{args.out}/reader.json', 'w') as file:
        json.dump({'version': 1, 'languages': ['en'], 'longest': {'question': LONGEST_QUESTION, 'ask': LONGEST_ASK, 'all': LONGEST},
                   'weights': digest, 'joined': json.load(open(args.joined))}, file)
    print(os.path.getsize(weights) / 1e6, 'MB')


if __name__ == '__main__':
    main()
