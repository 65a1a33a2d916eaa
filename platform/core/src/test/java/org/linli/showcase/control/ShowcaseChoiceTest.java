package org.linli.showcase.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;

class ShowcaseChoiceTest {

  @Test
  void showcasesLieInDifferentDistricts() {
    assertThat(spread("330102001001", "330102001002", "330105001001", "330106002001"))
        .containsExactly("330102001001", "330105001001", "330106002001");
  }

  @Test
  void aCityOfTwoDistrictsTakesAnotherStreetForTheThird() {
    assertThat(spread("330102001001", "330102001002", "330102003001", "330105001001"))
        .containsExactly("330102001001", "330105001001", "330102003001");
  }

  @Test
  void aSmallCityFillsWhatItHas() {
    assertThat(spread("330102001001", "330102001002"))
        .containsExactly("330102001001", "330102001002");
    assertThat(spread()).isEmpty();
  }

  @Test
  void thePatternTakesTheCommunitysOwnNameCodeAndMode() {
    var pack = CommunityPattern.of("330105001002", "半道红社区居委会", OperationMode.PPP, true);
    assertThat(pack.code()).isEqualTo("330105001002");
    assertThat(pack.name()).isEqualTo("半道红社区居委会");
    assertThat(pack.mode()).isEqualTo(OperationMode.PPP);
    assertThat(pack.propertyCompany().name().zh()).startsWith("半道红社区").doesNotContain("居委会");
    assertThat(pack.staff()).allMatch(member -> member.username().contains("330105001002"));
    assertThat(pack.longitude()).as("nobody knows where it lies").isNull();
  }

  @Test
  void aNameWithQuotesIsANameToo() {
    assertThat(CommunityPattern.of("330105001002", "\"A\\B\"", OperationMode.PPP, false).name())
        .isEqualTo("\"A\\B\"");
  }

  @Test
  void theMeasuredFlatLiesInOneCommunityAndIsTheOneThatIsReplayed() {
    var chengdu =
        CityPack.bundled().communities().stream().flatMap(ShowcaseChoiceTest::measured).toList();
    assertThat(series(CommunityPattern.of("330105001002", "A", OperationMode.PPP, true)))
        .isEqualTo(
            chengdu.stream()
                .collect(Collectors.toMap(device -> device.code, device -> device.series)));
    assertThat(series(CommunityPattern.of("330105001002", "A", OperationMode.PPP, false)))
        .isEmpty();
  }

  private static Map<String, Map<String, String>> series(CommunityPack pack) {
    return measured(pack).collect(Collectors.toMap(device -> device.code, device -> device.series));
  }

  private static Stream<CommunityPack.Instrument> measured(CommunityPack pack) {
    return pack.devices().stream().filter(device -> device.series != null);
  }

  private static List<String> spread(String... codes) {
    return ShowcaseChoice.spread(Stream.of(codes).map(DivisionCode::new).toList(), 3).stream()
        .map(DivisionCode::value)
        .toList();
  }
}
