package org.linli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.city.boundary.Changes;
import org.linli.commands.boundary.Commands;
import org.linli.commands.boundary.SettingsAgain;
import org.linli.commands.control.CommandBook;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandQuery;
import org.linli.commands.entity.CommandRow;
import org.linli.commands.entity.CommandState;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.packs.Text;
import org.linli.testing.Requirement;

/** A device that lost its power is told again what it was to keep to. */
class SettingsAgainTest {

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
  private final CommandBook book =
      new CommandBook(community.jdbi, community.work, changes, announced::add);
  private final SettingsAgain again =
      new SettingsAgain(community.jdbi, models, community.work, changes, announced::add);

  private DeviceId device(String model) {
    var id = UUID.randomUUID();
    community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state)"
            + " values (?, ?, ?, '1号', ?, ?, 'IN_SERVICE')",
        community.tenant.value(),
        id,
        id.toString().substring(0, 13),
        model,
        community.building);
    return new DeviceId(id);
  }

  private void told(
      DeviceId device, String command, Map<String, Object> parameters, CommandState state) {
    community.as(
        community.clerk,
        () -> {
          var id = commands.send(device, command, parameters, Duration.ofMinutes(1), "试验");
          return book.answer(
              community.tenant,
              device.value(),
              id.value(),
              new CommandAnswer(state, null),
              Instant.now());
        });
  }

  private UUID alarm(DeviceId device, String rule) {
    var alarm = UUID.randomUUID();
    community.sql(
        "insert into alarm (tenant_id, id, device_id, rule, severity, raised_at, last_at)"
            + " values (?, ?, ?, ?, 'MAJOR', now(), now())",
        community.tenant.value(),
        alarm,
        device.value(),
        rule);
    return alarm;
  }

  private List<CommandRow> queued(DeviceId device) {
    var query = new CommandQuery(device.value(), CommandState.QUEUED);
    return community.as(community.clerk, () -> commands.list(query, PageRequest.first(50))).items();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mains-lost", "silent"})
  @Requirement("000-7.2.a.5-4")
  void whenThePowerIsBackTheLastSettingThatWasDoneIsToldAgain(String rule) {
    var gateway = device("edge-gateway");
    told(gateway, "configure", Map.of("sampleSeconds", 10, "uploadSeconds", 60), CommandState.DONE);
    told(gateway, "configure", Map.of("sampleSeconds", 5, "uploadSeconds", 30), CommandState.DONE);
    told(gateway, "configure", Map.of("sampleSeconds", 1, "uploadSeconds", 1), CommandState.FAILED);
    told(gateway, "restart", Map.of(), CommandState.DONE);
    var lost = alarm(gateway, rule);
    assertThat(queued(gateway)).as("while it is away").isEmpty();
    community.feed(() -> again.cleared(new AlarmCleared(community.tenant, lost, Instant.now())));
    assertThat(queued(gateway))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.command()).isEqualTo("configure");
              assertThat(row.parameters().toString()).contains("sampleSeconds").contains("5");
            });
  }

  @Test
  @Requirement("000-7.2.a.5-4")
  void aDeviceThatStartedAnewIsToldAtOnce() {
    assertThat(models.get("edge-gateway").rule("restarted").orElseThrow().rate()).isNotNull();
    var gateway = device("edge-gateway");
    told(gateway, "configure", Map.of("sampleSeconds", 5, "uploadSeconds", 30), CommandState.DONE);
    var alarm = alarm(gateway, "restarted");
    community.feed(() -> again.raised(raised(alarm, gateway, "restarted")));
    assertThat(queued(gateway)).hasSize(1);
    community.feed(() -> again.cleared(new AlarmCleared(community.tenant, alarm, Instant.now())));
    assertThat(queued(gateway)).as("once").hasSize(1);
  }

  @Test
  void otherAlarmsAndDevicesThatWereToldNothingStayQuiet() {
    var gateway = device("edge-gateway");
    told(gateway, "configure", Map.of("sampleSeconds", 5, "uploadSeconds", 30), CommandState.DONE);
    var full = alarm(gateway, "storage-full");
    community.feed(() -> again.cleared(new AlarmCleared(community.tenant, full, Instant.now())));
    community.feed(() -> again.raised(raised(full, gateway, "storage-full")));
    assertThat(queued(gateway)).isEmpty();
    var fresh = device("hvac-control");
    var lost = alarm(fresh, "silent");
    community.feed(() -> again.cleared(new AlarmCleared(community.tenant, lost, Instant.now())));
    assertThat(queued(fresh)).isEmpty();
  }

  private AlarmRaised raised(UUID alarm, DeviceId device, String rule) {
    return new AlarmRaised(
        community.tenant,
        alarm,
        device.value(),
        "1号",
        community.building,
        rule,
        new Text("警", "alarm"),
        "WARNING",
        null,
        Instant.now(),
        "edge-gateway",
        null);
  }
}
