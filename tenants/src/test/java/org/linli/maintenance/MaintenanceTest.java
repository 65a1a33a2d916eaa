package org.linli.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Writing;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.maintenance.boundary.MaintenanceChanged;
import org.linli.maintenance.boundary.MaintenanceDesk;
import org.linli.maintenance.boundary.ReadOnly;
import org.linli.maintenance.entity.MaintenanceDraft;
import org.linli.maintenance.entity.MaintenanceMode;
import org.linli.messages.Messages;
import org.linli.testing.TestPlatform;

class MaintenanceTest {

  private final TestPlatform platform = TestPlatform.shared();
  private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final InstantSource clock = () -> now;
  private final MaintenanceBoard board =
      new MaintenanceBoard(platform.jdbi(), platform.scopes(), clock);
  private final MaintenanceBoard elsewhere =
      new MaintenanceBoard(platform.jdbi(), platform.scopes(), clock);
  private final MaintenanceDesk desk =
      new MaintenanceDesk(
          platform.jdbi(),
          platform.scopes(),
          told -> board.changed((MaintenanceChanged) told),
          clock);
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "maintenance:read", "maintenance:write");

  @AfterEach
  void forget() {
    platform.owner().useHandle(handle -> handle.execute("delete from maintenance"));
  }

  private UUID announce(MaintenanceMode mode, Duration in, Duration length) {
    return platform.as(
        keeper,
        () ->
            desk.announce(
                new MaintenanceDraft(
                    mode,
                    " 今晚升级数据库 ",
                    "The database is upgraded",
                    now.plus(in),
                    now.plus(in).plus(length))));
  }

  private void end(UUID id) {
    platform.as(
        keeper,
        () -> {
          desk.end(id);
          return null;
        });
  }

  @Test
  void whatIsAnnouncedIsToldAtOnceAndShutsInItsTimeAlone() {
    assertThat(board.told()).isEmpty();
    announce(MaintenanceMode.READ_ONLY, Duration.ofHours(1), Duration.ofHours(2));
    assertThat(board.told())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.words(Locale.SIMPLIFIED_CHINESE)).isEqualTo("今晚升级数据库");
              assertThat(one.words(Locale.ENGLISH)).isEqualTo("The database is upgraded");
              assertThat(one.isOn(now)).isFalse();
            });
    assertThat(board.isReadOnly()).isFalse();
    now = now.plus(Duration.ofMinutes(61));
    assertThat(board.isReadOnly()).isTrue();
    assertThat(elsewhere.isReadOnly()).as("another server follows").isTrue();
    now = now.plus(Duration.ofHours(2));
    assertThat(board.isReadOnly()).as("the end comes by itself").isFalse();
    assertThat(board.told()).isEmpty();
  }

  @Test
  void theRefusalNamesTheTimeToTryAgain() {
    announce(MaintenanceMode.READ_ONLY, Duration.ZERO, Duration.ofMinutes(10));
    var refusal = board.refusal().orElseThrow();
    assertThat(refusal.status()).isEqualTo(503);
    assertThat(refusal.retryAfterSeconds()).isEqualTo(600);
    assertThat(Messages.problem(refusal, Locale.SIMPLIFIED_CHINESE).detail()).contains("只能查看");
  }

  @Test
  void aNoticeAloneHoldsNothing() {
    announce(MaintenanceMode.NOTICE, Duration.ZERO, Duration.ofHours(30));
    assertThat(board.told()).hasSize(1);
    assertThat(board.refusal()).isEmpty();
  }

  @Test
  void whoKeepsThePlatformEndsItBeforeItsTime() {
    var id = announce(MaintenanceMode.READ_ONLY, Duration.ZERO, Duration.ofHours(3));
    assertThat(board.isReadOnly()).isTrue();
    end(id);
    assertThat(board.isReadOnly()).isFalse();
    assertThat(platform.as(keeper, desk::list).getFirst().endedBy())
        .isEqualTo(keeper.displayName());
    assertThatThrownBy(() -> end(id)).isInstanceOf(NotFound.class);
  }

  @Test
  void ofTwoTheLaterEndHolds() {
    announce(MaintenanceMode.READ_ONLY, Duration.ZERO, Duration.ofMinutes(1));
    announce(MaintenanceMode.READ_ONLY, Duration.ZERO, Duration.ofMinutes(5));
    assertThat(board.refusal().orElseThrow().retryAfterSeconds()).isEqualTo(300);
  }

  @Test
  void everyFacadeAsksTheBoard() {
    var writing = new Writing();
    assertThatCode(writing::check).as("nobody guards").doesNotThrowAnyException();
    writing.guardedBy(board::refusal);
    assertThatCode(writing::check).doesNotThrowAnyException();
    announce(MaintenanceMode.READ_ONLY, Duration.ZERO, Duration.ofMinutes(1));
    assertThatThrownBy(writing::check).isInstanceOf(ReadOnly.class);
  }

  @Test
  void whatNobodyWouldUnderstandOrNobodyWouldEndIsNotAnnounced() {
    for (var draft :
        new MaintenanceDraft[] {
          draft(null, "维护", "m", 1),
          draft(MaintenanceMode.NOTICE, " ", "m", 1),
          draft(MaintenanceMode.NOTICE, "维护", null, 1),
          draft(MaintenanceMode.NOTICE, "维".repeat(401), "m", 1),
          draft(MaintenanceMode.NOTICE, "维护", "m", -1),
          draft(MaintenanceMode.READ_ONLY, "维护", "m", 25),
          draft(MaintenanceMode.NOTICE, "维护", "m", 24 * 32),
          null
        }) {
      assertThatThrownBy(() -> platform.as(keeper, () -> desk.announce(draft)))
          .isInstanceOf(Invalid.class);
    }
  }

  private MaintenanceDraft draft(MaintenanceMode mode, String zh, String en, long hours) {
    return new MaintenanceDraft(mode, zh, en, null, now.plus(Duration.ofHours(hours)));
  }
}
