package org.linli.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.assurance.boundary.DeviceAges;
import org.linli.assurance.entity.DeviceAge;
import org.linli.assurance.entity.RecordQuery;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.testing.Requirement;

/** Smoke detectors grow old: 20,000 hours of running, or five years. */
class DeviceAgesTest {

  private static final int FIVE_YEARS = 1826;

  private final RegisterForTests books = new RegisterForTests();
  private final DeviceAges ages =
      new DeviceAges(books.platform.jdbi(), books.platform.scopes(), books.register);

  private void detector(String code, String model, int installedDaysAgo, Integer hours) {
    var id = UUID.randomUUID();
    var now = Instant.now();
    books.as(
        books.clerk,
        () ->
            books
                .platform
                .jdbi()
                .withHandle(
                    handle -> {
                      handle
                          .createUpdate(
                              """
                              insert into device (tenant_id, id, code, name, model, state, installed_at)
                              values (:tenant, :id, :code, :code, :model, 'IN_SERVICE', :at)""")
                          .bind("tenant", books.one)
                          .bind("id", id)
                          .bind("code", code)
                          .bind("model", model)
                          .bind("at", now.minus(installedDaysAgo, ChronoUnit.DAYS))
                          .execute();
                      if (hours == null) {
                        return 0;
                      }
                      return handle
                          .createUpdate(
                              """
                              insert into device_status (tenant_id, device_id, last_seen_at, latest)
                              values (:tenant, :id, :at, cast(:latest as jsonb))""")
                          .bind("tenant", books.one)
                          .bind("id", id)
                          .bind("at", now)
                          .bind(
                              "latest",
                              "{\"runningHours\":[1,%d],\"state\":[1,2]}".formatted(hours))
                          .execute();
                    }));
  }

  private List<DeviceAge> list() {
    return books.as(books.clerk, ages::list);
  }

  private List<SecurityRecord> planned() {
    return books
        .as(
            books.clerk,
            () ->
                books.register.list(
                    new RecordQuery("device-replacement", null, null, false),
                    PageRequest.first(50)))
        .items();
  }

  @Test
  @Requirement("004-T3.8.2")
  void runningHoursStateAndAgeAreFollowedAndWhatIsOldIsPlannedToBeReplaced() {
    detector("young", "smoke-detector", 100, 2_400);
    detector("worn", "smoke-detector", 900, 20_000);
    detector("aged", "smoke-detector", FIVE_YEARS, 100);
    detector("silent", "smoke-detector", 100, null);
    detector("other", "water-meter", FIVE_YEARS, 30_000);
    assertThat(list())
        .extracting(DeviceAge::code)
        .containsExactlyInAnyOrder("young", "worn", "aged", "silent");
    assertThat(list())
        .filteredOn(DeviceAge::due)
        .extracting(DeviceAge::code)
        .containsExactlyInAnyOrder("worn", "aged");
    var worn = list().stream().filter(age -> age.code().equals("worn")).findFirst().orElseThrow();
    assertThat(worn.runningHours()).isEqualTo(20_000);
    assertThat(worn.state()).isEqualTo(2);
    assertThat(worn.lastHeard()).isNotNull();
    assertThat(worn.replaceBy()).isEqualTo(books.today());

    assertThat(books.as(books.clerk, ages::plan)).isEqualTo(2);

    assertThat(planned())
        .extracting(SecurityRecord::subject)
        .containsExactlyInAnyOrder("worn", "aged");
    assertThat(planned()).allMatch(SecurityRecord::stands);
    assertThat(list()).filteredOn(DeviceAge::planned).hasSize(2);
    assertThat(books.as(books.clerk, ages::plan)).as("once").isZero();
  }

  @Test
  @Requirement("004-T3.8.2")
  void whicheverEndComesFirstCountsAndTheNextOnesStandOnTop() {
    detector("hours", "smoke-detector", 10, 20_000 - 24 * 50);
    detector("years", "smoke-detector", FIVE_YEARS - 30, 100);
    var first = list();
    assertThat(first).extracting(DeviceAge::code).containsExactly("years", "hours");
    assertThat(first.getLast().replaceBy())
        .isBetween(books.today().plusDays(49), books.today().plusDays(50));
    assertThat(first.getFirst().installedOn()).isBefore(LocalDate.now().minusYears(4));
    assertThat(first).allMatch(DeviceAge::due);
  }

  @Test
  void onlyACommunityHasDevices() {
    assertThatThrownBy(() -> books.as(books.city, ages::list)).isInstanceOf(NotFound.class);
    assertThat(books.as(books.neighbour, ages::list)).isEmpty();
  }
}
