/** Marks of confidential documents, and hosts that say nothing about who speaks. */

export const CONFIDENTIAL =
  /内部资料|内部文件|内部使用|仅供内部|仅限内部|机密(?![码度集封切植])|绝密|秘密(?:文件|级|[★☆※])|商业秘密(?!保护|法|案|纠纷|管理|条例|规定)|保密文件|勿扩散|不得扩散|请勿外传|不得外传|严禁外传|禁止外传|confidential(?!ity)|commercial[\s-]+in[\s-]+confidence|in strict confidence|strictly private|proprietary(?!\s+(?:tech|product|software|chip|brand|trading|model|system))|restricted (?:use|distribution)|internal use only|for internal use|internal only|do not distribute|not for distribution|do not circulate|restricted circulation|trade secret/;

export const NOT_CONFIDENTIAL =
  /(?:非|不|无|未|并非|不是|不属于|不含|已解除|解密)(?:\s*(?:涉及|属于|含有|含))?\s*(?:内部资料|内部文件|机密|绝密|保密)|(?:non|not|un|no longer)[\s-]*(?:a |an |any )?confidential|no confidential|confidential computing|机密计算|declassified/;

/** What alone is no finding, and enough to keep a statement in the house; letters of two scripts in one word hide it. */
export const PERHAPS_CONFIDENTIAL =
  /保密|密级|\bnda\b|non-disclosure|in confidence|off the record|\p{Script=Latin}(?=\p{Script=Cyrillic})|\p{Script=Cyrillic}(?=\p{Script=Latin})/u;

/**
 * A mark that stands alone: as a field, a heading, a label with its colon or in brackets.
 * Within a sentence the same word means something else.
 */
export const CONFIDENTIAL_ALONE =
  /(?:^|[\n·|>])[ \t*_#([（【-]*(?:\[\^[^\]\n]{1,100}\]:[ \t]*)?(?:top[ -]*)?(?:secret|classified|restricted|internal|private|sensitive|内部|秘密|内参)[ \t*_)\]）】!-]*(?:$|[\n·|:：,，<])|[([（【](?:top[ -]?)?(?:secret|classified|restricted|internal|内部|秘密|内参)[)\]）】]|\btop[ -]secret\b/u;

/** Platforms that host everybody: their address doesn't say whose word it is. */
export const PLATFORM_HOSTS = [
  'mp.weixin.qq.com',
  'weixin.qq.com',
  'weibo.com',
  'zhihu.com',
  'xiaohongshu.com',
  'douyin.com',
  'bilibili.com',
  'toutiao.com',
  'baijiahao.baidu.com',
  'sohu.com',
  '163.com',
  'sina.com.cn',
  'xueqiu.com',
  'eastmoney.com',
  'cninfo.com.cn',
  'sse.com.cn',
  'szse.cn',
  'hkexnews.hk',
  'sec.gov',
  'youtube.com',
  'youtu.be',
  'x.com',
  'twitter.com',
  'facebook.com',
  'linkedin.com',
  'medium.com',
  'substack.com',
  'reddit.com',
  'github.com',
  'github.io',
  'wordpress.com',
  'blogspot.com',
  'vimeo.com',
  'slideshare.net',
  'docs.google.com',
  'tianyancha.com',
  'qcc.com',
  'zhipin.com',
  'csdn.net',
  'jianshu.com',
  'podcasts.apple.com',
  'spotify.com',
  'ximalaya.com',
] as const;

const PLATFORMS: ReadonlySet<string> = new Set<string>(PLATFORM_HOSTS);

/** The host of an address without `www.`; null for a platform or no address. */
export function originHost(url: string | null): string | null {
  const host = /^https?:\/\/(?:[^/@?#]*@)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
  if (!host) return null;
  const bare = host.replace(/^(?:www|m)\./, '');
  // The host itself, then what it belongs to: `a.b.weibo.com`, `b.weibo.com`, `weibo.com`.
  for (let rest = bare; rest !== ''; rest = rest.slice(rest.search(/\.|$/) + 1)) {
    if (PLATFORMS.has(rest)) return null;
  }
  return bare;
}
