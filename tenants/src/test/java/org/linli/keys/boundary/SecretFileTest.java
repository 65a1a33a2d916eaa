package org.linli.keys.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

  @Test
  void theSecretIsMadeOnceAndForItsOwnerAlone(@TempDir Path home) throws IOException {
    var file = home.resolve("secrets/master.key");
    var secret = SecretFile.at(file);
    assertThat(secret).hasSize(32);
    assertThat(SecretFile.at(file)).isEqualTo(secret);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.list(file.getParent())).hasSize(1);
  }

  @Test
  void serversThatStartTogetherAgreeOnOneSecret(@TempDir Path home) throws Exception {
    var file = home.resolve("secrets/master.key");
    try (var servers = Executors.newFixedThreadPool(8)) {
      var starts = Stream.generate(() -> (Callable<byte[]>) () -> SecretFile.at(file)).limit(16);
      var secrets =
          servers.invokeAll(starts.toList()).stream()
              .map(answer -> HexFormat.of().formatHex(answer.resultNow()))
              .distinct();
      assertThat(secrets).hasSize(1);
    }
  }
}
