package org.linli.cityfolder.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.calendar.boundary.OfficialDays;
import org.linli.messages.Messages;

/** A changed folder is taken when it is whole, and until then the former holds. */
class HeldFolderTest {

  @TempDir Path place;
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");

  @AfterEach
  void asDelivered() {
    Messages.otherwise(Map.of());
    OfficialDays.delivered().hold();
  }

  private HeldFolder held(Path folder) {
    return new HeldFolder(folder.toString(), "", () -> now);
  }

  private void later(Folder folder) throws IOException {
    now = now.plus(HeldFolder.PAUSE);
    Files.setLastModifiedTime(folder.place().resolve("city.yaml"), FileTime.from(now));
  }

  @Test
  void withoutAFolderTheDeliveredLookHolds() {
    var held = new HeldFolder("", "", () -> now);
    assertThat(held.inForce()).isEmpty();
    assertThat(held.standing().faults()).isEmpty();
  }

  @Test
  void whatTheFolderSaysHolds() throws IOException {
    var held = held(Folder.in(place.resolve("city")).place());
    assertThat(held.inForce().orElseThrow().profile().title().en()).isEqualTo("Yunze Linli");
    assertThat(Messages.text(Locale.ENGLISH, "look.sign-in.art")).isEqualTo("A city by the water");
    assertThat(Messages.text(Locale.SIMPLIFIED_CHINESE, "look.sign-in.art")).startsWith("云泽");
  }

  @Test
  void aChangeWithoutFaultTakesOverWithinHalfAMinute() throws IOException {
    var folder = Folder.in(place.resolve("city"));
    var held = held(folder.place());
    held.inForce();
    folder.with("city.yaml", "Yunze Linli", "Yunze Home");
    assertThat(held.inForce().orElseThrow().profile().title().en()).isEqualTo("Yunze Linli");
    later(folder);
    assertThat(held.inForce().orElseThrow().profile().title().en()).isEqualTo("Yunze Home");
  }

  @Test
  void aFaultyChangeIsToldAndTheFormerStays() throws IOException {
    var folder = Folder.in(place.resolve("city"));
    var held = held(folder.place());
    held.inForce();
    folder.with("city.yaml", "Asia/Shanghai", "Europe/Paris");
    later(folder);
    assertThat(held.inForce()).isPresent();
    var standing = held.standing();
    assertThat(standing.faults()).extracting("rule").containsExactly("time-zone");
    assertThat(standing.inForce().orElseThrow().profile().timeZone()).isEqualTo("Asia/Shanghai");
    folder.with("city.yaml", "Europe/Paris", "Asia/Shanghai");
    later(folder);
    assertThat(held.standing().faults()).isEmpty();
  }

  @Test
  void aFaultyFolderAtTheStartHoldsNothing() throws IOException {
    var folder = Folder.in(place.resolve("city")).without("emblem.svg");
    var held = held(folder.place());
    assertThat(held.inForce()).isEmpty();
    assertThat(held.standing().faults()).isNotEmpty();
    assertThat(Messages.text(Locale.ENGLISH, "look.sign-in.art"))
        .isNotEqualTo("A city by the water");
  }
}
