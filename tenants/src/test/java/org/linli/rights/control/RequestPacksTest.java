package org.linli.rights.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.entity.FieldKind;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.SupplyPath;
import org.linli.tenancy.entity.OperationMode;

class RequestPacksTest {

  private static final RequestPacks PACKS = RequestPacks.DELIVERED;

  @Test
  void everyPartyCanAskForEveryPurposeInEveryMode() {
    for (var mode : OperationMode.values()) {
      for (var party : Party.values()) {
        for (var purpose : Purpose.values()) {
          assertThat(PACKS.routes().of(mode, party, purpose)).isPresent();
        }
      }
    }
  }

  @Test
  void enterprisesTradeAndDepartmentsShare() {
    for (var purpose : Purpose.values()) {
      assertThat(PACKS.supply().of(Party.DEPARTMENT, purpose, null).path())
          .isEqualTo(SupplyPath.SHARING);
    }
    var supply = PACKS.supply();
    assertThat(supply.of(Party.OPERATOR, Purpose.COMMERCIAL, true).path())
        .isEqualTo(SupplyPath.TRADING);
    assertThat(supply.of(Party.OPERATOR, Purpose.OPERATION_MAINTENANCE, null).path())
        .isEqualTo(SupplyPath.TRADING);
    assertThat(supply.of(Party.OPERATOR, Purpose.OPERATION_MAINTENANCE, false).path())
        .isEqualTo(SupplyPath.SHARING);
    assertThat(supply.of(Party.OPERATOR, Purpose.EMERGENCY, true).path())
        .isEqualTo(SupplyPath.SHARING);
  }

  @Test
  void namesAreNeededToSaveLivesAndNotToGovern() {
    assertThat(PACKS.needed(Asset.PERSON_ARCHIVE, Purpose.EMERGENCY)).contains("name");
    assertThat(PACKS.needed(Asset.PERSON_ARCHIVE, Purpose.GOVERNANCE))
        .doesNotContain("name", "resident");
    assertThat(PACKS.needed(Asset.DEVICE_LEDGER, Purpose.RESEARCH))
        .contains("place")
        .doesNotContain("keeper", "upkeep");
    assertThat(PACKS.needed(Asset.ACCESS_RECORDS, Purpose.RESEARCH)).doesNotContain("device");
    for (var asset : Asset.ALL) {
      for (var purpose : Purpose.values()) {
        assertThat(PACKS.needed(asset, purpose)).as(asset + " " + purpose).isNotEmpty();
      }
    }
  }

  @Test
  void kindsAreThoseOfTheCatalogue() {
    var known = Arrays.stream(FieldKind.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(known).containsAll(PACKS.needs().plain());
    PACKS.needs().needs().forEach(need -> assertThat(known).containsAll(need.kinds()));
    assertThat(PACKS.needs().plain())
        .as("nothing personal is needed without being named")
        .noneMatch(kind -> FieldKind.valueOf(kind).isPersonal());
  }

  @Test
  void onlyAnEmergencyRestsOnTheEmergencysLaw() {
    assertThat(PACKS.bases().fitting(Party.BUREAU, Purpose.GOVERNANCE))
        .extracting(LegalBases.Entry::id)
        .contains("data-security-law")
        .doesNotContain("life-and-property", "emergency-response-law");
    for (var party : Party.values()) {
      assertThat(PACKS.bases().fitting(party, Purpose.EMERGENCY)).isNotEmpty();
    }
  }

  @Test
  void deadlinesCountTheDaysThatAreWorked() {
    var days = PACKS.workDays();
    assertThat(days.after(Instant.parse("2026-11-20T03:00:00Z"), 1))
        .as("a Friday is followed by Monday")
        .isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    assertThat(days.after(Instant.parse("2026-09-30T03:00:00Z"), 2))
        .as("the national holiday is none, the Saturday after it is worked")
        .isEqualTo(Instant.parse("2026-10-09T16:00:00Z"));
    assertThat(days.isWorked(LocalDate.parse("2026-10-10"))).isTrue();
    assertThat(days.isWorked(LocalDate.parse("2026-10-11"))).isFalse();
    assertThat(days.isWorked(LocalDate.parse("2026-02-16"))).isFalse();
  }

  @Test
  void aFaultyPackDoesNotStart() {
    assertThatThrownBy(() -> routes("parties: \"*\"", "parties: [NOBODY]"))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("NOBODY");
    assertThatThrownBy(() -> routes("silence: REFUSES}", "silence: NEXT}"))
        .hasMessageContaining("ends in nobody");
    assertThatThrownBy(() -> routes("days: 1,", "days: 0,")).hasMessageContaining("without days");
    assertThatThrownBy(() -> routes("id: operator-call", "id: emergency"))
        .hasMessageContaining("two named emergency");
    assertThatThrownBy(() -> routes("[COMMITTEE, STREET,", "[STREET,"))
        .hasMessageContaining("no route");
    assertThatThrownBy(
            () ->
                RequestPacks.checked(
                    changed("supply.yaml", "OWNERS_COMMITTEE, ", "", Supply.class)))
        .hasMessageContaining("no path for OWNERS_COMMITTEE");
    assertThatThrownBy(() -> new Named(Set.of())).hasMessageContaining("nothing");
  }

  private static void routes(String what, String by) {
    RequestPacks.checked(changed("routes.yaml", what, by, Routes.class));
  }

  private static <T> T changed(String name, String what, String by, Class<T> type) {
    try (var stream = RequestPacksTest.class.getResourceAsStream("/packs/requests/" + name)) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains(what);
      return Packs.read(
          new ByteArrayInputStream(text.replace(what, by).getBytes(StandardCharsets.UTF_8)),
          name,
          type);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
