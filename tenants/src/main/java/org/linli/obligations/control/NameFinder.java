package org.linli.obligations.control;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of persons in a text. A name that the community knows is found wherever it stands; others
 * where the words say so: 居民王小明反映, 张建国师傅, 李娜 13812345678, 阿卜杜拉·买买提.
 */
final class NameFinder {

  private static final int LONGEST_GIVEN = 2;
  private static final int SEPARATORS = 2;

  /** The surnames that nearly everybody has. */
  private static final BitSet SURNAMES =
      signs(
          "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申耿关兰焦左柳甘祝包宁符阮尚舒冉柯纪梅童毕凌单季成裴霍涂苗曲盛翁桂辛管欧");

  /** Signs that go on with the sentence rather than with the name. */
  private static final BitSet GOES_ON = signs("反报投来说称在家住的已被要因与和为是表联打拨跌摔也于给向及将请等到把从对有未不电手身号");

  /** Who is named after them. */
  private static final List<String> BEFORE =
      List.of(
          "居民", "住户", "业主", "租户", "租客", "房东", "户主", "老人", "联系人", "报告人", "上报人", "投诉人", "报警人", "当事人",
          "患者", "伤者", "家属", "监护人", "姓名", "本人", "我是", "我叫", "名叫", "叫做", "网格员", "处置人", "维修员", "保安",
          "访客", "车主", "收件人", "经办人", "承租人", "同住人", "儿子", "女儿", "丈夫", "妻子", "父亲", "母亲");

  private static final BitSet BEFORE_ENDS = signs(lasts(BEFORE));

  private static final List<String> TITLES =
      List.of(
          "先生", "女士", "小姐", "阿姨", "叔叔", "大爷", "大妈", "大叔", "大姐", "大哥", "婆婆", "爷爷", "奶奶", "师傅", "老师",
          "医生", "同志", "同学");

  /** Who stands before them is named. */
  private static final List<String> AFTER =
      List.of("老人", "家中", "家里", "家漏", "一家", "反映", "报告", "投诉", "来电", "自述");

  private static final List<String> NUMBERS = List.of("联系电话", "电话", "手机", "身份证", "证件", "住址");

  private static final String HAN = "[\\p{IsHan}]";
  private static final Pattern MINORITY = Pattern.compile(HAN + "{2,8}(?:·" + HAN + "{2,8})+");
  private static final Pattern LATIN =
      Pattern.compile(
          "(?:(?i:mrs?|ms|dr|resident|owner|tenant|name|contact|reported by)[.:]? )([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})");

  private NameFinder() {}

  static String mask(String text, KnownNames names) {
    var result = new StringBuilder(text);
    for (int from = 0; from + 1 < text.length(); from++) {
      var length = names.at(text, from);
      if (length == 0) {
        length = named(text, from);
      }
      if (length > 0) {
        var name = text.substring(from, from + length);
        result.replace(from, from + length, NameMask.of(name));
        from += length - 1;
      }
    }
    if (text.indexOf('·') >= 0) {
      hide(result, MINORITY, 0);
    }
    if (text.chars().anyMatch(sign -> sign >= 'A' && sign <= 'Z')) {
      hide(result, LATIN, 1);
    }
    return result.toString();
  }

  private static void hide(StringBuilder text, Pattern pattern, int group) {
    var found = pattern.matcher(text.toString());
    while (found.find()) {
      text.replace(found.start(group), found.end(group), NameMask.of(found.group(group)));
    }
  }

  /** How long the name is that the words around say stands here; 0 for none. */
  private static int named(String text, int from) {
    var given = surname(text, from);
    if (given == 0 || startsWithAny(text, given, TITLES)) {
      return 0;
    }
    var end = given;
    while (end < text.length() && end < given + LONGEST_GIVEN && isGiven(text.charAt(end))) {
      end++;
    }
    for (int at = end; at > given; at--) {
      if (saidAfter(text, at)) {
        return at - from;
      }
    }
    return end > given && saidBefore(text, from) ? end - from : 0;
  }

  /** Where the given name begins; 0 where no surname stands. */
  private static int surname(String text, int from) {
    if (from + 2 < text.length() && NameMask.COMPOUND.contains(text.substring(from, from + 2))) {
      return from + 2;
    }
    return SURNAMES.get(text.charAt(from)) ? from + 1 : 0;
  }

  private static boolean isGiven(char sign) {
    return Character.isIdeographic(sign) && !GOES_ON.get(sign);
  }

  private static boolean saidBefore(String text, int from) {
    var at = from;
    while (at > 0 && at > from - SEPARATORS && ":： 、".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    var end = at;
    return end > 0
        && BEFORE_ENDS.get(text.charAt(end - 1))
        && BEFORE.stream().anyMatch(cue -> text.startsWith(cue, end - cue.length()));
  }

  private static boolean saidAfter(String text, int end) {
    if (startsWithAny(text, end, TITLES) || startsWithAny(text, end, AFTER)) {
      return true;
    }
    var at = end;
    while (at < text.length()
        && at < end + SEPARATORS
        && ",，、:： (（".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return startsWithAny(text, at, NUMBERS) || startsNumber(text, at);
  }

  /** Three signs of a number: of one that is masked its first. */
  private static boolean startsNumber(String text, int at) {
    return at + 3 <= text.length()
        && text.substring(at, at + 3).chars().allMatch(sign -> "0123456789+".indexOf(sign) >= 0);
  }

  private static boolean startsWithAny(String text, int at, List<String> words) {
    for (var word : words) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private static String lasts(List<String> words) {
    return String.join("", words.stream().map(word -> word.substring(word.length() - 1)).toList());
  }

  private static BitSet signs(String text) {
    var set = new BitSet(Character.MAX_VALUE);
    text.chars().forEach(set::set);
    return set;
  }
}
