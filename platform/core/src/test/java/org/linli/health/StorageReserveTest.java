package org.linli.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.health.boundary.StorageReserve;
import org.linli.health.entity.Room;
import org.linli.testing.Requirement;

/** Three tenths of the storage stay free, or it is told. */
class StorageReserveTest {

  @TempDir Path folder;

  @Test
  void theDiskTellsWhatIsFreeOfIt() throws IOException {
    var room = new StorageReserve(folder).now().orElseThrow();
    assertThat(room.total()).isEqualTo(Files.getFileStore(folder).getTotalSpace());
    assertThat(room.free()).isBetween(0L, room.total());
  }

  @Test
  void aFolderThatIsNotMadeYetIsOnTheDiskOfTheOneAbove() {
    var room = new StorageReserve(folder.resolve("not/yet")).now();
    assertThat(room.map(Room::total)).isEqualTo(new StorageReserve(folder).now().map(Room::total));
  }

  @Test
  void filesThatLieElsewhereAreLookedAtThere() {
    var files = new StorageReserve("/none-such", Optional.of(folder.toString()));
    assertThat(files.now()).isPresent();
    assertThat(new StorageReserve(folder.toString(), Optional.of(" ")).now()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"30,100,true", "29,100,false", "2999,10000,false", "100,100,true", "0,100,false"})
  @Requirement("000-7.2.b.2-1")
  void threeTenthsAreEnoughAndLessIsNot(long free, long total, boolean enough) {
    assertThat(new Room(free, total).isEnough()).isEqualTo(enough);
  }

  @Test
  void largeDisksAreReckonedWithoutOverflow() {
    assertThat(new Room(Long.MAX_VALUE / 2, Long.MAX_VALUE).percent()).isBetween(49, 50);
  }
}
