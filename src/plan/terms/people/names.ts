/** How people are called: surnames, what follows or goes before them. */

/** Chinese surnames of two characters. */
export const COMPOUND_SURNAME =
  /^(?:欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|令狐|呼延|轩辕|百里|东郭|南门|西门)/;

/** What follows a surname when somebody is spoken of; 提高总资产 and 施工期 name nobody. */
export const HONORIFIC =
  '(?:总(?!资|额|体|计|数|量|收|成|营|部|结|共|股|负|利|市|和|值|价|的|是|人|面|需|产|规)|工(?!作|业|程|人|厂|艺|资|序|单|具|期|地|会|信|商|时|况)|副[总主处局院校部市]|董(?!事会)|哥|姐|老师|老板|经理|主任|主管|主席|总监|总裁|董事长?|先生|女士|小姐|太太|夫人|同学|师傅|教授|博士|院长|校长|所长|处长?(?!理|于)|局长?|部长|科长?(?!技|学)|厅长?|区长|市长|行长|店长|厂长|站长|队长|组长|会长|社长|书记|秘书|会计(?!准|年|师)|医生|律师)';
/** 何太, 黃生: what follows the surname is no given name. */
export const CALLED_SO = new RegExp(`^(?:${HONORIFIC}|[太生])$`);
/** Before a Latin surname. */
export const TITLES =
  '(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|frau|monsieur|madame|mme|se(?:ñ|n)ora?)';

/** Roles and bodies that stand where a name should: the words in them are no names. */
export const NO_NAME =
  /^(?:head|chief|officer|director|manager|president|vice|senior|junior|lead|chair\w*|board|team|group|department|division|office|committee|store|shop|plant|region\w*|sales|marketing|finance|procurement|purchasing|operations|engineering|research|product|legal|audit|supply|logistics|support|service|buyer|user|users|supplier|dealer|dealers|customer|customers|partner|expert|employee|the|and|for|von|van|der|inc|ltd|corp|company)$/i;

/** Around a Chinese surname: somebody whose name is left out, and a familiar form. */
export const SOMEBODY = '某+';
export const FAMILIAR = '[老小阿]';

/** Between several names in one field. */
export const SEPARATED = /[,，、;；/&()（）]| and |和/;
