// Which language the extension speaks: the browser's, or one of the three.
import { useAct } from '../../ui/act';
import { chosenLanguage, LANGUAGES, type Language, speak } from '../../ui/language';
import { Choices } from './choices';

export function LanguageChoice() {
  const { act } = useAct();
  return (
    <Choices<Language | 'browser'>
      title="history_languageTitle"
      hint="history_languageHint"
      value={chosenLanguage() ?? 'browser'}
      options={[
        { value: 'browser', name: 'history_languageBrowser' },
        ...LANGUAGES.map((language) => ({ value: language, name: NAMES[language] })),
      ]}
      onChoose={(language) => void act(() => speak(language === 'browser' ? null : language))}
    />
  );
}

const NAMES = {
  zh_CN: 'history_languageSimplified',
  zh_TW: 'history_languageTraditional',
  en: 'history_languageEnglish',
} as const;
