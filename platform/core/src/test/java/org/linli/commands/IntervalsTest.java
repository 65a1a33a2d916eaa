package org.linli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.city.boundary.Changes;
import org.linli.commands.boundary.CommandEnded;
import org.linli.commands.boundary.Commands;
import org.linli.commands.boundary.IntervalNotes;
import org.linli.commands.boundary.Intervals;
import org.linli.commands.control.CommandBook;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandState;
import org.linli.commands.entity.IntervalOrder;
import org.linli.commands.entity.IntervalRow;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.KnownDevices;
import org.linli.devices.entity.DeviceId;
import org.linli.testing.Requirement;

/** How often devices measure and send, set from afar. */
class IntervalsTest {

  private static final String METER = "water-meter";

  private final TestCommunity community = new TestCommunity();
  private final DeviceModels models = new DeviceModels();
  private final List<Object> announced = new ArrayList<>();
  private final Changes changes = new Changes(community.jdbi, announced::add);
  private final Commands commands =
      new Commands(
          community.jdbi,
          community.platform.scopes(),
          models,
          community.work,
          changes,
          announced::add);
  private final Intervals intervals =
      new Intervals(
          commands,
          community.jdbi,
          community.platform.scopes(),
          models,
          community.work,
          changes,
          announced::add);
  private final CommandBook book =
      new CommandBook(community.jdbi, community.work, changes, announced::add);
  private final IntervalNotes notes =
      new IntervalNotes(community.jdbi, community.work, changes, announced::add);

  private <T> T as(Callable<T> work) {
    return community.as(community.clerk, work);
  }

  private DeviceId device(String model) {
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state) values (?, ?, ?, 'm', ?, ?, 'IN_SERVICE')",
        community.tenant.value(),
        id,
        id.toString().substring(0, 13),
        model,
        community.building);
    return new DeviceId(id);
  }

  private int told(int collect, int upload, DeviceId... devices) {
    var ids = List.of(devices).stream().map(DeviceId::value).toList();
    return as(() -> intervals.set(new IntervalOrder(ids, collect, upload, "用水高峰"))).devices();
  }

  private IntervalRow of(DeviceId device) {
    return as(() -> intervals.get(device));
  }

  /** As a door tells it, and the house hears it in the same transaction. */
  private void answers(DeviceId device, CommandState state, String answer) {
    as(
        () -> {
          var told = book.newest(community.tenant, device.value(), "setIntervals").orElseThrow();
          announced.clear();
          book.answer(
              community.tenant,
              device.value(),
              told.id().value(),
              new CommandAnswer(state, answer),
              Instant.now());
          announced.stream()
              .filter(CommandEnded.class::isInstance)
              .map(CommandEnded.class::cast)
              .toList()
              .forEach(notes::ended);
          return null;
        });
  }

  private boolean online(DeviceId device, Duration silent) {
    community.sql(
        """
        insert into device_status (tenant_id, device_id, last_seen_at) values (?, ?, ?)
        on conflict (tenant_id, device_id) do update set last_seen_at = excluded.last_seen_at""",
        community.tenant.value(),
        device.value(),
        Instant.now().minus(silent).atOffset(ZoneOffset.UTC));
    return as(
        () ->
            new KnownDevices(community.jdbi, models)
                .find(community.tenant, device)
                .orElseThrow()
                .row()
                .online());
  }

  @Test
  @Requirement("000-7.2.a.3-3")
  void manyDevicesAreToldAtOnceAndEachSaysWhatItTook() {
    var one = device(METER);
    var other = device(METER);
    assertThat(told(60, 600, one, other)).isEqualTo(2);
    var asked = of(one);
    assertThat(asked.wantedCollect()).isEqualTo(60);
    assertThat(asked.wantedUpload()).isEqualTo(600);
    assertThat(asked.state()).isEqualTo(CommandState.QUEUED);
    assertThat(asked.upload()).isNull();
    assertThat(asked.isAsWanted()).isFalse();
    answers(one, CommandState.DONE, null);
    assertThat(of(one).upload()).isEqualTo(600);
    assertThat(of(one).collect()).isEqualTo(60);
    assertThat(of(one).reportedAt()).isNotNull();
    assertThat(of(one).isAsWanted()).isTrue();
    assertThat(of(other).isAsWanted()).isFalse();
  }

  @Test
  void aDeviceThatRefusesKeepsItsIntervals() {
    var meter = device(METER);
    told(60, 600, meter);
    answers(meter, CommandState.DONE, null);
    told(300, 3_600, meter);
    answers(meter, CommandState.FAILED, "battery");
    assertThat(of(meter).wantedUpload()).isEqualTo(3_600);
    assertThat(of(meter).state()).isEqualTo(CommandState.FAILED);
    assertThat(of(meter).upload()).isEqualTo(600);
    assertThat(of(meter).isAsWanted()).isFalse();
  }

  @Test
  void whatTheDeviceSaysThatItDoesCounts() {
    var meter = device(METER);
    told(60, 600, meter);
    answers(meter, CommandState.DONE, "{\"collectSeconds\":120,\"uploadSeconds\":900}");
    assertThat(of(meter).collect()).isEqualTo(120);
    assertThat(of(meter).upload()).isEqualTo(900);
    assertThat(of(meter).isAsWanted()).isFalse();
  }

  @Test
  @Requirement("000-7.2.a.3-3")
  void silenceFollowsTheIntervalThatTheDeviceTook() {
    var meter = device(METER);
    var usual = models.get(METER).intervalSeconds();
    var silent = Duration.ofSeconds(2L * usual);
    assertThat(online(meter, silent)).isTrue();
    told(60, 300, meter);
    assertThat(online(meter, silent)).isTrue();
    answers(meter, CommandState.DONE, "ok");
    assertThat(online(meter, silent)).isEqualTo(silent.toSeconds() < 900);
    assertThat(online(meter, Duration.ofSeconds(880))).isTrue();
    assertThat(online(meter, Duration.ofSeconds(920))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"59,600", "60,299", "60,86401", "600,300"})
  void noDeviceIsToldWhatItsKindCannot(int collect, int upload) {
    var meter = device(METER);
    assertThatThrownBy(() -> told(collect, upload, meter)).isInstanceOf(Invalid.class);
    assertThat(of(meter).wantedUpload()).isNull();
  }

  @Test
  void allOfThemAreToldOrNone() {
    var meter = device(METER);
    var detector = device("smoke-detector");
    assertThatThrownBy(() -> told(60, 600, meter, detector)).isInstanceOf(Invalid.class);
    assertThat(of(meter).wantedUpload()).isNull();
    assertThatThrownBy(() -> told(60, 600, meter, new DeviceId(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    assertThat(of(meter).wantedUpload()).isNull();
    assertThatThrownBy(() -> of(new DeviceId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
  }

  @Test
  void anotherCommandChangesNoInterval() {
    var meter = device(METER);
    var id = as(() -> commands.send(meter, "closeValve", null, Duration.ofMinutes(1), "检修"));
    as(
        () -> {
          notes.ended(new CommandEnded(community.tenant, meter, id, CommandState.DONE, null));
          return null;
        });
    assertThat(of(meter).upload()).isNull();
    assertThat(of(meter).usual()).isEqualTo(models.get(METER).intervalSeconds());
  }
}
