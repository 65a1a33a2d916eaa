package org.linli.obligations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

  private static String mask(String text) {
    return FreeText.mask(text, KnownNames.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "请联系13812345678处理 | 请联系138****5678处理",
        "电话028-85551234 | 电话028-****1234",
        "座机：85551234 | 座机：********",
        "身份证510107195603120019 | 身份证5101**************",
        "老证510107560312001。 | 老证5101***********。",
        "卡号6222 0212 3456 7890 123 | 卡号**** **** **** ***0 123",
        "写信到wang.xm@qq.com | 写信到w***.**@qq.com",
        "川A12345堵住消防通道 | 川A***45堵住消防通道",
        "新能源川AD12345占位 | 新能源川AD***45占位",
        "位置104.06573,30.65984 | 位置***.*****,**.*****",
        "出生日期：1956年3月12日 | 出生日期：1956年*月**日",
        "护照E12345678遗失 | 护照E********遗失",
        "１３８１２３４５６７８ | 138****5678",
      })
  void numbersAreFoundByTheirForm(String text, String masked) {
    assertThat(mask(text)).isEqualTo(masked);
  }

  @Test
  void aNumberWithInvisibleSignsInItIsFound() {
    assertThat(mask("138\u200B1234\u200B5678")).isEqualTo("138****5678");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3栋2单元501室漏水 | *栋*单元***室漏水",
        "3栋2单元烟感报警 | *栋*单元烟感报警",
        "5号楼1203室无人应答 | *号楼****室无人应答",
        "三单元门禁故障 | *单元门禁故障",
        "3-2-501漏水 | *-*-***漏水",
        "玉林路12号附3号门口 | 玉林路**号附*号门口",
      })
  void addressesFromTheUnitOnAreFound(String text, String masked) {
    assertThat(mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "居民王小明反映电梯故障 | 居民王**反映电梯故障",
        "居民王明反映电梯故障 | 居民王*反映电梯故障",
        "业主：欧阳娜娜 | 业主：欧阳**",
        "独居老人张秀英跌倒 | 独居老人张**跌倒",
        "李建国师傅已到场 | 李**师傅已到场",
        "王先生来电 | 王先生来电",
        "赵丽 13812345678 | 赵* 138****5678",
        "刘海柱，电话85551234 | 刘**，电话********",
        "阿卜杜拉·买买提，漏水 | 阿***·***，漏水",
        "Reported by Anna Lee | Reported by A*** L**",
      })
  void namesAreFoundWhereTheWordsSaySo(String text, String masked) {
    assertThat(mask(text)).isEqualTo(masked);
  }

  @Test
  void aNameThatTheCommunityKnowsIsFoundWhereverItStands() {
    var known = new KnownNames(List.of("高远", "欧阳娜娜", "Bo"));
    assertThat(FreeText.mask("昨晚高远和欧阳娜娜都在现场", known)).isEqualTo("昨晚高*和欧阳**都在现场");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "高空抛物",
        "消防通道堵塞",
        "烟感离线超过24小时",
        "温度38.5，湿度60%",
        "2026-11-21 09:32 水压低于0.2",
        "20261121-0007",
        "3号水泵停机",
        "成都市武侯区",
        "电梯困人，已通知维保单位",
        "共300户停水",
        "Smoke detector offline for 15 minutes",
      })
  void whatNamesNobodyStays(String text) {
    assertThat(mask(text)).isEqualTo(text);
  }

  @Test
  void aTextWithEverythingKeepsItsSense() {
    var text = "居民王小明（13812345678，身份证510107195603120019）住3栋2单元501室，车川AD12345，邮箱wxm@qq.com，反映水管爆裂";
    assertThat(mask(text))
        .isEqualTo(
            "居民王**（138****5678，身份证5101**************）住*栋*单元***室，车川AD***45，邮箱w**@qq.com，反映水管爆裂");
  }
}
