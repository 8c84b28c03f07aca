/** How the first column of a table is headed whose rows are what a company earns with; tried on folded text. */
export const SEGMENT_HEAD =
  /^(?:(?:各|分|主要)?(?:业务|板块|分部|产品|品类|品牌|地区|区域|市场|渠道|行业|客户)(?:线|类型|类别|群|板块|分部|收入|构成)?|(?:收入|营收|营业收入|销售)(?:结构|构成|来源|项目)?|(?:reportable |operating |business |product )?(?:segments?|divisions?|lines?(?: of business)?|units?|products?|categor(?:y|ies)|regions?|geograph(?:y|ies)|markets?|channels?|brands?|business(?:es)?)|revenue(?: by [a-z ]{1,20})?|sales(?: by [a-z ]{1,20})?)(?=$|[\s(（,，:：/])/;
