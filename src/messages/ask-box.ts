/** What the question box of the site says by itself, before the engine is there and around what it answers. */
export interface AskBoxWords {
  /** While the facts are fetched and opened for the first question. */
  readonly loading: string;
  readonly answering: string;
  readonly answered: string;
  readonly failed: string;
  /** A link behind a sentence to the page of its fact. */
  readonly factPage: string;
}

const WORDS: Readonly<Record<string, AskBoxWords>> = {
  en: {
    loading: 'Getting the facts. This takes a moment the first time.',
    answering: 'Looking for the answer.',
    answered: 'The reply is below the question.',
    failed: 'The facts could not be loaded. Check your connection and ask again.',
    factPage: 'Page of this fact',
  },
  ru: {
    loading: 'Загружаю факты. В первый раз это займёт немного времени.',
    answering: 'Ищу ответ.',
    answered: 'Ответ под вопросом.',
    failed: 'Не удалось загрузить факты. Проверьте соединение и спросите ещё раз.',
    factPage: 'Страница этого факта',
  },
  zh: {
    loading: '正在加载事实，首次需要稍等片刻。',
    answering: '正在查找答案。',
    answered: '回复在问题下方。',
    failed: '无法加载事实。请检查网络连接，然后重新提问。',
    factPage: '此事实的页面',
  },
  kk: {
    loading: 'Деректер жүктелуде. Бірінші рет сәл уақыт алады.',
    answering: 'Жауап ізделуде.',
    answered: 'Жауап сұрақтың астында.',
    failed: 'Деректерді жүктеу мүмкін болмады. Байланысты тексеріп, қайта сұраңыз.',
    factPage: 'Осы деректің беті',
  },
  uz: {
    loading: 'Faktlar yuklanmoqda. Birinchi marta biroz vaqt oladi.',
    answering: 'Javob izlanmoqda.',
    answered: 'Javob savol ostida.',
    failed: 'Faktlarni yuklab boʻlmadi. Ulanishni tekshirib, qaytadan soʻrang.',
    factPage: 'Shu fakt sahifasi',
  },
};

const [ENGLISH] = Object.values(WORDS) as [AskBoxWords];

/** The words of a language, given as BCP 47; English where there are none. */
export function askBoxWords(language: string): AskBoxWords {
  const [code = ''] = language.toLowerCase().split(/[-_]/);
  return (Object.hasOwn(WORDS, code) ? WORDS[code] : undefined) ?? ENGLISH;
}
