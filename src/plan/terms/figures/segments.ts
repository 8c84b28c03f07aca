/** How the first column of a table is headed whose rows are what a company earns with; tried on folded text. */
export const SEGMENT_HEAD =
  /^(?:(?:各|分|主要)?(?:业务|板块|分部|产品|品类|品牌|地区|区域|市场|渠道|行业|客户)(?:线|类型|类别|群|板块|分部|收入|构成)?|(?:收入|营收|营业收入|销售)(?:结构|构成|来源|项目)?|(?:reportable |operating |business |product )?(?:segments?|divisions?|lines?(?: of business)?|units?|products?|categor(?:y|ies)|regions?|geograph(?:y|ies)|markets?|channels?|brands?|business(?:es)?)|revenue(?: by [a-z ]{1,20})?|sales(?: by [a-z ]{1,20})?)(?=$|[\s(（,，:：/])/;

const PART_ZH = '业务|板块|分部|事业部|事业群|子公司|分公司|产品线|条线';
const PART_EN = '(?:business|segment|division|unit|subsidiary|arm|brand)';
const WHOLE_ZH = '(?:主营|整体|总体|全部|各项?|所有)';

/** A clause whose subject is a part of the company: `海外业务持续收缩`, `the trading business:`; tried on plain text. */
export const PART_AS_SUBJECT = new RegExp(
  `^(?:全资|控股|参股|旗下)?(?:子公司|分公司)|^(?!${WHOLE_ZH}|公司|集团)[\\u4e00-\\u9fffa-z0-9]{1,12}?(?:${PART_ZH})(?= *[\\u4e00-\\u9fff:(]| *$)|^(?:the |its |their )?(?!(?:whole|entire|overall|total|same|core) )(?:[a-z&-]+ ){1,3}?${PART_EN}(?= +[a-z]| *[:(]| *$)`,
);

/** A heading or a label that names one. */
export const PART_AS_HEADING = new RegExp(
  `[\\u4e00-\\u9fff](?<!${WHOLE_ZH}|公司|集团)(?:${PART_ZH})$|^(?:the )?(?:[a-z&-]+ ){1,3}${PART_EN}$`,
);

/** What may stand before a subject. */
export const BEFORE_SUBJECT =
  /^(?:[\s"“”'()*·-]|其中|另外|此外|同时|不过|但是?|而|我们看到|(?<![a-z])(?:the|but|and|meanwhile|however|of which|while|its)(?![a-z]))+/;

/** A clause that speaks of the whole. */
export const WHOLE_AS_SUBJECT =
  /^(?:公司|集团|本?集团|全公司|全集团|整体|总体|合计|(?:the )?(?:company|group|whole|overall|total)(?![a-z]))/;

/** A few characters right before a metric, none of which says why: `华东区`, `轴承`, `乙公司`. */
export const OWNER_OF_METRIC =
  /^(?![\u4e00-\u9fffa-z\d]*[因受由致使被把对将让带推拖])[\u4e00-\u9fff][\u4e00-\u9fffa-z\d]{0,7}$/;
