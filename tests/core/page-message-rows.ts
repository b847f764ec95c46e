// What is said about a page, word for word: every verdict, fault and level with its title, body and phrase.
import { faultOf, levelOf, merge, verdictOf } from '../../src/core/page';
import { judge, type Seen } from '../../src/core/verdict';
import type { Asks } from '../../src/model';

const CARD: Asks = { roles: ['card-pin'], kind: 'stored-value', claimsBrand: true, words: [] };
export const OWN: Asks = { ...CARD, claimsBrand: false };
const GAME: Asks = { ...CARD, kind: 'game', claimsBrand: false };
export const parts = (seen: Partial<Seen> & { address: string }) =>
  merge([], judge({ frames: [], destinations: [], asks: CARD, ...seen })).page;

const TAOBAO = 'https://www.taobao.com/card';
export const OFFICIAL = TAOBAO;
export const SHOP = 'https://gift.example/card';
const ALIPAY = 'https://www.alipay.com/card';
export const JD = 'https://card.jd.com/';
export const FAKE = 'https://taobao.cc/';
const FAKE_TMALL = 'https://tmall770.cyou/';
export const inTaobao = (address: string) => ({ address, frames: [TAOBAO] });
export const sentTo = (address: string) => ({ address: TAOBAO, destinations: [new URL(address).origin] });

type Row = {
  seen: Partial<Seen> & { address: string };
  is: string; // verdict, fault, level
  title: string;
  body: string;
  phrase: string;
  tone: string;
  teaches?: true;
};
const UNOFFICIAL = '不是淘宝，也不是天猫。';
const FAKE_TITLE = '这个网站在模仿淘宝';
const FAKE_BODY = '真正的域名是 taobao.cc。它和 taobao.com 不是同一家。请不要输入任何卡号、卡密或密码。';
const FRAME_TITLE = '这一块内容不是淘宝或天猫的';
const FORM_TITLE = '这个表单会把卡密发到别处';
const frameBody = (inside: string) => `www.taobao.com 的网页里嵌着别处的输入框：${inside}。先别输入卡密。`;
const formBody = (to: string) => `页面在 www.taobao.com，提交却发往 ${to}。先别输入卡密。`;

