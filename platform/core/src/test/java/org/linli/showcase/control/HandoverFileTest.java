package org.linli.showcase.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverFileTest {

  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("below").resolve("secrets.csv");
  }

  private HandoverFile file() {
    return new HandoverFile(path(), "who,secret");
  }

  @Test
  void theFileIsItsOwnersAlone() throws IOException {
    file().replace(row -> false, List.of(List.of("a", "1")));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
    assertThat(path()).hasContent("who,secret\na,1");
  }

  @Test
  void whatIsStaleMakesWayAndTheRestStays() throws IOException {
    file().replace(row -> false, List.of(List.of("a", "1"), List.of("b", "2")));
    file()
        .replace(row -> row.getFirst().equals("a"), List.of(List.of("a", "9"), List.of("c", "3")));
    assertThat(path()).hasContent("who,secret\nb,2\na,9\nc,3");
  }

  @Test
  void anEmptyLastFieldIsAField() throws IOException {
    file().replace(row -> false, List.of(List.of("a", "")));
    file().replace(row -> row.size() == 2, List.of());
    assertThat(path()).hasContent("who,secret");
  }

  @Test
  void whatAKilledStartLeftBesideItIsReplacedWithItsRights() throws IOException {
    Files.createDirectories(path().getParent());
    var left = Files.writeString(path().resolveSibling("secrets.csv.new"), "half a li");
    Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("rw-rw-rw-"));
    file().replace(row -> false, List.of(List.of("a", "1")));
    assertThat(left).doesNotExist();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
  }
}
