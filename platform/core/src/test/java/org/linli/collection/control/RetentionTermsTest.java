package org.linli.collection.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.Retention.Disposal;
import org.linli.collection.control.RetentionTerms.Gathered;
import org.linli.collection.entity.CollectionFlow;
import org.linli.collection.entity.HandChange;
import org.linli.devices.boundary.DeviceModels;
import org.linli.packs.PackFault;
import org.linli.testing.Requirement;

class RetentionTermsTest {

  private static final PlatformAssets ASSETS = new PlatformAssets();

  @Test
  @Requirement("000-7.2.a.7-2")
  void theLogIsKeptLongerThanEverythingThatDevicesGather() {
    var terms = RetentionTerms.of(ASSETS, new DeviceModels());
    assertThat(terms.logDays()).isGreaterThanOrEqualTo(30);
    assertThat(terms.gathered())
        .isNotEmpty()
        .allSatisfy(asset -> assertThat(asset.days()).isLessThanOrEqualTo(terms.logDays()))
        .allSatisfy(asset -> assertThat(asset.readings()).isBetween(30, asset.days()));
  }

  @Test
  void everyModelsAssetHasATermThatThePlatformKeeps() {
    var models = new DeviceModels();
    var terms = RetentionTerms.of(ASSETS, models);
    for (var model : models.all()) {
      assertThat(terms.gathered())
          .as(model.model())
          .anyMatch(
              asset ->
                  asset.asset().equals(model.asset()) && asset.models().contains(model.model()));
    }
  }

  @Test
  @Requirement("000-7.2.a.7-2")
  void aLogThatWouldGoBeforeTheDataStopsTheStart() {
    var readings = Map.of("a", new Gathered("a", 90, 60, List.of("m")));
    assertThatThrownBy(() -> RetentionTerms.checked(readings, 89, 30, 30))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("kept shorter than a");
    assertThat(RetentionTerms.checked(readings, 90, 30, 30).logDays()).isEqualTo(90);
  }

  @Test
  @Requirement("000-7.2.a.7-2")
  void aLogOfLessThanThirtyDaysStopsTheStart() {
    assertThatThrownBy(() -> RetentionTerms.checked(Map.of(), 29, 10, 10))
        .isInstanceOf(PackFault.class)
        .hasMessageContaining("fewer than 30");
  }

  /** The truth: what a pack calls deleted by the platform is what the nights delete. */
  @Test
  void noAssetClaimsADeletionThatNobodyDoes() {
    var deleted =
        new TreeSet<>(Set.of(RetentionTerms.LOG, RetentionTerms.REJECTED, RetentionTerms.TRACKS));
    RetentionTerms.of(ASSETS, new DeviceModels())
        .gathered()
        .forEach(one -> deleted.add(one.asset()));
    assertThat(ASSETS.all())
        .filteredOn(sheet -> sheet.retention().disposal() == Disposal.AUTOMATIC)
        .extracting(AssetSheet::id)
        .containsExactlyInAnyOrderElementsOf(deleted);
  }

  @Test
  void termsEndWithADayInChina() {
    assertThat(RetentionTerms.before(Instant.parse("2026-11-21T10:59:59Z"), 1))
        .isEqualTo(Instant.parse("2026-11-19T16:00:00Z"));
    assertThat(RetentionTerms.before(Instant.parse("2026-11-21T16:00:00Z"), 1))
        .isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
  }

  @Test
  void whatPeopleGatherGoesToAnAssetOfTheCatalogue() {
    assertThat(HandChanges.delivered(ASSETS)).isNotEmpty();
    assertThatThrownBy(
            () ->
                HandChanges.checked(
                    List.of(new HandChange("a.b", CollectionFlow.HAND, "nowhere")), ASSETS))
        .isInstanceOf(PackFault.class);
    var twice = new HandChange("a.b", CollectionFlow.HAND, "cases");
    assertThatThrownBy(() -> HandChanges.checked(List.of(twice, twice), ASSETS))
        .isInstanceOf(PackFault.class);
  }
}
