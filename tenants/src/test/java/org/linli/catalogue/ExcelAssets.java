package org.linli.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Workbooks of assets, as clerks fill them in. */
final class ExcelAssets {

  static final List<String> GOOD =
      List.of(
          "1",
          "暂住人口",
          "Temporary residents",
          "登记的暂住人口",
          "个人信息·基本资料",
          "居民",
          "居民",
          "RESIDENT",
          "街道办事使用",
          "居民委员会",
          "网格办",
          "居民委员会组织法；个人信息保护法",
          "社区治理，公共服务",
          "上门服务",
          "本社区",
          "外部交换",
          "每日",
          "365",
          "离开之日",
          "人工删除");
  static final List<String> FIELD = List.of("1", "sjh", "手机号", "Mobile", "文本", "电话", "", "", "否");

  private ExcelAssets() {}

  /** Two sheets of rows, their heads first. */
  static byte[] book(List<List<String>> assets, List<List<String>> fields) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      for (var rows : List.of(assets, fields)) {
        var sheet = book.newWorksheet(rows == assets ? "assets" : "fields");
        for (int row = 0; row < rows.size(); row++) {
          for (int column = 0; column < rows.get(row).size(); column++) {
            sheet.value(row, column, rows.get(row).get(column));
          }
        }
      }
    }
    return out.toByteArray();
  }
}
