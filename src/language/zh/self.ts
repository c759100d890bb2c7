import { spaced } from './spaced.js';

/** No blank has to stand around a word here. */
const all = (...parts: readonly string[]) =>
  new RegExp(`^${parts.map((part) => `(?=.*(?:${spaced(part)}))`).join('')}`, 'u');

const YOU = '你|您|这个?(?:机器人|bot)|bot|机器人';
const LANGUAGE = '语言|中文|英文|英语|俄语|俄文|哈萨克语|乌兹别克语|吉尔吉斯语|汉语|粤语|普通话|土耳其语';

/** What asks of the bot itself however it is put, for where nothing else answers: words for the bot, and words of one topic. */
export const SELF = [
  [
    'privacy',
    all(
      `${YOU}|会被`,
      '保存|存下来|存多久|监视|监控|记录|看得到|看到我|训练|删了?|泄露|偷看',
      '我|消息|聊天|记录|隐私',
    ),
  ],
  ['privacy', all('聊天记录|我(?:在这)?(?:发|打|说)的', '存|看到|保存|泄露|记录')],
  ['languages', all('会|懂|能|说|讲|支持|用|可以|回', LANGUAGE, '你|您|支持|回我|(?:能|可以)(?:说|讲|用)|行吗')],
  ['correct', all('错|不对|有问题|纠错|反馈|补充|改', `${YOU}|发现|这个|这条|这早就|入口|我想|不对不对`)],
  [
    'sources',
    all(
      '哪(?:儿|里)?(?:找|弄|搞|抄|拿|得)?来|从哪|出处|来源|靠谱|确定|瞎编|编的|可信|能信|链接|扒的',
      `${YOU}|消息|资料|信息|有|不会是|是不是`,
    ),
  ],
  ['sources', all('宣传|洗地|五毛|立场|中立|偏向', YOU)],
  ['current', all('最新|更新|过时|去年的|几月份|今天的新闻|新不新|截止', `${YOU}|数据|信息|资料|这些|多久`)],
  [
    'keepers',
    all(
      '谁.{0,6}(?:做|管|写|开发|弄|维护|运营|搞)|官方|开发者|背后|(?:谁|哪国|国|政府|官方|公司|派来|养|控制)的 ?(?:bot|机器人|水军)|水军|替.{1,4}(?:说话|干活|工作)|哪个公司|群主|作者|主人',
      `${YOU}|这些|内容`,
    ),
  ],
  ['identity', all('真人|机器人|活人|gpt|chatgpt|deepseek|ai|你谁|你是谁|叫什么|名字|人工智能', `${YOU}|对面`)],
  [
    'help',
    all(
      '会啥|会什么|怎么用|怎么.{0,3}(?:提问|问)|哪(?:些|个|种)?(?:方面|问题|内容)|能干(?:嘛|啥|什么)|指令|帮我做什么|能做什么|能问',
      `${YOU}|我|有没有|怎么`,
    ),
  ],
  ['insult', all('笨|蠢|傻|垃圾|没用|废物|智障|差劲|什么都不(?:会|知道|懂)', `${YOU}|这|真|什么`)],
  ['thanks', all('谢谢|多谢|感谢|谢啦|帮大忙|太棒了|讲得?(?:真)?清楚')],
] as const;
