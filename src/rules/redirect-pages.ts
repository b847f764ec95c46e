// Pages of large sites that send the shopper on to whatever address stands in their own, so that the address inside is the one
// that counts. `path` is what the path begins with.
const date = '2026-11-26';
const RULES = 'https://github.com/ClearURLs/Rules/blob/master/data.min.json';

export const REDIRECT_PAGES = [
  { host: 'link.zhihu.com', path: '/', source: RULES, date },
  { host: 'link.csdn.net', path: '/', source: 'https://link.csdn.net/', date },
  { host: 'link.jianshu.com', path: '/', source: 'https://link.jianshu.com/', date },
  { host: 'links.jianshu.com', path: '/', source: 'https://links.jianshu.com/', date },
  { host: 'link.juejin.cn', path: '/', source: 'https://link.juejin.cn/', date },
  { host: 'gitee.com', path: '/link', source: 'https://gitee.com/link', date },
  { host: 'www.douban.com', path: '/link2', source: RULES, date },
  { host: 'c.pc.qq.com', path: '/', source: 'https://c.pc.qq.com/middlem.html', date },
  { host: 'weixin110.qq.com', path: '/cgi-bin', source: 'https://weixin110.qq.com/', date },
  { host: 'mail.qq.com', path: '/cgi-bin/', source: 'https://mail.qq.com/', date },
  { host: 'docs.qq.com', path: '/scenario/link', source: 'https://docs.qq.com/scenario/link.html', date },
  { host: 'weibo.cn', path: '/sinaurl', source: 'https://weibo.cn/sinaurl', date },
  { host: 'passport.weibo.com', path: '/', source: 'https://passport.weibo.com/', date },
  { host: 'www.google.com', path: '/url', source: RULES, date },
  { host: 'l.facebook.com', path: '/l.php', source: RULES, date },
  { host: 'lm.facebook.com', path: '/l.php', source: RULES, date },
  { host: 'l.instagram.com', path: '/', source: RULES, date },
  { host: 'www.youtube.com', path: '/redirect', source: RULES, date },
  { host: 't.umblr.com', path: '/redirect', source: RULES, date },
  { host: 'steamcommunity.com', path: '/linkfilter', source: RULES, date },
  { host: 'out.reddit.com', path: '/', source: RULES, date },
  { host: 'slack-redir.net', path: '/link', source: RULES, date },
  { host: 'translate.google.com', path: '/', source: RULES, date },
] as const;
