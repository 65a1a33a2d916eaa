package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.Licence;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.PartnerRole;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;

/** Nobody offers a regulated scenario without the administrative licence for it 行政许可. */
class LicenceRulesTest {

  private static final String LIFTS = "lift-control";

  private final Desk desk = new Desk("9868");
  private final Agreement good = desk.words("lr-1", desk.community(1));
  private final LocalDate begins = LocalDate.ofInstant(good.from(), CityTime.ZONE);

  /** The same contract for these scenarios, its operator with these licences. */
  private Words words(Set<String> scenarios, Licence... licences) {
    return with(scenarios, 2, licences);
  }

  private Words with(Set<String> scenarios, int holder, Licence... licences) {
    var members =
        good.members().stream()
            .map(member -> member.number() == holder ? having(member, licences) : member)
            .toArray(Member[]::new);
    return Words.of(desk.words("lr-1", desk.community(1)))
        .scenarios(scenarios.toArray(String[]::new))
        .members(members);
  }

  private static Member having(Member member, Licence... licences) {
    return new Member(
        member.number(),
        member.party(),
        member.organisation(),
        null,
        member.roles(),
        member.investment(),
        member.risk(),
        member.duties(),
        List.of(licences));
  }

  private void faulty(Words words, String rule) {
    assertThatThrownBy(() -> desk.draft(words.agreement()))
        .isInstanceOf(Invalid.class)
        .hasMessage("invalid[licences, " + rule + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {LIFTS, "medical-services", "medical-care"})
  @Requirement("002-5.1.1")
  void aRegulatedScenarioIsGrantedToWhoNamesAStandingLicenceAlone(String scenario) {
    faulty(words(Set.of(scenario)), "licence-needed");
    faulty(
        words(Set.of(scenario), new Licence(scenario, "TS-1", begins.minusDays(1))),
        "licence-expired");
    var id =
        desk.draft(
            words(Set.of(scenario), new Licence(scenario, "TS-1", begins.plusYears(2)))
                .agreement());
    desk.propose(id);
    var text = desk.file(desk.bureau, id).texts().getFirst().words();
    assertThat(text.members().get(1).licences())
        .as("it stands in what is signed")
        .containsExactly(new Licence(scenario, "TS-1", begins.plusYears(2)));
  }

  @Test
  void aLicenceHoldsOnItsLastDayAndOneWithoutAnEndAlways() {
    desk.draft(words(Set.of(LIFTS), new Licence(LIFTS, "TS-1", begins)).agreement());
    desk.draft(words(Set.of(LIFTS), new Licence(LIFTS, "TS-1", null)).agreement());
  }

  @Test
  void eachRegulatedScenarioNeedsItsOwn() {
    faulty(
        words(Set.of(LIFTS, "medical-care"), new Licence(LIFTS, "TS-1", null)), "licence-needed");
    faulty(
        words(Set.of(LIFTS), new Licence("medical-care", "M-1", null)), "licence-of-no-scenario");
  }

  @ParameterizedTest
  @CsvSource({"retail, 1, licence-of-no-scenario", "lift-control, ' ', required"})
  void aLicenceIsForWhatTheContractGrantsAndHasANumber(
      String scenario, String number, String rule) {
    faulty(words(Set.of(LIFTS, "retail"), new Licence(scenario, number, null)), rule);
  }

  @Test
  void numbersHaveAnEnd() {
    faulty(words(Set.of(LIFTS), new Licence(LIFTS, "9".repeat(61), null)), "too-long");
  }

  @Test
  void theLicenceOfWhoGrantsIsNobodysToRunItWith() {
    faulty(with(Set.of(LIFTS), 1, new Licence(LIFTS, "TS-1", null)), "licence-needed");
  }

  @Test
  void whatIsNotRegulatedAsksForNone() {
    desk.draft(words(Set.of("retail")).agreement());
    assertThat(TestContracts.PACKS.scenario("retail").orElseThrow().isRegulated()).isFalse();
    assertThat(TestContracts.PACKS.scenario(LIFTS).orElseThrow().licence().zh())
        .isEqualTo("特种设备安装改造修理许可证");
    var plain =
        new Member(
            1,
            Party.BUREAU,
            "9868",
            null,
            Set.of(PartnerRole.PRINCIPAL),
            BigDecimal.ONE,
            BigDecimal.ONE,
            null);
    assertThat(plain.licences()).isEmpty();
  }
}
