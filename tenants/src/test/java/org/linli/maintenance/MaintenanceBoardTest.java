package org.linli.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.maintenance.boundary.MaintenanceChanged;
import org.linli.maintenance.boundary.MaintenanceDesk;
import org.linli.maintenance.entity.Maintenance;
import org.linli.maintenance.entity.MaintenanceDraft;
import org.linli.maintenance.entity.MaintenanceMode;
import org.linli.testing.TestPlatform;

/** How servers follow one another, in which order things are told, what stays in the book. */
class MaintenanceBoardTest {

  private final TestPlatform platform = TestPlatform.shared();
  private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final InstantSource clock = () -> now;
  private final MaintenanceBoard here =
      new MaintenanceBoard(platform.jdbi(), platform.scopes(), clock);
  private final MaintenanceBoard elsewhere =
      new MaintenanceBoard(platform.jdbi(), platform.scopes(), clock);
  private final MaintenanceDesk desk =
      new MaintenanceDesk(
          platform.jdbi(),
          platform.scopes(),
          told -> here.changed((MaintenanceChanged) told),
          clock);
  private final Caller keeper =
      platform.caller(Tier.PLATFORM, null, null, null, "maintenance:read", "maintenance:write");

  @AfterEach
  void forget() {
    platform.owner().useHandle(handle -> handle.execute("delete from maintenance"));
  }

  private UUID announce(MaintenanceMode mode, String words, Duration in, Duration length) {
    var starts = now.plus(in);
    return platform.as(
        keeper,
        () -> desk.announce(new MaintenanceDraft(mode, words, words, starts, starts.plus(length))));
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
  void anotherServerFollowsWithinThreeSecondsBothWays() {
    assertThat(elsewhere.isReadOnly()).isFalse();
    var id = announce(MaintenanceMode.READ_ONLY, "升级", Duration.ZERO, Duration.ofHours(1));
    assertThat(here.isReadOnly()).as("here with the next call").isTrue();
    assertThat(elsewhere.isReadOnly()).as("it read a moment ago").isFalse();
    now = now.plusSeconds(3);
    assertThat(elsewhere.isReadOnly()).isTrue();
    end(id);
    assertThat(here.isReadOnly()).isFalse();
    assertThat(elsewhere.isReadOnly()).isTrue();
    now = now.plusSeconds(3);
    assertThat(elsewhere.isReadOnly()).isFalse();
  }

  @Test
  void whatComesFirstIsToldFirst() {
    announce(MaintenanceMode.NOTICE, "later", Duration.ofHours(5), Duration.ofHours(1));
    announce(MaintenanceMode.NOTICE, "sooner", Duration.ofHours(1), Duration.ofHours(1));
    announce(MaintenanceMode.NOTICE, "now", Duration.ZERO, Duration.ofHours(1));
    assertThat(here.told())
        .extracting(Maintenance::wordsEn)
        .containsExactly("now", "sooner", "later");
  }

  @Test
  void theBookHasTheLatestFirstAndKeepsWhatIsOver() {
    announce(MaintenanceMode.NOTICE, "first", Duration.ZERO, Duration.ofMinutes(1));
    now = now.plus(Duration.ofDays(2));
    announce(MaintenanceMode.NOTICE, "second", Duration.ZERO, Duration.ofMinutes(1));
    assertThat(platform.as(keeper, desk::list))
        .extracting(Maintenance::wordsEn)
        .containsExactly("second", "first");
    assertThat(here.told()).hasSize(1);
  }

  @Test
  void whoAnnouncedAndWhoEndedStandInTheBook() {
    var id = announce(MaintenanceMode.NOTICE, "m", Duration.ZERO, Duration.ofMinutes(9));
    now = now.plus(Duration.ofMinutes(2));
    end(id);
    var one = platform.as(keeper, desk::list).getFirst();
    assertThat(one.setBy()).isEqualTo(keeper.displayName());
    assertThat(one.setAt()).isEqualTo(now.minus(Duration.ofMinutes(2)));
    assertThat(one.endedAt()).isEqualTo(now);
    assertThat(one.endedBy()).isEqualTo(keeper.displayName());
  }

  @Test
  void whatLiesAheadIsCalledOffAndNeverHolds() {
    var id = announce(MaintenanceMode.READ_ONLY, "m", Duration.ofHours(1), Duration.ofHours(1));
    end(id);
    now = now.plus(Duration.ofMinutes(90));
    assertThat(here.isReadOnly()).isFalse();
  }

  @Test
  void whatIsOverIsNotEnded() {
    var id = announce(MaintenanceMode.NOTICE, "m", Duration.ZERO, Duration.ofMinutes(1));
    now = now.plus(Duration.ofMinutes(1));
    assertThatThrownBy(() -> end(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> end(UUID.randomUUID())).isInstanceOf(NotFound.class);
  }

  @Test
  void theLastSecondsAreStillASecondToWait() {
    announce(MaintenanceMode.READ_ONLY, "m", Duration.ZERO, Duration.ofSeconds(60));
    assertThat(here.refusal().orElseThrow().retryAfterSeconds()).isEqualTo(60);
    now = now.plusMillis(59_700);
    assertThat(here.refusal().orElseThrow().retryAfterSeconds())
        .as("never at once: a client would come again and again")
        .isEqualTo(1);
  }

  @Test
  void aServerThatCannotReadBeginsOpen() {
    var broken =
        new MaintenanceBoard(
            Jdbi.create(
                () -> {
                  throw new java.sql.SQLException("away");
                }),
            platform.scopes(),
            clock);
    assertThat(broken.isReadOnly()).isFalse();
    assertThat(broken.told()).isEmpty();
  }
}
