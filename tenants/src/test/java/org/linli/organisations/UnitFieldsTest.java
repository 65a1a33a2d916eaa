package org.linli.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.organisations.boundary.UnitChange;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitEvent.Step;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.entity.UnitState;
import org.linli.testing.Requirement;

/** What is written down of an organisation, at the edges of its rules. */
class UnitFieldsTest {

  private static final String KIND = "residents-committee";

  private final Chart chart = new Chart();
  private final Caller clerk = chart.clerk(chart.community("04001001"));

  static Stream<Arguments> edges() {
    return Stream.of(
        Arguments.of("number", unique(40), unique(41), "number", "too-long"),
        Arguments.of("number", "A" + unique(10) + "._-", "_" + unique(10), "number", "number-form"),
        Arguments.of("name", "长".repeat(120), "长".repeat(121), "name", "too-long"),
        Arguments.of("leader", "长".repeat(120), "长".repeat(121), "leader", "too-long"),
        Arguments.of("address", "长".repeat(200), "长".repeat(201), "address", "too-long"),
        Arguments.of("phone", "+86 (028) 8888-6666", "8888", "phone", "phone-form"),
        Arguments.of("phone", "1".repeat(29), "1".repeat(30), "phone", "phone-form"),
        Arguments.of("position", 9999, 10_000, "position", "position-form"),
        Arguments.of("position", 0, -1, "position", "position-form"),
        Arguments.of(
            "valid-until",
            LocalDate.of(2099, 1, 1),
            LocalDate.of(2020, 1, 1),
            "valid-until",
            "after-from"),
        Arguments.of("资质", "一".repeat(200), "一".repeat(201), "extra", "too-long"),
        Arguments.of("资质", "一级=甲", "一级；二级", "extra", "field-form"),
        Arguments.of("资质", "一级", "一级;备注=无", "extra", "field-form"));
  }

  @ParameterizedTest
  @MethodSource("edges")
  void whatJustFitsIsKeptAndTheNextIsRefusedByFieldAndRule(
      String field, Object fits, Object wrong, String told, String rule) {
    var kept = made(Wanted.a(KIND).with(field, fits));
    var shown =
        switch (field) {
          case "number" -> kept.number();
          case "name" -> kept.name();
          case "leader" -> kept.leader().orElseThrow();
          case "address" -> kept.address().orElseThrow();
          case "phone" -> kept.phone().orElseThrow();
          case "position" -> kept.position();
          case "valid-until" -> kept.validUntil().orElseThrow();
          default -> kept.extra().get(field);
        };
    assertThat(shown).isEqualTo(fits);
    refused(told, rule, Wanted.a(KIND).with(field, wrong));
  }

  @Test
  @Requirement("004-S5b")
  void asManyAsTwentyFieldsAreAddedAndComeBackInTheirOrder() {
    var wanted = Wanted.a(KIND);
    for (int at = 20; at > 0; at--) {
      wanted.with("字段" + at, "值 " + at);
    }
    var row = made(wanted);
    assertThat(row.extra()).hasSize(20);
    assertThat(row.extra().keySet()).startsWith("字段20", "字段19").endsWith("字段1");
    refused("extra", "too-many-extra", wanted.with("字段21", "x"));
    refused("extra", "too-long", Wanted.a(KIND).with("长".repeat(41), "x"));
    refused("extra", "field-form", Wanted.a(KIND).with("a＝b", "x"));
  }

