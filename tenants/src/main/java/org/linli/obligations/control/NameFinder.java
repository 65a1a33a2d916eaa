package org.linli.obligations.control;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of persons in a text. A name that the community knows is found wherever it stands; others
 * where the words say so: 居民王小明反映, 张建国师傅, 李娜 13812345678, 阿卜杜拉·买买提.
 */
final class NameFinder {

  private static final int LONGEST = 4;

  /** The surnames that nearly everybody has. */
  private static final String SURNAME =
      "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申耿关兰焦左柳甘祝包宁符阮尚舒冉柯纪梅童毕凌单季成裴霍涂苗曲盛翁桂辛管欧]";

  private static final String COMPOUND =
      "(?:" + String.join("|", new java.util.TreeSet<>(NameMask.COMPOUND)) + ")";
  private static final String HAN = "[\\p{IsHan}]";

  /** A sign that goes on with the sentence rather than with the name. */
  private static final String GOES_ON = "反报投来说称在家住的已被要因与和为是表联打拨跌摔也于给向及将请等到把从对有未不电手身号已";

  private static final String GIVEN = "[\\p{IsHan}&&[^" + GOES_ON + "]]";
  private static final String TITLE = "先生|女士|小姐|阿姨|叔叔|大爷|大妈|大叔|大姐|大哥|婆婆|爷爷|奶奶|师傅|老师|医生|同志|同学";

  /** A surname with a title alone is masked enough. */
  private static final String NAME =
      "(?:" + COMPOUND + GIVEN + "{1,2}|" + SURNAME + "(?!" + TITLE + ")" + GIVEN + "{1,2})";

  private static final List<Pattern> CUED =
      List.of(
          Pattern.compile(
              "(?:居民|住户|业主|租户|租客|房东|户主|独居老人|老人|联系人|报告人|上报人|投诉人|报警人|当事人|患者|伤者|家属|监护人|姓名|本人|我是|我叫|名叫|叫做|网格员|处置人|维修员|保安|访客|车主|收件人|经办人|承租人|同住人|儿子|女儿|丈夫|妻子|父亲|母亲)[:： 、]{0,2}("
                  + NAME
                  + ")"),
          Pattern.compile("(" + NAME + ")(?=" + TITLE + "|老人|家中|家里|家漏|一家|反映|报告|投诉|来电|自述)"),
          Pattern.compile(
              "(" + NAME + ")(?=[,，、:： (（]{0,2}(?:(?:联系)?电话|手机|身份证|证件|住址|[0-9+(（]{3}))"),
          Pattern.compile("(" + HAN + "{2,8}(?:·" + HAN + "{2,8})+)"),
          Pattern.compile(
              "(?:(?i:mrs?|ms|dr|resident|owner|tenant|name|contact|reported by)[.:]? )([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})"));

  private NameFinder() {}

  static String mask(String text, Set<String> names) {
    var result = new StringBuilder(text);
    known(result, names);
    for (var cue : CUED) {
      var found = cue.matcher(result.toString());
      while (found.find()) {
        result.replace(found.start(1), found.end(1), NameMask.of(found.group(1)));
      }
    }
    return result.toString();
  }

  private static void known(StringBuilder text, Set<String> names) {
    if (names.isEmpty()) {
      return;
    }
    for (int from = 0; from + 1 < text.length(); from++) {
      if (!Character.isIdeographic(text.charAt(from))) {
        continue;
      }
      for (int length = Math.min(LONGEST, text.length() - from); length > 1; length--) {
        var part = text.substring(from, from + length);
        if (names.contains(part)) {
          text.replace(from, from + length, NameMask.of(part));
          break;
        }
      }
    }
  }
}
