package org.linli.obligations.control;

import java.util.Set;

/**
 * Names of persons: 王小明 → 王**, 欧阳娜娜 → 欧阳**, 阿卜杜拉·买买提 → 阿***·***, Anna Lee → A*** L**. A name of one
 * character is hidden whole.
 */
final class NameMask {

  /** Compound surnames 复姓 in use. */
  static final Set<String> COMPOUND =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "宇文", "长孙",
          "轩辕", "端木", "南宫", "西门", "独孤", "百里", "呼延", "东郭", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔",
          "申屠", "仲孙", "钟离", "鲜于", "闾丘", "司寇", "赫连", "拓跋", "万俟", "闻人", "公羊", "乐正", "左丘", "东门", "第五",
          "纳兰", "爱新", "完颜", "叶赫", "耶律", "巫马", "微生", "梁丘", "公良", "谷梁", "漆雕", "壤驷", "段干", "羊舌", "颛孙");

  private static final int SHORTEST_WITH_COMPOUND = 3;

  private NameMask() {}

  static String of(String name) {
    var signs = Signs.of(name);
    if (signs.count() < 2) {
      return Signs.none(name);
    }
    return signs.showing(index -> isOpen(name, signs, index));
  }

  private static boolean isOpen(String name, Signs signs, int index) {
    if (index == 0) {
      return true;
    }
    if (signs.isHan(0)) {
      // Behind the dot of a minority's name stands the father's name, no surname.
      return index == 1 && !name.contains("·") && beginsCompound(name);
    }
    return signs.beginsWord(index);
  }

  private static boolean beginsCompound(String name) {
    return name.length() >= SHORTEST_WITH_COMPOUND && COMPOUND.contains(name.substring(0, 2));
  }
}
