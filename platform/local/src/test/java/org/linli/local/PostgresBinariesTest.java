package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

  @TempDir Path folder;

  @Test
  void brokenFolderIsUnpackedAnew() throws IOException {
    var home = Home.at(folder);
    var postgres = PostgresBinaries.unpacked(home).program("postgres");
    assertThat(postgres).isExecutable().startsWith(home.root());

    Files.delete(postgres);
    Files.createDirectories(home.postgres().resolve("bin.unpacking/bin"));

    assertThat(PostgresBinaries.unpacked(home).program("postgres")).isExecutable();
    assertThat(home.postgres().resolve("bin.unpacking")).doesNotExist();
  }

  @Test
  void wholeFolderIsLeftAlone() throws IOException {
    var home = Home.at(folder);
    var first = Files.getLastModifiedTime(PostgresBinaries.unpacked(home).program("initdb"));
    assertThat(Files.getLastModifiedTime(PostgresBinaries.unpacked(home).program("initdb")))
        .isEqualTo(first);
  }
}