  @Test
  void fieldsAreWrittenInAFormWithTheSignsOfEitherScript() {
    assertThat(UnitDraft.extra("资质=一级；等级＝甲\n\n 备注 = x=y ;")).hasToString("{资质=一级, 等级=甲, 备注=x=y}");
    assertThat(UnitDraft.extra("  \n ; ；")).isEmpty();
    assertThatThrownBy(() -> UnitDraft.extra("资质=一级; 二级"))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("extra", "field-form"));
  }

  /** They separate what the history keeps, so one in a name would leave it unreadable for ever. */
  @Test
  void signsThatNobodySeesAreNoPartOfAnyText() {
    var row = made(Wanted.a(KIND).with("name", "甲\u001e乙\u0000\t丙\u001f"));
    assertThat(row.name()).isEqualTo("甲 乙 丙");
    change(row.id(), Wanted.like(row).with("leader", "王\u001e一"));
    chart.run(clerk, () -> chart.organisations.close(row.id(), "合\u001f并", null));
    var history = chart.get(clerk, row.id()).history();
    assertThat(history.get(0).changes()).containsExactly(new UnitChange("reason", "", "合 并"));
    assertThat(history.get(1).changes()).containsExactly(new UnitChange("leader", "", "王 一"));
    refused("name", "required", Wanted.a(KIND).with("name", "\u0000\u001e"));
  }

  @Test
  void numbersAreToldApartByThePlaceAndStayTakenByAClosedOne() {
    var number = unique(12);
    var row = made(Wanted.a(KIND).with("number", number));
    var neighbour = chart.clerk(chart.community("04001002"));
    chart.platform.as(
        neighbour, () -> chart.organisations.make(Wanted.a(KIND).with("number", number).draft()));
    chart.run(clerk, () -> chart.organisations.close(row.id(), "撤销", null));
    assertThatThrownBy(() -> made(Wanted.a(KIND).with("number", number)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aChangeMayKeepTheOwnNumberAndTakesNobodyElses() {
    var row = made(Wanted.a(KIND));
    var other = made(Wanted.a(KIND));
    change(row.id(), Wanted.like(row).with("name", "改"));
    var now = chart.row(clerk, row.id());
    assertThatThrownBy(() -> change(row.id(), Wanted.like(now).with("number", other.number())))
        .isInstanceOf(Conflict.class);
    assertThat(chart.row(clerk, row.id()).number()).isEqualTo(row.number());
    change(row.id(), Wanted.like(now).with("number", now.number() + "x"));
    assertThat(chart.get(clerk, row.id()).history().getFirst().changes())
        .containsExactly(new UnitChange("number", row.number(), row.number() + "x"));
  }

  @Test
  void kindAndParentStayWhateverAChangeSays() {
    var committee = made(Wanted.a(KIND));
    var group = made(Wanted.a("working-group").under(committee.id()));
    var elsewhere = made(Wanted.a(KIND));
    var asked =
        Wanted.a("owners-committee").under(elsewhere.id()).with("number", group.number()).draft();
    chart.run(
        clerk,
        () ->
            chart.organisations.change(
                group.id(),
                new UnitDraft(
                    null,
                    elsewhere.id(),
                    asked.type(),
                    asked.number(),
                    "新名",
                    asked.creditCode(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    group.version())));
    var now = chart.row(clerk, group.id());
    assertThat(now.type()).isEqualTo("working-group");
    assertThat(now.parent()).contains(committee.id());
    assertThat(now.name()).isEqualTo("新名");
    assertThat(now.validFrom()).as("not said, so as it was").isEqualTo(group.validFrom());
  }

  @Test
  void aTermOfOneDayIsATermAndOneToComeIsAhead() {
    var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    var brief = made(Wanted.a(KIND).with("valid-from", today).with("valid-until", today));
    assertThat(brief.state()).isEqualTo(UnitState.ACTIVE);
    var later = made(Wanted.a(KIND).with("valid-from", today.plusDays(1)));
    assertThat(later.state()).isEqualTo(UnitState.AHEAD);
  }

  @Test
  void aChangeWithoutTheVersionThatWasReadIsRefused() {
    var row = made(Wanted.a(KIND));
    var blind = Wanted.a(KIND).with("number", row.number()).with("name", "盲改");
    assertThatThrownBy(() -> change(row.id(), blind)).isInstanceOf(Conflict.class);
    assertThat(chart.get(clerk, row.id()).history())
        .extracting(event -> event.what())
        .containsExactly(Step.MADE);
  }

  private UnitRow made(Wanted wanted) {
    var id = chart.platform.as(clerk, () -> chart.organisations.make(wanted.draft()));
    return chart.row(clerk, id);
  }

  private void change(UUID id, Wanted wanted) {
    chart.run(clerk, () -> chart.organisations.change(id, wanted.draft()));
  }

  private void refused(String field, String rule, Wanted wanted) {
    assertThatThrownBy(() -> made(wanted))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.arguments()).containsExactly(field, rule));
  }

  private static String unique(int length) {
    return (UUID.randomUUID().toString() + "x".repeat(length)).substring(0, length);
  }
}
