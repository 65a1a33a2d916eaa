package org.linli.keydata.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.entity.Scenario;
import org.linli.keydata.entity.KeyDatum;
import org.linli.keydata.entity.Measures;
import org.linli.keydata.entity.Sensitivity;
import org.linli.packs.PackFault;
import org.linli.packs.Text;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

class KeyDataFilesTest {

  private static final Set<String> SCENARIOS =
      new OperationPacks().scenarios().stream().map(Scenario::id).collect(Collectors.toSet());
  private static final Text WHY = new Text("因", "why");

  private final SensitivityFile classes = KeyDataFiles.classes();
  private final ScenariosFile delivered = KeyDataFiles.lists();

  @Test
  @Requirement("002-5.4.2")
  void everyScenarioListsItsKeyDataEachWithRulesAndMeasures() {
    var data = data(delivered);
    assertThat(data.stream().map(KeyDatum::scenario).distinct())
        .containsExactlyInAnyOrderElementsOf(SCENARIOS);
    assertThat(data)
        .allSatisfy(
            datum -> {
              assertThat(datum.measures().fit(datum.field())).isTrue();
              assertThat(datum.measures().management().zh()).isNotBlank();
              assertThat(datum.measures().technical().zh()).isNotBlank();
              assertThat(datum.why().zh()).isNotBlank();
            });
  }

  @Test
  void theClassFollowsTheGradeOfTheCatalogue() {
    assertThat(of("elderly-care", "health-readings", "value")).isEqualTo(Sensitivity.HIGH);
    assertThat(of("security", "access-records", "device")).isEqualTo(Sensitivity.HIGH);
    assertThat(of("grid-management", "person-archive", "resident")).isEqualTo(Sensitivity.MEDIUM);
    assertThat(of("retail", "community-figures", "residents")).isEqualTo(Sensitivity.LOW);
    assertThat(fitting(Level.GENERAL_1, true)).isEqualTo(Sensitivity.HIGH);
    assertThat(fitting(Level.CORE, false)).isEqualTo(Sensitivity.HIGH);
    assertThat(fitting(Level.GENERAL_2, false)).isEqualTo(Sensitivity.LOW);
  }

  @Test
  @Requirement("000-10.2.2.d.1")
  void theMoreSensitiveTheStricter() {
    for (int index = 1; index < classes.classes().size(); index++) {
      var stricter = classes.classes().get(index - 1);
      var looser = classes.classes().get(index);
      assertThat(stricter.sensitivity()).isLessThan(looser.sensitivity());
      assertThat(stricter.mostDays()).isLessThan(looser.mostDays());
      assertThat(stricter.smallest()).isGreaterThan(looser.smallest());
      for (var kind : FieldKind.values()) {
        assertThat(stricter.least(kind)).as(kind.name()).isGreaterThanOrEqualTo(looser.least(kind));
      }
    }
  }

  @Test
  @Requirement("002-5.4.2")
  void aListThatTheCatalogueDoesNotKnowKeepsTheServerFromStarting() {
    refused(with("no-such", "alarms", "severity"), "unknown scenario no-such");
    refused(with("retail", "salaries", "value"), "unknown asset salaries");
    refused(with("retail", "audit-log", "value"), "unknown asset audit-log");
    refused(with("retail", "alarms", "salary"), "unknown field alarms/salary");
    refused(with("retail", "alarms", "severity", "severity"), "names twice");
  }

  @Test
  void noScenarioGoesWithoutItsList() {
    var fewer = new ArrayList<>(delivered.scenarios());
    fewer.removeIf(list -> list.scenario().equals("smart-parking"));
    refused(new ScenariosFile(1, fewer), "no list of smart-parking");
    fewer.add(new ScenariosFile.Listed("smart-parking", List.of()));
    refused(new ScenariosFile(1, fewer), "no key data of smart-parking");
    var twice = new ArrayList<>(delivered.scenarios());
    twice.add(delivered.scenarios().getFirst());
    refused(new ScenariosFile(1, twice), "two lists");
  }

  @Test
  void everyClassIsThereOnceAndMeansSomething() {
    var high = classes.classes().getFirst();
    refusedClasses(List.of(high, high), "twice HIGH");
    refusedClasses(List.of(high), "a class is missing");
    refusedClasses(List.of(changed(high, 0, 20)), "for no day");
    refusedClasses(List.of(changed(high, 10, 1)), "a group of one");
  }

  private List<KeyDatum> data(ScenariosFile lists) {
    return KeyDataFiles.data(lists, classes.classes(), SCENARIOS);
  }

  private Sensitivity of(String scenario, String asset, String field) {
    return data(delivered).stream()
        .filter(datum -> datum.scenario().equals(scenario) && datum.asset().id().equals(asset))
        .filter(datum -> datum.field().name().equals(field))
        .findFirst()
        .orElseThrow()
        .sensitivity();
  }

  private Sensitivity fitting(Level level, boolean sensitive) {
    var field = new GradedField("x", WHY, FieldKind.MEASURE, level, sensitive);
    return classes.classes().stream()
        .filter(one -> one.fit(field))
        .findFirst()
        .map(Measures::sensitivity)
        .orElseThrow();
  }

  private ScenariosFile with(String scenario, String asset, String... fields) {
    var lists = new ArrayList<>(delivered.scenarios());
    lists.removeIf(list -> list.scenario().equals(scenario));
    lists.add(
        new ScenariosFile.Listed(
            scenario, List.of(new ScenariosFile.Data(asset, List.of(fields), WHY))));
    return new ScenariosFile(1, lists);
  }

  private void refused(ScenariosFile lists, String reason) {
    assertThatThrownBy(() -> data(lists))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining(reason);
  }

  private static void refusedClasses(List<Measures> some, String reason) {
    assertThatThrownBy(
            () -> KeyDataFiles.checked(new SensitivityFile(1, Set.of(Purpose.OWN), some)))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining(reason);
  }

  private static Measures changed(Measures one, int days, int smallest) {
    return new Measures(
        one.sensitivity(),
        one.fits(),
        one.scenario(),
        one.secondPerson(),
        days,
        smallest,
        one.masked(),
        one.management(),
        one.technical());
  }
}
