package org.linli.offsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.cityfolder.boundary.CityBounds;

/** Into a place outside of the city's residence nothing is put. */
class BoundedStoreTest {

  private static final Path EXAMPLE = Path.of("../../docs/example-city/city.yaml");

  @TempDir Path folder;

  private Path city;
  private Path copies;

  @BeforeEach
  void aCityThatAllowsOneFolder() throws IOException {
    city = Files.createDirectory(folder.resolve("city"));
    copies = Files.createDirectory(folder.resolve("copies"));
    allow(copies.toString());
  }

  private void allow(String place) throws IOException {
    Files.writeString(
        city.resolve("city.yaml"),
        Files.readString(EXAMPLE).replace("/mnt/yunze-backup,", place + ","));
  }

  private Store store(Path place) {
    return Store.of(place.toString(), BucketSettings.of(Map.of()), CityBounds.of(city.toString()));
  }

  @Test
  void whatLiesInsideIsWritten() throws IOException {
    store(copies).put("wal/1", out -> out.write(1));
    assertThat(copies.resolve("wal/1")).exists();
  }

  @Test
  void outsideNothingIsWritten() {
    var outside = folder.resolve("elsewhere");
    assertThatThrownBy(() -> store(outside).put("wal/1", out -> out.write(1)))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("leave the places");
    assertThatThrownBy(() -> store(outside).put("wal/2", city.resolve("city.yaml")))
        .isInstanceOf(FileSystemException.class);
    assertThatThrownBy(() -> store(outside).reach()).isInstanceOf(FileSystemException.class);
    assertThat(outside).doesNotExist();
  }

  @Test
  void whatLiesThereIsStillReadAndTakenAwayWhenTheCityMovesOut() throws IOException {
    var store = store(copies);
    store.put("wal/1", out -> out.write(7));
    allow("/mnt/another");
    assertThatThrownBy(() -> store.put("wal/2", out -> out.write(1)))
        .isInstanceOf(FileSystemException.class);
    assertThat(store.names("wal")).containsExactly("1");
    assertThat(store.has("wal/1")).isTrue();
    assertThat(store.size("wal/1")).isEqualTo(1);
    try (var in = store.open("wal/1")) {
      assertThat(in.read()).isEqualTo(7);
    }
    store.delete("wal/1");
    assertThat(store.has("wal/1")).isFalse();
  }

  @Test
  void aBucketIsHeldAgainstItsStoreToo() {
    var abroad = BucketSettings.of(Map.of("LINLI_BACKUP_S3_ENDPOINT", "https://s3.abroad.example"));
    var store = Store.of("s3://yunze-backup/a", abroad, CityBounds.of(city.toString()));
    assertThatThrownBy(() -> store.put("wal/1", out -> out.write(1)))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("s3.abroad.example");
  }

  @Test
  void aClustersCopiesAreBoundedByTheFolderOfTheirEnvironment() {
    var settings =
        new ClusterSettings(
            Map.of(
                "LINLI_BACKUP_TO", folder.resolve("elsewhere").toString(),
                "LINLI_CITY_FOLDER", city.toString()));
    assertThatThrownBy(() -> settings.store().put("backlog/1", out -> out.write(1)))
        .isInstanceOf(FileSystemException.class);
  }
}
