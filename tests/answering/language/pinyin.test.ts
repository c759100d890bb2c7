import { describe, expect, test } from 'vitest';
import { isPinyin, pinyinKey } from '../../../src/answering/language/pinyin.js';

describe('one key for a Chinese name', () => {
  test.each([
    ['xijinping', 'сицзиньпин', '习近平'],
    ['xijinping', 'сицзинпин', '習近平'],
    ['wangyi', 'вани', '王毅'],
    ['wangxiaohong', 'вансяохун', '王小洪'],
    ['sunweidong', 'суньвэйдун', '孙卫东'],
    ['pengliyuan', 'пэнлиюань', '彭丽媛'],
    ['zhengshanjie', 'чжэншаньцзе', '郑山杰'],
    ['huaijinpeng', 'хуайцзиньпэн', '怀进鹏'],
    ['cuizheng', 'цуйчжэн', '崔铮'],
    ['lianyungang', 'ляньюньган', '连云港'],
    ['xinjiang', 'синьцзян', '新疆'],
    ['sichuan', 'сычуань', '四川'],
    ['ningxia', 'нинся', '宁夏'],
    ['xian', 'сиань', '西安'],
    ['shanghai', 'шанхай', '上海'],
    ['guangzhou', 'гуанчжоу', '广州'],
    ['xuzhou', 'сюйчжоу', '徐州'],
    ['huhehaote', 'хухэхаотэ', '呼和浩特'],
    ['guojing', 'гоцзин', '郭京'],
    ['liujiuming', 'люцзюмин', '刘久明'],
  ])('%s, %s, %s', (pinyin, cyrillic, han) => {
    expect(pinyinKey(cyrillic)).toBe(pinyinKey(pinyin));
    expect(pinyinKey(han)).toBe(pinyinKey(pinyin));
  });

  test.each([
    ['wangyi', 'wangwei'],
    ['sichuan', 'shichuan'],
    ['xian', 'xiaan'],
    ['zhengshan', 'chengshan'],
  ])('%s is not %s', (one, other) => {
    expect(pinyinKey(one)).not.toBe(pinyinKey(other));
  });
});

test.each([
  ['xi', true],
  ['jin', true],
  ['zhuang', true],
  ['shaanxi', true],
  ['long', true],
  ['the', false],
  ['railway', false],
  ['trade', false],
  ['', false],
  ['ang'.repeat(20), false],
])('"%s" reads as pinyin: %s', (word, reads) => {
  expect(isPinyin(word)).toBe(reads);
});
