// Traditional characters of the words we look for, each before its simplified form: one vocabulary serves both scripts.
// Source: Unihan, kSimplifiedVariant; those only that a word or phrase of the other tables uses.
export const TRADITIONAL_CHARACTERS = `
  兌兑 換换 碼码 禮礼 購购 號号 儲储 帳账 驗验 證证 優优 點点 餘余 額额 綁绑 啟启 啓启 領领
  貨货 訂订 單单 電电 話话 機机 銀银 會会 員员 錄录 學学 務务 發发 產产 請请 輸输 刪删 導导
  創创 設设 註注 冊册 遊游 戲戏 寶宝 貓猫 劵券 費费 繳缴 轉转 賬账 戶户 獎奖 買买 隨随 動动
  態态 圖图 權权 課课 讀读 幣币 鑽钻 檢检 關关 鍵键 詢询 編编 輯辑 狀状 間间 數数 稱称 聯联
  郵邮 護护 車车 飯饭 醫医 療疗 門门 贈赠 無无 線线 網网 實实 體体 塗涂 層层 開开 確确 認认
  舊旧 虛虚 張张 選选 時时 標标 題题 價价 備备 評评 論论 見见 複复 過过 記记 總总 錯错 誤误
  嘗尝 試试 後后 經经 這这 該该 資资 變变 頻频 鎖锁 凍冻 達达 復复 對对 應应 們们 沒没 還还
  將将 為为 麼么 嗎吗 誰谁 幾几 萬万 卻却 現现 裡里 條条 規规 則则 當当 與与 並并 僅仅 屬属
  絡络 續续 尋寻 綴缀
`;
