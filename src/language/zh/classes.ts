import { mapOf, setOf } from '../language.js';

export const FUNCTION_WORDS =
  setOf(`的 了 着 过 得 地 之 所 吗 呢 吧 啊 呀 嘛 么 哦 哈 啦 咯 哇 是 不是 是不是 是否 有 没有 有没有 没 不 别 未 也 都 就
  才 还 又 再 很 太 更 最 挺 只 仅 已 已经 曾 曾经 正在 将 将要 会 会不会 能 能不能 可以 可不可以 可能 要 应该 得到 在 于 从 自 自从 到 至 往 向 对 对于 关于 给 为 为了 由 被
  把 让 使 跟 和 与 及 以及 或 或者 还是 而 而且 并 并且 但 但是 可是 不过 如果 因为 所以 虽然 则 即 若 以 按 按照 根据 据 比 同 除 除了 之间 之后 之前 以后 以前 后 前 中 里 内 外 上
  下 时 时候 其 其中 这 那 这个 那个 这些 那些 这里 那里 这儿 那儿 这样 那样 这么 那么 此 该 某 每 各 个 些 一个 一些 一下 一 我 我们 咱 咱们 你 你们 您 他 他们 她 她们 它 它们 自己 大家 人家 谁
  谁的 什么 甚么 啥 啥时候 什么时候 何时 何 何地 何处 哪 哪个 哪些 哪里 哪儿 哪位 哪一 哪家 哪国 哪年 哪天 怎么 怎样 怎么样 如何 为什么 为何 为啥 干嘛 干什么 凭什么 几 几个 多少 多 多大 多长 多久 多高 多远
  几时 几国 几颗 几种 几次 几家 几名 几条 几座 几样 几趟 多少个 多少家 多少名 多少次 哪几个 哪几国 等 等等 趟 颗 样 位 名 次 届 条 座 项 份 家 种 场 们 吗 第 呗 嗯 来 去 起 出 跟着 一起 到底 究竟`);

export const ASKING_WORDS =
  setOf(`请 请问 麻烦 劳驾 谢谢 多谢 感谢 拜托 你好 您好 嗨 哈喽 大家好 好 好的 行 嗯嗯 哈哈 呵呵 问 问题 想 想问 想知道 知道 知不知道 告诉 说 说说 讲 讲讲 讲一下
  介绍 介绍一下 解释 说明 描述 列出 列 列举 给出 回答 查 查一下 看 看看 找 了解 听说 据说 认为 觉得 以为 好像 大概 大约 具体 详细 详情 简单 简要 简述 总结 概括 概述 帮 帮忙 帮我 需要 想要 意思 叫
  叫做 称为 名字 名称 信息 资料 内容 情况 东西 事情 事 方面 方式 类型 种类 全部 完整 所有 整个 准确 精确 确切 真的 真 确实 其实 实际上 对吧 对不对 是吗 现在 目前 如今 今天 新闻 文章 报道 机器人 一共 总共 开 搞
  进行 做 发生 弄 成为 关键 点`);

/** What is typed in chat, and numbers in words: "一" alone is left, for it is mostly no number. */
export const SLIPS =
  mapOf(`啥:什么 甚么:什么 神马:什么 啥时候:什么时候 啥时:什么时候 几时:什么时候 何时:什么时候 哪儿:哪里 那里:哪里 为啥:为什么 为何:为什么 咋:怎么 咋样:怎么样
  肿么:怎么 木有:没有 米有:没有 帐号:账号 老大:领导人 毛子:俄罗斯 米国:美国 二:2 两:2 三:3 四:4 五:5 六:6 七:7 八:8 九:9 十:10 高峰会:峰会 首脑会议:峰会 首脑会:峰会`);

const NUMERALS = '一二三四五六七八九十'.split('');

/** The second of them is also "第2届"; cutting writes it in words. */
export const ORDINALS: readonly (readonly string[])[] = NUMERALS.map((one, at) =>
  at === 0 ? ['第一', '首', '首次'] : [`第${one}`],
);

/** With the blank that normalising leaves between digits and a script without blanks. */
export const MONTHS: readonly string[] = NUMERALS.concat('十一', '十二').map((_, at) => `${at + 1} 月`);
