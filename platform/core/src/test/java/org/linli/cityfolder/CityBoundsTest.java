package org.linli.cityfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.cityfolder.boundary.CityBounds;
import org.linli.cityfolder.boundary.CityFolder;
import org.linli.cityfolder.control.Folder;

/** The city's data stay within the places that its folder names, at every moment. */
class CityBoundsTest {

  @TempDir Path place;

  @ParameterizedTest
  @CsvSource({
    "/mnt/yunze-backup/a, '', true",
    "/mnt/yunze-backup-elsewhere, '', false",
    "/mnt/yunze-backup/../abroad, '', false",
    "s3://yunze-backup/one, https://s3.yunze.example, true",
    "s3://yunze-backup/one, https://s3.yunze.example.abroad, false",
    "s3://yunze-backup/one, us-east-1, false",
    "s3://another/one, https://s3.yunze.example, false"
  })
  void aPlaceIsAllowedThatLiesInOneOfTheCitys(String to, String store, boolean allowed) {
    var city = Folder.in(place.resolve("city"));
    assertThat(CityBounds.of(city.place().toString()).refusal(to, store).isEmpty())
        .isEqualTo(allowed);
  }

  @Test
  void aFolderThatWasChangedBoundsFromThatMomentOn() throws IOException {
    var city = Folder.in(place.resolve("city"));
    var bounds = CityBounds.of(city.place().toString());
    assertThat(bounds.refusal("/mnt/yunze-backup/a", "")).isEmpty();
    city.with("city.yaml", "/mnt/yunze-backup,", "/mnt/another,");
    assertThat(bounds.refusal("/mnt/yunze-backup/a", "").orElseThrow())
        .contains("/mnt/yunze-backup/a");
  }

  /** Nobody knows what it would allow. */
  @Test
  void aFolderThatCannotBeReadAllowsNothing() throws IOException {
    var city = Folder.in(place.resolve("city")).without("city.yaml");
    assertThat(CityBounds.of(city.place().toString()).refusal("/mnt/yunze-backup/a", ""))
        .isPresent();
  }

  @Test
  void anInstallationWithoutAFolderBoundsNothing() {
    assertThat(CityBounds.of(" ").refusal("/anywhere", "")).isEmpty();
    assertThat(CityBounds.of(null)).isEqualTo(CityBounds.NONE);
  }

  @Test
  void withoutStoresTheBucketsNameIsEnough() throws IOException {
    var city = Folder.in(place.resolve("city"));
    city.with("city.yaml", "  stores: [\"https://s3.yunze.example\"]\n", "");
    assertThat(CityBounds.of(city.place().toString()).refusal("s3://yunze-backup/a", "us-east-1"))
        .isEmpty();
  }

  @Test
  void aStoreOutsideIsRefusedWhenTheInstallationIsConfigured() {
    var city = Folder.in(place.resolve("city"));
    var inside = CityFolder.places("s3://yunze-backup/a", "https://s3.yunze.example");
    var outside = CityFolder.places("s3://yunze-backup/a", "https://s3.abroad.example");
    assertThat(city.faults(inside)).isEmpty();
    assertThat(city.faults(outside)).containsExactly("city.yaml:7 residence-store");
    assertThat(city.faults(CityFolder.places("/mnt/yunze-backup", "https://s3.abroad.example")))
        .isEmpty();
  }
}
