package org.linli.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.catalogue.Sheets;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.GradingRules;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Proposal;
import org.linli.packs.PackFault;

/** Which level the rules propose, and which rule says so. */
class GraderTest {

  private final Grader grader = AssetPacks.grader();

  @ParameterizedTest
  @CsvSource({
    "id_card, 证件, CERTIFICATE_NUMBER, GENERAL_4, true, name-certificate",
    "idCardNo, 其他, CERTIFICATE_NUMBER, GENERAL_4, true, name-certificate",
    "col1, 居民身份证号, CERTIFICATE_NUMBER, GENERAL_4, true, name-certificate",
    "sfzh, 其他, CERTIFICATE_NUMBER, GENERAL_4, true, name-certificate",
    "mobile, 其他, PHONE, GENERAL_3, false, name-phone",
    "contactPhone, 其他, PHONE, GENERAL_3, false, name-phone",
    "x, 联系电话, PHONE, GENERAL_3, false, name-phone",
    "resident-name, 其他, PERSON_NAME, GENERAL_3, false, name-person",
    "bank_card_no, 其他, BANK_CARD, GENERAL_4, true, name-bank-card",
    "plate_no, 其他, PLATE, GENERAL_3, false, name-plate",
    "x, 车牌号, PLATE, GENERAL_3, false, name-plate",
    "home_address, 其他, ADDRESS, GENERAL_3, false, name-address",
    "email, 其他, E_MAIL, GENERAL_3, false, name-e-mail",
    "heartRate, 其他, HEALTH, GENERAL_4, true, name-health",
    "x, 人脸照片, BIOMETRIC, GENERAL_4, true, name-biometric",
    "dateOfBirth, 其他, BIRTH_DATE, GENERAL_3, false, name-birth",
    "longitude, 其他, POSITION, GENERAL_2, false, name-position",
    "api_token, 其他, SECRET, GENERAL_4, false, name-secret",
    "device_name, 设备名称, LABEL, GENERAL_1, false, category-public-service",
    "status, 状态, LABEL, GENERAL_1, false, category-public-service"
  })
  void namesSpeakInBothLanguages(
      String name, String title, FieldKind kind, Level level, boolean sensitive, String rule) {
    var proposal = propose(name, title, List.of());
    assertThat(proposal.kind()).isEqualTo(kind);
    assertThat(proposal.level()).isEqualTo(level);
    assertThat(proposal.sensitive()).isEqualTo(sensitive);
    assertThat(proposal.rule()).isEqualTo(rule);
    assertThat(proposal.why().zh()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11010519491231002X | CERTIFICATE_NUMBER | value-certificate",
        "110105194912310021 | LABEL | category-public-service",
        "11010519491331002X | LABEL | category-public-service",
        "13800138000 | PHONE | value-mobile",
        "+86 13800138000 | PHONE | value-mobile",
        "12345678901 | LABEL | category-public-service",
        "028-86543210 | PHONE | value-landline",
        "川A12345 | PLATE | value-plate",
        "川AD12345 | PLATE | value-plate",
        "4111111111111112 | LABEL | category-public-service",
        "4111111111111111 | BANK_CARD | value-bank-card",
        "anna.lee@example.com | E_MAIL | value-e-mail",
        "104.065735,30.659462 | POSITION | value-position",
        "304.065735,30.659462 | LABEL | category-public-service",
        "on | LABEL | category-public-service"
      })
  void samplesSpeakWhereTheirCheckHolds(String sample, FieldKind kind, String rule) {
    var proposal = propose("value", "值", List.of(sample));
    assertThat(proposal.kind()).isEqualTo(kind);
    assertThat(proposal.rule()).isEqualTo(rule);
  }

  @Test
  void aFewStrayValuesDoNotMakeARule() {
    var samples = new java.util.ArrayList<>(Collections.nCopies(9, "on"));
    samples.add("13800138000");
    assertThat(propose("value", "值", samples).rule()).startsWith("category-");
    samples.addAll(Collections.nCopies(20, "13800138000"));
    var proposal = propose("value", "值", samples);
    assertThat(proposal.rule()).isEqualTo("value-mobile");
    assertThat(proposal.fitting()).isEqualTo(70);
  }

  @Test
  void emptySamplesCountForNothing() {
    assertThat(propose("value", "值", java.util.Arrays.asList("", " ", null)).rule())
        .startsWith("category-");
  }

  @Test
  void theStrictestRuleSpeaksAndTheSampleBeforeTheName() {
    var byBoth = propose("mobile", "手机", List.of("13800138000"));
    assertThat(byBoth.rule()).isEqualTo("value-mobile");
    var stricter = propose("mobile", "手机", List.of("11010519491231002X"));
    assertThat(stricter.level()).isEqualTo(Level.GENERAL_4);
    assertThat(stricter.rule()).isEqualTo("value-certificate");
  }

  @Test
  void whatSomebodySaidSensitiveStaysSoWhateverTheRulesSee() {
    var sheet = Sheets.of("values", Sheets.field("state", "状态", FieldKind.CODE, true));
    assertThat(grader.propose(sheet, Map.of()))
        .singleElement()
        .satisfies(
            proposal -> {
              assertThat(proposal.sensitive()).isTrue();
              assertThat(proposal.level()).isEqualTo(Level.GENERAL_4);
            });
  }

  @Test
  void proposalsKeepNoSample() {
    var proposal = propose("mobile", "手机", List.of("13800138000"));
    assertThat(proposal.toString()).doesNotContain("13800138000");
  }

  @Test
  void aFaultyPatternIsAFaultOfThePack() {
    var rules = grader.rules();
    var name = rules.names().getFirst();
    var broken =
        new GradingRules.NameRule(
            "broken", name.kind(), name.level(), false, name.clause(), "(", name.why());
    var faulty =
        new GradingRules(
            1, rules.categories(), rules.floors(), List.of(broken), rules.values(), rules.kinds());
    assertThatThrownBy(() -> new Grader(faulty, "rules.yaml"))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("broken");
  }

  private Proposal propose(String name, String title, List<String> samples) {
    var sheet = Sheets.of("values", Sheets.field(name, title, FieldKind.LABEL, false));
    return grader.propose(sheet, Map.of(name, samples)).getFirst();
  }
}
