package org.linli.obligations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.catalogue.entity.FieldKind;
import org.linli.testing.Requirement;

/** Vectors by kind: what is written on the left must come out as on the right. */
class MasksTest {

  private static String mask(FieldKind kind, String value) {
    return Masks.of(kind, value, KnownNames.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "王小明, 王**",
    "王明, 王*",
    "王, *",
    "欧阳娜娜, 欧阳**",
    "司马懿, 司马*",
    "诸葛孔明, 诸葛**",
    "欧阳, 欧*",
    "陈李小明, 陈***",
    "阿卜杜拉·买买提, 阿***·***",
    "迪丽热巴·迪力木拉提, 迪***·*****",
    "古力娜扎尔·拜合提亚尔, 古****·*****",
    "司马义·买买提, 司**·***",
    "Anna Lee, A*** L**",
    "Jean-Luc Picard, J***-*** P*****",
    "𠮷田, 𠮷*",
    "X Y, * *",
  })
  void aNameKeepsItsSurnameAndItsLength(String name, String masked) {
    assertThat(mask(FieldKind.PERSON_NAME, name)).isEqualTo(masked);
  }

  @Test
  void everyCompoundSurnameStaysWholeBeforeAGivenName() {
    assertThat(NameMask.COMPOUND)
        .hasSizeGreaterThan(50)
        .allSatisfy(surname -> assertThat(NameMask.of(surname + "明")).isEqualTo(surname + "*"));
  }

  @ParameterizedTest
  @CsvSource({
    "510107195603120019, 5101**************",
    "51010719560312001X, 5101**************",
    "510107560312001, 5101***********",
    "E12345678, E********",
    "H1234567890, H**********",
    "军字第1234567号, 军**********",
    "12345678, ********",
  })
  void aCertificateKeepsProvinceAndCityOrItsLetter(String number, String masked) {
    assertThat(mask(FieldKind.CERTIFICATE_NUMBER, number)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "13812345678, 138****5678",
    "138 1234 5678, 138 **** 5678",
    "+86 138-1234-5678, +86 138-****-5678",
    "008613812345678, 0086138****5678",
    "028-85551234, 028-****1234",
    "(028)85551234, (028)****1234",
    "0832-2023456, 0832-***3456",
    "010-65551234, 010-****1234",
    "5551234, *******",
    "400-810-1234, 400-***-1234",
  })
  void aPhoneKeepsWhereItBelongsAndItsEnd(String phone, String masked) {
    assertThat(mask(FieldKind.PHONE, phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "川A12345, 川A***45",
    "川A·12345, 川A·***45",
    "川AD12345, 川AD***45",
    "川AF8A345, 川AF***45",
    "川A12345D, 川A***45D",
    "川A1234警, 川A****警",
    "川A1234学, 川A****学",
    "粤Z1234港, 粤Z****港",
    "使014578, 使******",
    "ABC123, ******",
  })
  void aPlateKeepsItsCityItsEndAndWhatDrivesIt(String plate, String masked) {
    assertThat(mask(FieldKind.PLATE, plate)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "武侯区玉林街3栋2单元501室, 武侯区************",
    "成都市武侯区玉林街3栋, 成都市武侯区*****",
    "四川省成都市武侯区玉林路12号, 四川省成都市武侯区******",
    "四川省都江堰市幸福路1号, 四川省都江堰市*****",
    "阿坝藏族羌族自治州茂县凤仪镇, 阿坝藏族羌族自治州茂县***",
    "玉林小区3栋, ******",
    "都市花园3栋, ******",
    "锦绣都市花园3栋, ********",
    "红旗超市旁, *****",
    "高新区天府大道99号, 高新区*******",
  })
  void anAddressEndsAtTheDistrict(String address, String masked) {
    assertThat(mask(FieldKind.ADDRESS, address)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "1956-03-12, 1956-**-**",
    "1956年3月12日, 1956年*月**日",
    "19560312, 1956****",
    "56-03-12, **-**-**",
  })
  void aBirthDateKeepsItsYear(String date, String masked) {
    assertThat(mask(FieldKind.BIRTH_DATE, date)).isEqualTo(masked);
  }

  @Test
  void aBirthDateOfTheCalendarIsTheFirstDayOfItsYear() {
    assertThat(PersonalMasks.birthDate(LocalDate.of(1956, 3, 12)))
        .isEqualTo(LocalDate.of(1956, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "wangxm@qq.com, w*****@qq.com",
    "a@163.com, *@163.com",
    "anna.lee@lee-family.cn, a***.***@***-******.cn",
    "no address, ** *******",
  })
  void aMailKeepsItsFirstLetterAndALargeProvider(String mail, String masked) {
    assertThat(mask(FieldKind.E_MAIL, mail)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "6222021234567890123, ***************0123",
    "6222 0212 3456 7890, **** **** **** 7890",
    "12345, *****",
  })
  void aBankCardKeepsItsLastFour(String card, String masked) {
    assertThat(mask(FieldKind.BANK_CARD, card)).isEqualTo(masked);
  }

  @Test
  void aPositionIsTheMiddleOfItsKilometre() {
    assertThat(PlaceMasks.position(104.06573)).isEqualTo(104.065);
    assertThat(PlaceMasks.position(30.65984)).isEqualTo(30.655);
    assertThat(PlaceMasks.position(-0.001)).isEqualTo(-0.005);
    assertThat(mask(FieldKind.POSITION, "104.06573, 30.65984")).isEqualTo("104.065, 30.655");
  }

  @Test
  void neighboursOfOneCellCannotBeToldApart() {
    assertThat(PlaceMasks.position(104.0601)).isEqualTo(PlaceMasks.position(104.0699));
    assertThat(PlaceMasks.position(104.0601)).isNotEqualTo(PlaceMasks.position(104.0701));
  }

  @Test
  void aDeviceCodeKeepsItsKindAlone() {
    assertThat(mask(FieldKind.IDENTIFIER, "SMK-07-0231")).isEqualTo("SMK-**-****");
    assertThat(mask(FieldKind.IDENTIFIER, "07-0231")).isEqualTo("**-****");
    assertThat(mask(FieldKind.IDENTIFIER, "0231")).isEqualTo("****");
  }

  @Test
  @Requirement("000-7.2.c.3-2")
  void whatIsHiddenCannotBeToldApart() {
    assertThat(mask(FieldKind.PERSON_NAME, "王小明")).isEqualTo(mask(FieldKind.PERSON_NAME, "王大力"));
    assertThat(mask(FieldKind.PHONE, "13811115678"))
        .isEqualTo(mask(FieldKind.PHONE, "13822225678"));
    assertThat(mask(FieldKind.CERTIFICATE_NUMBER, "510107195603120019"))
        .isEqualTo(mask(FieldKind.CERTIFICATE_NUMBER, "51012219880923442X"));
    assertThat(mask(FieldKind.PLATE, "川AD12345")).isEqualTo(mask(FieldKind.PLATE, "川AD99945"));
  }

  @Test
  void nothingStaysNothing() {
    for (var kind : FieldKind.values()) {
      assertThat(mask(kind, null)).isNull();
      assertThat(mask(kind, "")).isEmpty();
    }
  }
}
