package org.linli.obligations.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.FieldKind;
import org.linli.keydata.boundary.KeyDataRules;
import org.linli.obligations.entity.AssetObligation;
import org.linli.obligations.entity.ObligationPack;
import org.linli.obligations.entity.Treatment;
import org.linli.packs.PackFault;
import org.linli.testing.Requirement;

class ObligationRulesTest {

  private static final PlatformAssets ASSETS = new PlatformAssets();

  private final ObligationPack delivered = ObligationRules.delivered(ASSETS);

  private ObligationPack with(FieldKind kind, Treatment treatment) {
    var kinds = new EnumMap<>(delivered.kinds());
    if (treatment == null) {
      kinds.remove(kind);
    } else {
      kinds.put(kind, treatment);
    }
    return new ObligationPack(LocalDate.EPOCH, 10, 32, kinds, Map.of());
  }

  private ObligationPack with(String asset, Integer smallest, Map<String, Treatment> fields) {
    return new ObligationPack(
        LocalDate.EPOCH,
        10,
        32,
        delivered.kinds(),
        Map.of(asset, new AssetObligation(smallest, fields)));
  }

  private void refused(ObligationPack pack, String why) {
    assertThatThrownBy(() -> ObligationRules.checked(pack, ASSETS))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining(why);
  }

  /** Every personal field of every asset of the platform, whatever its kind. */
  @Test
  @Requirement("004-P3g")
  void noFieldThatTellsOfAPersonIsKeptButWhatABodyMeasured() {
    for (var sheet : ASSETS.all()) {
      for (var field : sheet.fields()) {
        if (field.kind().isPersonal() && field.kind() != FieldKind.HEALTH) {
          assertThat(delivered.of(sheet.id(), field.name(), field.kind()))
              .as(sheet.id() + "." + field.name())
              .isNotEqualTo(Treatment.KEEP);
        }
      }
    }
  }

  @Test
  @Requirement("002-5.4.2")
  void keyDataOfTheScenariosAreMaskedNoLessThanTheirSensitivityAsks() {
    var weak = with(FieldKind.HOME_IDENTIFIER, Treatment.MASK);
    var raised = ObligationRules.withKeyData(weak, ASSETS, KeyDataRules.DELIVERED);
    assertThat(raised.of("access-records", "device", FieldKind.HOME_IDENTIFIER))
        .isEqualTo(Treatment.TOKEN);
    assertThat(raised.of("place-archive", "place", FieldKind.HOME_IDENTIFIER))
        .as("no key datum")
        .isEqualTo(Treatment.MASK);
    assertThat(raised.smallest("access-records")).isEqualTo(20);
    assertThat(raised.smallest("notices")).isEqualTo(10);
    for (var datum : KeyDataRules.DELIVERED.data()) {
      var asset = datum.asset().id();
      assertThat(delivered.of(asset, datum.field().name(), datum.field().kind()))
          .as(asset + "/" + datum.field().name())
          .isGreaterThanOrEqualTo(datum.measures().least(datum.field().kind()));
      assertThat(delivered.smallest(asset)).isGreaterThanOrEqualTo(datum.measures().smallest());
    }
  }

  @Test
  void whatJoinsTablesIsAToken() {
    assertThat(delivered.of("cases", "reporter", FieldKind.PERSON_IDENTIFIER))
        .isEqualTo(Treatment.TOKEN);
    assertThat(delivered.of("device-ledger", "place", FieldKind.HOME_IDENTIFIER))
        .isEqualTo(Treatment.TOKEN);
  }

  @Test
  void anAssetMaySayOtherwise() {
    assertThat(delivered.of("device-ledger", "code", FieldKind.IDENTIFIER))
        .isEqualTo(Treatment.MASK);
    assertThat(delivered.of("alarms", "alarm", FieldKind.IDENTIFIER)).isEqualTo(Treatment.KEEP);
    assertThat(delivered.smallest("health-readings")).isEqualTo(20);
    assertThat(delivered.smallest("household-readings")).isEqualTo(10);
    assertThat(delivered.smallest("an-asset-of-somebody")).isEqualTo(10);
  }

  @Test
  void aPackThatLeavesSomethingOpenStopsTheStart() {
    refused(with(FieldKind.PHONE, null), "no treatment for PHONE");
    refused(with(FieldKind.PHONE, Treatment.KEEP), "PHONE must not be kept");
    refused(with("no-such", null, Map.of()), "no such asset: no-such");
    refused(with("cases", null, Map.of("nothing", Treatment.HIDE)), "no such field: nothing");
    refused(with("cases", null, Map.of("reporter", Treatment.KEEP)), "reporter must not be kept");
    refused(with("cases", 5, Map.of()), "smaller than the house's own");
    refused(new ObligationPack(LocalDate.EPOCH, 2, 32, delivered.kinds(), Map.of()), "3 or more");
    refused(
        new ObligationPack(LocalDate.EPOCH, 10, 63, delivered.kinds(), Map.of()), "from 1 to 62");
  }
}