export const ROWS: Row[] = [
  ...(['hold', 'tip'] as const).flatMap((level): Row[] => {
    const asks = level === 'hold' ? CARD : GAME;
    return [
      {
        seen: { ...inTaobao('http://www.tmall.com/card'), asks },
        is: `unofficial frame-http ${level}`,
        title: '连接没有加密，先别输入卡密',
        body: 'www.taobao.com 的网页里嵌着 www.tmall.com 的内容，那一块没有加密，途中可能被看到或改动。',
        phrase: 'www.taobao.com 里嵌着 www.tmall.com 的输入框（连接未加密）',
        tone: 'warn',
      },
      {
        seen: { ...sentTo('http://www.taobao.com/'), asks },
        is: `unofficial destination-http ${level}`,
        title: '提交时没有加密，先别输入卡密',
        body: '页面在 www.taobao.com，提交到 www.taobao.com 时没有加密，途中可能被看到或改动。',
        phrase: '在 www.taobao.com 打开，表单发往 www.taobao.com（连接未加密）',
        tone: 'warn',
      },
      {
        seen: { address: TAOBAO, origin: 'null', asks },
        is: `unofficial sandbox ${level}`,
        title: '先别输入卡密',
        body: '网址是 www.taobao.com，但这块内容被隔离开了，不属于那个网站。',
        phrase: 'www.taobao.com（内容被隔离，不属于该网站）',
        tone: 'warn',
      },
    ];
  }),
  {
    seen: { address: OFFICIAL },
    is: 'official none none',
    title: '官方域名 taobao.com',
    body: '网址正确。卡是否有效，还要看充值结果和余额。',
    phrase: 'www.taobao.com（官方域名）',
    tone: 'ok',
  },
  {
    seen: { address: ALIPAY },
    is: 'affiliated host hold',
    title: '阿里旗下网站，但不是官方充值页',
    body: 'www.alipay.com 属于阿里巴巴，天猫购物券不在这里充值。',
    phrase: 'www.alipay.com（阿里旗下，非官方充值页）',
    tone: 'warn',
  },
  {
    seen: { address: ALIPAY, asks: GAME },
    is: 'affiliated host tip',
    title: '阿里旗下网站，但不是官方充值页',
    body: 'www.alipay.com 属于阿里巴巴，天猫购物券不在这里充值。',
    phrase: 'www.alipay.com（阿里旗下，非官方充值页）',
    tone: 'warn',
  },
  {
    seen: inTaobao(ALIPAY),
    is: 'affiliated frame hold',
    title: FRAME_TITLE,
    body: frameBody('www.alipay.com'),
    phrase: 'www.taobao.com 里嵌着 www.alipay.com 的输入框（阿里旗下，非官方充值页）',
    tone: 'warn',
  },
  {
    seen: sentTo(ALIPAY),
    is: 'affiliated destination hold',
    title: FORM_TITLE,
    body: formBody('www.alipay.com'),
    phrase: '在 www.taobao.com 打开，表单发往 www.alipay.com（阿里旗下，非官方充值页）',
    tone: 'warn',
  },
  {
    seen: { address: JD },
    is: 'other-issuer host hold',
    title: '先别输入卡密',
    body: `这个网页属于 card.jd.com，${UNOFFICIAL}`,
    phrase: 'card.jd.com（其他品牌的卡）',
    tone: 'warn',
    teaches: true,
  },
  {
    seen: { address: JD, asks: OWN },
    is: 'other-issuer host tip',
    title: '这里只收京东自己的卡',
    body: '这是 card.jd.com。天猫或淘宝的卡请到官方页面充值。',
    phrase: 'card.jd.com（其他品牌的卡）',
    tone: 'warn',
  },
  {
    seen: inTaobao(JD),
    is: 'other-issuer frame hold',
    title: FRAME_TITLE,
    body: frameBody('card.jd.com'),
    phrase: 'www.taobao.com 里嵌着 card.jd.com 的输入框（其他品牌的卡）',
    tone: 'warn',
  },
  {
    seen: { ...inTaobao(JD), asks: OWN },
    is: 'other-issuer frame tip',
    title: FRAME_TITLE,
    body: frameBody('card.jd.com'),
    phrase: 'www.taobao.com 里嵌着 card.jd.com 的输入框（其他品牌的卡）',
    tone: 'warn',
  },
  {
    seen: sentTo(JD),
    is: 'other-issuer destination hold',
    title: FORM_TITLE,
    body: formBody('card.jd.com'),
    phrase: '在 www.taobao.com 打开，表单发往 card.jd.com（其他品牌的卡）',
    tone: 'warn',
  },
  {
    seen: { ...sentTo(JD), asks: OWN },
    is: 'other-issuer destination tip',
    title: FORM_TITLE,
    body: formBody('card.jd.com'),
    phrase: '在 www.taobao.com 打开，表单发往 card.jd.com（其他品牌的卡）',
    tone: 'warn',
  },
  {
    seen: { address: SHOP },
    is: 'unofficial host hold',
    title: '先别输入卡密',
    body: `这个网页属于 gift.example，${UNOFFICIAL}`,
    phrase: 'gift.example（非官方）',
    tone: 'warn',
    teaches: true,
  },
  {
    seen: { address: SHOP, asks: GAME },
    is: 'unofficial host tip',
    title: '不是天猫、淘宝的充值页',
    body: '这个网页属于 gift.example。天猫或淘宝的卡不要在这里输入。',
    phrase: 'gift.example（非官方）',
    tone: 'quiet',
  },
  {
    seen: { address: 'http://www.taobao.com/card' },
    is: 'unofficial http hold',
    title: '连接没有加密，先别输入卡密',
    body: '域名是 www.taobao.com，但连接未加密，途中可能被看到或改动。请从官方页面重新打开。',
    phrase: 'www.taobao.com，连接未加密',
    tone: 'warn',
  },
  {
    seen: { address: 'http://www.taobao.com/card', asks: GAME },
    is: 'unofficial http tip',
    title: '连接没有加密，先别输入卡密',
    body: '域名是 www.taobao.com，但连接未加密，途中可能被看到或改动。请从官方页面重新打开。',
    phrase: 'www.taobao.com，连接未加密',
    tone: 'warn',
  },
  {
    seen: { address: 'data:text/html,x' },
    is: 'unofficial nameless hold',
    title: '先别输入卡密',
    body: '这个页面没有网站地址，不可能是官方充值页。',
    phrase: '没有网址的内容（没有网站地址）',
    tone: 'warn',
    teaches: true,
  },
  {
    seen: { address: 'data:text/html,x', asks: GAME },
    is: 'unofficial nameless tip',
    title: '先别输入卡密',
    body: '这个页面没有网站地址，不可能是官方充值页。',
    phrase: '没有网址的内容（没有网站地址）',
    tone: 'warn',
    teaches: true,
  },
  {
    seen: inTaobao(SHOP),
    is: 'unofficial frame hold',
    title: FRAME_TITLE,
    body: frameBody('gift.example'),
    phrase: 'www.taobao.com 里嵌着 gift.example 的输入框（非官方）',
    tone: 'warn',
  },
  {
    seen: { ...inTaobao(SHOP), asks: GAME },
    is: 'unofficial frame tip',
    title: FRAME_TITLE,
    body: frameBody('gift.example'),
    phrase: 'www.taobao.com 里嵌着 gift.example 的输入框（非官方）',
    tone: 'warn',
  },
  {
    seen: inTaobao('data:text/html,x'),
    is: 'unofficial frame hold',
    title: FRAME_TITLE,
    body: frameBody('没有网址的内容'),
    phrase: 'www.taobao.com 里嵌着 没有网址的内容 的输入框（非官方）',
    tone: 'warn',
  },
  {
    seen: sentTo(SHOP),
    is: 'unofficial destination hold',
    title: FORM_TITLE,
    body: formBody('gift.example'),
    phrase: '在 www.taobao.com 打开，表单发往 gift.example（非官方）',
    tone: 'warn',
  },
  {
    seen: { ...sentTo(SHOP), asks: GAME },
    is: 'unofficial destination tip',
    title: FORM_TITLE,
    body: formBody('gift.example'),
    phrase: '在 www.taobao.com 打开，表单发往 gift.example（非官方）',
    tone: 'warn',
  },
  {
    seen: { address: FAKE },
    is: 'lookalike host interstitial',
    title: FAKE_TITLE,
    body: FAKE_BODY,
    phrase: 'taobao.cc（仿冒）',
    tone: 'stop',
    teaches: true,
  },
  {
    seen: { address: FAKE_TMALL, asks: GAME },
    is: 'lookalike host interstitial',
    title: '这个网站在模仿天猫',
    body: '真正的域名是 tmall770.cyou。它和 tmall.com 不是同一家。请不要输入任何卡号、卡密或密码。',
    phrase: 'tmall770.cyou（仿冒）',
    tone: 'stop',
    teaches: true,
  },
  {
    seen: inTaobao(FAKE),
    is: 'lookalike frame interstitial',
    title: '这一块内容不是淘宝或天猫的',
    body: frameBody('taobao.cc'),
    phrase: 'www.taobao.com 里嵌着 taobao.cc 的输入框（仿冒）',
    tone: 'stop',
    teaches: true,
  },
  {
    seen: sentTo(FAKE),
    is: 'lookalike destination interstitial',
    title: '这个表单会把卡密发到别处',
    body: formBody('taobao.cc'),
    phrase: '在 www.taobao.com 打开，表单发往 taobao.cc（仿冒）',
    tone: 'stop',
    teaches: true,
  },
];
export const isOf = (page: ReturnType<typeof parts>) =>
  `${verdictOf(page)} ${faultOf(page)} ${levelOf(page)}`;
