// Words at a field that say only that something goes there, and not what.
const PLACE =
  /请|請|您|你|的|在|此处|此處|这里|這裡|下面|下方|输入|輸入|填写|填寫|填入|键入|粘贴|内容|內容|数字|數字|字母|字符|位|第|组|段|必填|这儿|please|enter|type|input|paste|fill|in|here|your|the|text|value|digits?|number|code|field|box|[\p{N}\p{P}\p{S}\p{Z}x]/giu;

/** Is the text nothing but such words, marks and digits? */
export const isPlaceWord = (text: string): boolean =>
  !/\p{L}{2}|\p{Script=Han}/u.test(
    text
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(PLACE, ''),
  );
