package org.linli.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.entrances.boundary.Entrance;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.RefusalReason;
import org.linli.feeds.boundary.DoorGauges;
import org.linli.feeds.entity.DoorDatabase;
import org.linli.feeds.entity.DoorWords;
import org.linli.feeds.entity.Limits;
import org.postgresql.ds.PGSimpleDataSource;

/** What the doors in JVMs of their own have in common. */
class OwnDoorTest {

  private enum Count {
    CAME,
    WENT_AWAY
  }

  @Test
  void whatTheEnvironmentDoesNotSayIsUsual() {
    var words = new DoorWords(Map.of("LINLI_A", " ", "LINLI_N", " 7 "));
    assertThat(words.text("LINLI_A", "usual")).isEqualTo("usual");
    assertThat(words.number("LINLI_N", 1)).isEqualTo(7);
    assertThat(words.path("LINLI_A")).isNull();
    assertThat(words.home()).isEqualTo(Path.of("."));
    assertThat(words.feeds().limits()).isEqualTo(Limits.DEFAULT);
    assertThat(words.feeds().lanes()).as("a door stores nothing").isZero();
    assertThat(words.database().user()).isEqualTo("linli_app");
  }

  @Test
  void thePasswordOfTheDatabaseStandsInAFile(@TempDir Path folder) throws Exception {
    var file = folder.resolve("password");
    Files.writeString(file, "secret\n");
    var url = "jdbc:postgresql://127.0.0.1:1/linli";
    var source = (PGSimpleDataSource) new DoorDatabase(url, "u", file).source("linli-x");
    assertThat(source.getPassword()).isEqualTo("secret");
    assertThat(source.getApplicationName()).isEqualTo("linli-x");
    var missing = new DoorDatabase(url, "u", folder.resolve("none"));
    assertThatThrownBy(() -> missing.source("linli-x")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void figuresAreToldAsPrometheusReadsThem() {
    var gauges = new DoorGauges<>("linli_x", Count.class);
    gauges.add(Count.WENT_AWAY);
    gauges.add(Count.WENT_AWAY);
    assertThat(gauges.of(Count.WENT_AWAY)).isEqualTo(2);
    assertThat(gauges.text(new TreeMap<>(Map.of("lines", 3))))
        .isEqualTo(
            """
            # TYPE linli_x_lines gauge
            linli_x_lines 3
            # TYPE linli_x_came_total counter
            linli_x_came_total 0
            # TYPE linli_x_went_away_total counter
            linli_x_went_away_total 2
            """);
  }

  @Test
  void whomADoorTurnedAwayIsToldUnderTheNameThatServersUse() {
    var guard = new EntranceGuard(null, null, 0, InstantSource.system());
    var at = new Entrance(DoorKind.MQTT, "203.0.113.9");
    guard.wrong(at, "", null);
    guard.wrong(at, "", null);
    guard.refused(DoorKind.MQTT, RefusalReason.SUSPENDED, "", "203.0.113.9", null);
    assertThat(new DoorGauges<>("linli_x", Count.class).text(new TreeMap<>(), guard))
        .endsWith(
            """
            # TYPE linli_refused_entries_total counter
            linli_refused_entries_total{door="MQTT",reason="WRONG_SECRET"} 2
            linli_refused_entries_total{door="MQTT",reason="SUSPENDED"} 1
            """);
  }
}
