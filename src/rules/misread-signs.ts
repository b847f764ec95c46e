// Signs that are put in the place of others because they look or sound the same; a person reads what is meant.
// Source: the same phonetic part or sound (Chinese), the same shape (Cyrillic), chosen by eye, 2026-11-25.

/** Chinese characters. */
export const MISREAD_HAN = [
  { meant: '卡', written: '咔鉲佧胩拤💳' },
  { meant: '密', written: '宻滵蔤嘧谧咪秘蜜' },
  { meant: '物', written: '粅' },
  { meant: '的', written: '菂' },
  { meant: '入', written: '叺' },
  { meant: '号', written: '呺' },
  { meant: '码', written: '犸玛🐎🐴' },
  { meant: '礼', written: '礻' },
  { meant: '兑', written: '兊' },
  { meant: '换', written: '奂涣痪' },
  { meant: '券', written: '劵圈🎫🎟' },
] as const;

/** Cyrillic letters: misread only in a word that has Latin letters too. */
export const MISREAD_CYRILLIC = [
  { meant: 'a', written: 'а' },
  { meant: 'b', written: 'в' },
  { meant: 'c', written: 'с' },
  { meant: 'd', written: 'ԁ' },
  { meant: 'e', written: 'е' },
  { meant: 'h', written: 'һ' },
  { meant: 'i', written: 'і' },
  { meant: 'j', written: 'ј' },
  { meant: 'k', written: 'к' },
  { meant: 'm', written: 'м' },
  { meant: 'h', written: 'н' },
  { meant: 'o', written: 'о' },
  { meant: 'p', written: 'р' },
  { meant: 's', written: 'ѕ' },
  { meant: 't', written: 'т' },
  { meant: 'y', written: 'у' },
  { meant: 'x', written: 'х' },
  { meant: 'r', written: 'г' },
] as const;
