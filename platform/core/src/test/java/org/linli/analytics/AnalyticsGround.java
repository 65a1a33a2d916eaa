package org.linli.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.analytics.boundary.Analyses;
import org.linli.analytics.boundary.AnalysisBoard;
import org.linli.analytics.boundary.Analytics;
import org.linli.analytics.boundary.HomeAnalyses;
import org.linli.analytics.control.AnalysisRound;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingQuery;
import org.linli.community.TestCommunity;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.boundary.ConsentTexts;
import org.linli.consents.boundary.GivenConsent;
import org.linli.consents.boundary.MyConsents;
import org.linli.devices.boundary.DeviceModels;
import org.linli.places.entity.PlaceKind;
import org.linli.rights.boundary.ConsentRights;
import org.linli.tenancy.entity.CityTime;

/** A community whose devices have spoken for some weeks, and the facades over what was found. */
public final class AnalyticsGround {

  /** A Sunday: homes are compared at the end of a week. */
  public static final LocalDate DAY = LocalDate.of(2031, 3, 16);

  /** The morning after it, when all communities are due. */
  public static final Instant MORNING = at(DAY.plusDays(1), 9);

  public final TestCommunity community = new TestCommunity();
  public final DeviceModels models = new DeviceModels();
  public final ConsentRights rights =
      new ConsentRights(community.jdbi, community.platform.scopes());
  public final AnalysisRound round =
      new AnalysisRound(
          community.jdbi, community.platform.scopes(), models, rights, community.tell);
  public final Analytics analytics =
      new Analytics(
          community.jdbi,
          community.platform.scopes(),
          models,
          rights,
          community.matters().intake,
          community.tell);
  public final Analyses analyses =
      new Analyses(community.jdbi, community.platform.scopes(), models, community.tell);
  public final AnalysisBoard board = new AnalysisBoard(community.jdbi, community.platform.scopes());
  public final HomeAnalyses home =
      new HomeAnalyses(community.jdbi, community.platform.scopes(), models);

  private final MyConsents consents =
      new MyConsents(
          community.jdbi, community.platform.scopes(), new ConsentTexts(), rights, event -> {});
  private int rooms;

  /** The value of a day's hour; the oldest day is 0. */
  @FunctionalInterface
  public interface HourValue {
    double of(int day, int hour);
  }

  public static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(CityTime.ZONE).toInstant();
  }

  public UUID device(String model, UUID place) {
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state)"
            + " values (?, ?, ?, ?, ?, ?, 'IN_SERVICE')",
        community.tenant.value(),
        id,
        id.toString(),
        model,
        model,
        place);
    return id;
  }

  /** Somebody who lives in the room. */
  public Caller dweller(UUID room) {
    var resident =
        community.platform.member(Tier.RESIDENT, community.tenant, "home:read", "consents:give");
    community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?,"
            + " 'OWNER')",
        community.tenant.value(),
        room,
        resident.accountId());
    return resident;
  }

  public void agree(Caller resident) {
    var read = new ConsentTexts().find("home-readings").orElseThrow();
    community.as(
        resident,
        () -> consents.give(new GivenConsent(null, read.id(), read.version(), read.hash())));
  }

  public void withdraw(Caller resident) {
    community.run(
        resident,
        () ->
            consents
                .list(ConsentQuery.ALL, PageRequest.first(5))
                .items()
                .forEach(row -> consents.withdraw(row.id(), "test")));
  }

  /** A room of its own in which one person lives who agreed. */
  public UUID room() {
    return community.place(PlaceKind.ROOM, unit(), null, "R-" + rooms++);
  }

  private UUID unit() {
    return community.place(PlaceKind.UNIT, community.otherBuilding, null, "U-" + rooms);
  }

  /** What a device said in the hours of some days up to {@link #DAY}; NaN where it was silent. */
  public void spoke(UUID device, String metric, int days, HourValue value) {
    var rows = new ArrayList<Object[]>();
    for (int day = 0; day < days; day++) {
      for (int hour = 0; hour < 24; hour++) {
        var number = value.of(day, hour);
        if (!Double.isNaN(number)) {
          rows.add(
              new Object[] {
                at(DAY.minusDays(days - 1L - day), hour).atOffset(ZoneOffset.UTC),
                "{\"%s\": [1, %s, %s, %s]}".formatted(metric, number, number, number)
              });
        }
      }
    }
    community.feed(
        () ->
            community.jdbi.useHandle(
                handle -> {
                  var batch =
                      handle.prepareBatch(
                          "insert into reading_hour (tenant_id, device_id, hour, points, metrics)"
                              + " values (:tenant, :device, :hour, 1, cast(:metrics as jsonb))");
                  for (var row : rows) {
                    batch
                        .bind("tenant", community.tenant)
                        .bind("device", device)
                        .bind("hour", row[0])
                        .bind("metrics", row[1])
                        .add();
                  }
                  batch.execute();
                }));
    heard(device);
  }

  public void heard(UUID device) {
    community.sql(
        "insert into device_status (tenant_id, device_id, last_seen_at) values (?, ?, ?) on"
            + " conflict (tenant_id, device_id) do update set last_seen_at = excluded.last_seen_at",
        community.tenant.value(),
        device,
        at(DAY, 23).atOffset(ZoneOffset.UTC));
  }

  /** A water meter that leaks by night, beside a day's use. */
  public UUID leaking(UUID place) {
    var meter = device("water-meter", place);
    spoke(meter, "flow", 15, (day, hour) -> 0.02 + (hour > 6 && hour < 22 ? 0.05 : 0));
    return meter;
  }

  /** A lift whose vibration grows towards its limit. */
  public UUID wearing() {
    var lift = device("lift-monitor", community.building);
    spoke(lift, "vibration", 61, (day, hour) -> 20 + 0.4 * day + hour % 3 * 0.1);
    return lift;
  }

  /** Puts the community on the list as if its devices had been heard. */
  public void due(LocalDate day) {
    community.sql(
        "insert into analysis_due (tenant_id, day, due_at) values (?, ?, ?) on conflict (tenant_id)"
            + " do update set day = excluded.day, after_device = null, due_at = excluded.due_at",
        community.tenant.value(),
        day,
        at(DAY, 0).atOffset(ZoneOffset.UTC));
  }

  /** Looks at the day, as in the night after it. */
  public void look() {
    due(DAY);
    round.run(MORNING);
  }

  public List<Finding> found() {
    return found(community.clerk);
  }

  public List<Finding> found(Caller caller) {
    return community
        .as(caller, () -> analytics.list(FindingQuery.ALL, PageRequest.first(50)))
        .items();
  }
}
