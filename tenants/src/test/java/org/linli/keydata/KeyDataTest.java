package org.linli.keydata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.entity.FieldKind;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.keydata.boundary.KeyData;
import org.linli.keydata.boundary.KeyDataQuery;
import org.linli.keydata.boundary.KeyDataRules;
import org.linli.keydata.boundary.KeyDatumRow;
import org.linli.keydata.entity.Measures;
import org.linli.keydata.entity.Sensitivity;
import org.linli.obligations.entity.Treatment;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

class KeyDataTest {

  private final KeyData data = new KeyData(new OperationPacks());
  private final KeyDataRules rules = KeyDataRules.DELIVERED;

  @Test
  void theListIsReadByScenarioSensitivityAndAsset() {
    assertThat(rows(new KeyDataQuery("elderly-care", null, null)))
        .isNotEmpty()
        .allMatch(row -> row.scenario().equals("elderly-care"));
    assertThat(rows(new KeyDataQuery(null, Sensitivity.HIGH, null)))
        .isNotEmpty()
        .allMatch(row -> row.secondPerson() && row.scenarioNeeded() && row.mostDays() == 90);
    assertThat(rows(new KeyDataQuery(null, null, "alarms")))
        .isNotEmpty()
        .allMatch(row -> row.asset().equals(Asset.ALARMS));
    assertThat(rows(new KeyDataQuery("retail", Sensitivity.HIGH, null))).isEmpty();
  }

  @Test
  void theListIsPagedAndSearchedInBothLanguages() {
    var all = data.list(KeyDataQuery.ALL, PageRequest.first(500));
    var second = data.list(KeyDataQuery.ALL, new PageRequest(10, 10, null));
    assertThat(second.total()).isEqualTo(all.total()).isEqualTo(rules.data().size());
    assertThat(second.items()).isEqualTo(all.items().subList(10, 20));
    assertThat(searched("养老")).isNotEmpty().allMatch(row -> row.scenario().equals("elderly-care"));
    assertThat(searched("elderly")).extracting(KeyDatumRow::scenario).contains("elderly-care");
    assertThat(searched("no such words")).isEmpty();
  }

  @Test
  void aFieldHasTheMeasuresOfItsClassInWhateverScenario() {
    assertThat(rules.of(Asset.HEALTH_READINGS, "value"))
        .map(Measures::sensitivity)
        .contains(Sensitivity.HIGH);
    assertThat(rules.of(Asset.HEALTH_READINGS, "points")).isEmpty();
    assertThat(rules.strictest(Asset.CASES, List.of("kind", "reporter")))
        .map(Measures::sensitivity)
        .contains(Sensitivity.MEDIUM);
    assertThat(rules.strictest(Asset.CASES, List.of("step"))).isEmpty();
    assertThat(rules.least("access-records", "device", FieldKind.HOME_IDENTIFIER))
        .isEqualTo(Treatment.TOKEN);
    assertThat(rules.least("place-archive", "place", FieldKind.HOME_IDENTIFIER))
        .isEqualTo(Treatment.KEEP);
    assertThat(rules.smallest("health-readings")).isEqualTo(20);
    assertThat(rules.smallest("notices")).isZero();
  }

  @Test
  void theScenarioHasToListWhatIsAskedFor() {
    var fields = List.of("device", "ts", "points");
    assertThat(rules.beyondScenario("security", Asset.ACCESS_RECORDS, fields)).isEmpty();
    assertThat(rules.beyondScenario("retail", Asset.ACCESS_RECORDS, fields))
        .containsExactly("device", "ts");
    assertThat(rules.beyondScenario(null, Asset.ACCESS_RECORDS, fields)).hasSize(2);
    assertThat(rules.beyondScenario(null, Asset.ALARMS, List.of("severity"))).isEmpty();
    assertThat(rules.holdFor(Purpose.GOVERNANCE)).isTrue();
    assertThat(rules.holdFor(Purpose.EMERGENCY)).isFalse();
  }

  private List<KeyDatumRow> rows(KeyDataQuery query) {
    return data.list(query, PageRequest.first(500)).items();
  }

  private List<KeyDatumRow> searched(String words) {
    return data.list(KeyDataQuery.ALL, new PageRequest(0, 500, words)).items();
  }
}
