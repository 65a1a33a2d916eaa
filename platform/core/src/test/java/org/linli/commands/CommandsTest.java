package org.linli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.city.boundary.Changes;
import org.linli.commands.boundary.CommandEnded;
import org.linli.commands.boundary.CommandQueued;
import org.linli.commands.boundary.CommandSheet;
import org.linli.commands.boundary.Commands;
import org.linli.commands.boundary.DeviceOfHome;
import org.linli.commands.boundary.Envelope;
import org.linli.commands.control.CommandBook;
import org.linli.commands.control.CommandClock;
import org.linli.commands.control.UpwardBook;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandDraft;
import org.linli.commands.entity.CommandId;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandQuery;
import org.linli.commands.entity.CommandRow;
import org.linli.commands.entity.CommandState;
import org.linli.commands.entity.Upward;
import org.linli.community.TestCommunity;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceRetired;
import org.linli.devices.boundary.KnownDevices;
import org.linli.devices.entity.DeviceId;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.testing.Requirement;
import org.linli.work.control.DueRound;

class CommandsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

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
  private final UpwardBook upward =
      new UpwardBook(community.jdbi, community.platform.scopes(), book, changes);
  private final DueRound round =
      new DueRound(
          community.jdbi,
          community.platform.scopes(),
          List.of(new CommandClock(community.jdbi, community.work, changes, announced::add)));

  private <T> T as(Callable<T> work) {
    return community.as(community.clerk, work);
  }

  private int run(String sql, Object... arguments) {
    return as(() -> community.jdbi.withHandle(handle -> handle.execute(sql, arguments)));
  }

  private DeviceId device(String model, String state, UUID place) {
    var id = UUID.randomUUID();
    run(
        "insert into device (tenant_id, id, code, name, model, place_id, state) values (?, ?, ?,"
            + " '1号', ?, ?, ?)",
        community.tenant.value(),
        id,
        id.toString().substring(0, 13),
        model,
        place,
        state);
    return new DeviceId(id);
  }

  private DeviceId gate() {
    return device("access-control", "IN_SERVICE", community.building);
  }

  private CommandId send(DeviceId device, String command, Map<String, Object> parameters) {
    return as(() -> commands.send(device, command, parameters, MINUTE, "试验"));
  }

  private CommandRow row(DeviceId device, CommandId id) {
    return as(() -> commands.get(device, id));
  }

  private List<CommandRow> of(DeviceId device, CommandState state) {
    return as(() -> commands.list(new CommandQuery(device.value(), state), PageRequest.first(100)))
        .items();
  }

  private <T> List<T> heard(Class<T> type) {
    return announced.stream()
        .filter(type::isInstance)
        .filter(event -> event.toString().contains(community.tenant.toString()))
        .map(type::cast)
        .toList();
  }

  private void tell(Upward... letters) {
    var bytes = new ArrayList<byte[]>();
    for (var letter : letters) {
      bytes.add(Envelope.close(letter));
    }
    upward.take(bytes);
  }

  private Upward letter(Upward.Kind kind, DeviceId device, CommandId command, CommandState state) {
    return new Upward(
        kind,
        community.tenant.value(),
        device.value(),
        command == null ? null : command.value(),
        state,
        state == null ? null : "ok",
        Instant.now().toEpochMilli());
  }

  @Test
  void aCommandGoesFromQueuedToHandedOverToDoneAndWhoAskedHearsOfItOnce() {
    var gate = gate();
    var id = send(gate, "open", Map.of("seconds", 10));
    assertThat(row(gate, id).state()).isEqualTo(CommandState.QUEUED);
    assertThat(heard(CommandQueued.class))
        .singleElement()
        .satisfies(
            queued -> {
              assertThat(queued.device()).isEqualTo(gate);
              assertThat(queued.tenant()).isEqualTo(community.tenant);
              assertThat(queued.order().command()).isEqualTo("open");
              assertThat(queued.order().parameters()).containsEntry("seconds", 10.0);
            });
    tell(letter(Upward.Kind.TAKEN, gate, id, null));
    assertThat(row(gate, id).state()).isEqualTo(CommandState.SENT);
    assertThat(row(gate, id).sentAt()).isNotNull();
    tell(letter(Upward.Kind.ANSWER, gate, id, CommandState.DONE));
    tell(
        letter(Upward.Kind.ANSWER, gate, id, CommandState.FAILED),
        letter(Upward.Kind.TAKEN, gate, id, null),
        letter(Upward.Kind.ANSWER, gate, id, CommandState.DONE));
    var ended = row(gate, id);
    assertThat(ended.state()).isEqualTo(CommandState.DONE);
    assertThat(ended.answer()).isEqualTo("ok");
    assertThat(ended.askedBy()).isEqualTo(community.clerk.displayName());
    assertThat(heard(CommandEnded.class))
        .containsExactly(new CommandEnded(community.tenant, gate, id, CommandState.DONE, "ok"));
  }

  @Test
  void anAnswerMayOvertakeTheReceiptAndAFailureIsOneToo() {
    var gate = gate();
    var id = send(gate, "release", null);
    tell(
        letter(Upward.Kind.ANSWER, gate, id, CommandState.FAILED),
        letter(Upward.Kind.TAKEN, gate, id, null));
    assertThat(row(gate, id).state()).isEqualTo(CommandState.FAILED);
  }

  @Test
  void whatNobodyAnswersInTimeExpiresAndALateAnswerChangesNothing() {
    var gate = gate();
    var id = send(gate, "release", null);
    round.run(Instant.now().plusSeconds(11));
    assertThat(heard(CommandQueued.class)).as("told to the doors again").hasSize(2);
    run(
        "update device_command set ends_at = ? where id = ?",
        OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1),
        id.value());
    round.run(Instant.now().plusSeconds(3600));
    assertThat(row(gate, id).state()).isEqualTo(CommandState.EXPIRED);
    tell(letter(Upward.Kind.ANSWER, gate, id, CommandState.DONE));
    assertThat(row(gate, id).state()).isEqualTo(CommandState.EXPIRED);
    assertThat(heard(CommandEnded.class))
        .extracting(CommandEnded::state)
        .containsExactly(CommandState.EXPIRED);
  }

  @Test
  void whatIsHandedOverIsNotToldAgainButStillExpires() {
    var gate = gate();
    var id = send(gate, "release", null);
    tell(letter(Upward.Kind.TAKEN, gate, id, null));
    round.run(Instant.now().plusSeconds(11));
    assertThat(heard(CommandQueued.class)).hasSize(1);
    run(
        "update device_command set ends_at = ? where id = ?",
        OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1),
        id.value());
    round.run(Instant.now().plusSeconds(3600));
    assertThat(row(gate, id).state()).isEqualTo(CommandState.EXPIRED);
  }

  private String firmware(DeviceId device) {
    return as(
        () ->
            community
                .jdbi
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select firmware from device_plate where device_id = ?")
                            .bind(0, device.value())
                            .mapTo(String.class)
                            .findOne())
                .orElse(null));
  }

  /** Upgraded, kept up, and controlled, from afar. */
  @ParameterizedTest
  @ValueSource(strings = {"hvac-control", "lighting-control", "lift-monitor", "access-control"})
  @Requirement("001-4.6.1.E-2")
  void aBuildingsSystemIsUpgradedFromAfarAndItsPlateNamesWhatItRunsThen(String model) {
    var device = device(model, "IN_SERVICE", community.building);
    var package1 = Map.<String, Object>of("version", "3.2.0", "digest", "a".repeat(64));
    var failed = send(device, "upgrade", package1);
    tell(letter(Upward.Kind.ANSWER, device, failed, CommandState.FAILED));
    assertThat(firmware(device)).as("it did not take it").isNull();
    var done = send(device, "upgrade", package1);
    tell(letter(Upward.Kind.ANSWER, device, done, CommandState.DONE));
    assertThat(firmware(device)).isEqualTo("3.2.0");
    var upkeep = send(device, "selfTest", null);
    tell(letter(Upward.Kind.ANSWER, device, upkeep, CommandState.DONE));
    assertThat(firmware(device)).isEqualTo("3.2.0");
    assertThat(of(device, null))
        .extracting(CommandRow::command, CommandRow::askedBy, CommandRow::state)
        .containsExactlyInAnyOrder(
            tuple("upgrade", community.clerk.displayName(), CommandState.FAILED),
            tuple("upgrade", community.clerk.displayName(), CommandState.DONE),
            tuple("selfTest", community.clerk.displayName(), CommandState.DONE));
    assertThatThrownBy(() -> send(device, "upgrade", Map.of("version", "3.2.1")))
        .as("a package without a digest is none")
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theModelSaysWhatADeviceCanBeTold() {
    var gate = gate();
    var lamp = device("lighting-control", "IN_SERVICE", null);
    var screen = device("info-screen", "IN_SERVICE", null);
    send(lamp, "setMode", Map.of("mode", 3));
    send(screen, "show", Map.of("text", "请走楼梯"));
    record Wrong(DeviceId device, String command, Map<String, Object> parameters, String rule) {}
    var nothing = new HashMap<String, Object>();
    nothing.put("text", null);
    for (var wrong :
        List.of(
            new Wrong(gate, "fly", Map.of(), "no-such-command"),
            new Wrong(gate, null, Map.of(), "no-such-command"),
            new Wrong(gate, "open", Map.of("height", 3), "no-such-parameter"),
            new Wrong(gate, "open", Map.of("seconds", 0), "parameter-out-of-range"),
            new Wrong(gate, "open", Map.of("seconds", 121), "parameter-out-of-range"),
            new Wrong(gate, "open", Map.of("seconds", "10"), "parameter-no-number"),
            new Wrong(gate, "open", Map.of("seconds", Double.NaN), "parameter-no-number"),
            new Wrong(lamp, "setMode", Map.of("mode", 7), "parameter-no-state"),
            new Wrong(lamp, "setMode", Map.of("mode", 1.5), "parameter-no-state"),
            new Wrong(lamp, "setMode", Map.of(), "parameter-missing"),
            new Wrong(screen, "show", nothing, "parameter-missing"),
            new Wrong(screen, "show", Map.of("text", " "), "parameter-no-text"),
            new Wrong(screen, "show", Map.of("text", "x".repeat(501)), "parameter-no-text"))) {
      assertThatThrownBy(() -> send(wrong.device(), wrong.command(), wrong.parameters()))
          .as(wrong.toString())
          .isInstanceOfSatisfying(
              Invalid.class, refused -> assertThat(refused.arguments()).contains(wrong.rule()));
    }
    assertThat(of(gate, null)).isEmpty();
  }

  @Test
  void aCommandNeedsACauseAndATimeToAnswer() {
    var gate = gate();
    for (var cause : new String[] {null, " ", "x".repeat(201)}) {
      assertThatThrownBy(() -> as(() -> commands.send(gate, "open", null, MINUTE, cause)))
          .isInstanceOf(Invalid.class);
    }
    for (var timeout : new Duration[] {null, Duration.ZERO, Duration.ofDays(8)}) {
      assertThatThrownBy(() -> as(() -> commands.send(gate, "open", null, timeout, "试验")))
          .isInstanceOf(Invalid.class);
    }
    var draft = new CommandDraft("open", null, null, "试验");
    assertThat(draft.timeout()).isEqualTo(MINUTE);
    var id = as(() -> commands.send(gate, draft));
    assertThat(row(gate, id).endsAt()).isEqualTo(row(gate, id).at().plus(MINUTE));
  }

  @Test
  void whatIsNotThereYetOrNotAnyMoreIsToldNothing() {
    for (var state : List.of("PLANNED", "SCRAPPED")) {
      var device = device("access-control", state, null);
      assertThatThrownBy(() -> send(device, "open", null)).isInstanceOf(DeviceRetired.class);
    }
    assertThatThrownBy(() -> send(new DeviceId(UUID.randomUUID()), "open", null))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void personsSendNothingIntoAHomeWhereTheRulesOfSafetyMay() {
    var meter = device("gas-meter", "IN_SERVICE", community.room);
    send(meter, "closeValve", null);
    var dweller =
        community.platform.caller(
            Tier.RESIDENT, community.tenant.value(), community.tenant, null, "home:read");
    run(
        "insert into household_member (tenant_id, room_id, account_id, relation, since) values (?,"
            + " ?, ?, 'OWNER', ?)",
        community.tenant.value(),
        community.room,
        dweller.accountId(),
        OffsetDateTime.now(ZoneOffset.UTC).minusDays(1));
    assertThatThrownBy(() -> send(meter, "closeValve", null)).isInstanceOf(DeviceOfHome.class);
    var id =
        community
            .platform
            .scopes()
            .asSystem(
                "linkage",
                community.tenant,
                () -> commands.send(meter, "closeValve", null, MINUTE, "燃气泄漏"));
    assertThat(row(meter, id).state()).isEqualTo(CommandState.QUEUED);
  }

  @Test
  void anothersDeviceIsAskedAboutAsOneThatIsNotThere() {
    var foreign = new CommandQuery(UUID.randomUUID(), null);
    assertThatThrownBy(() -> as(() -> commands.list(foreign, PageRequest.first(10))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anotherCommunitySeesAndAnswersNothing() {
    var gate = gate();
    var id = send(gate, "open", null);
    var other = new TestCommunity();
    assertThatThrownBy(() -> other.as(other.clerk, () -> commands.get(gate, id)))
        .isInstanceOf(NotFound.class);
    assertThat(
            other
                .as(other.clerk, () -> commands.list(CommandQuery.ALL, PageRequest.first(10)))
                .items())
        .isEmpty();
    upward.take(
        List.of(
            Envelope.close(
                new Upward(
                    Upward.Kind.ANSWER,
                    other.tenant.value(),
                    gate.value(),
                    id.value(),
                    CommandState.DONE,
                    "ok",
                    1))));
    assertThat(row(gate, id).state()).isEqualTo(CommandState.QUEUED);
  }

  @Test
  void aDeviceAnswersForItselfAlone() {
    var gate = gate();
    var id = send(gate, "open", null);
    tell(letter(Upward.Kind.ANSWER, gate(), id, CommandState.DONE));
    assertThat(row(gate, id).state()).isEqualTo(CommandState.QUEUED);
  }

  @Test
  void lettersThatNobodyCanReadStopNobody() {
    var gate = gate();
    var id = send(gate, "open", null);
    upward.take(
        List.of(
            "{".getBytes(StandardCharsets.UTF_8),
            "{\"kind\":\"ANSWER\",\"tenant\":\"\"}".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            Envelope.close(letter(Upward.Kind.TAKEN, gate, id, null))));
    assertThat(row(gate, id).state()).isEqualTo(CommandState.SENT);
  }

  @Test
  void whenALineStandsAgainWhatIsStillToBeAnsweredIsToldOnceMore() {
    var gate = gate();
    var id = send(gate, "open", null);
    var done = send(gate, "normal", null);
    tell(letter(Upward.Kind.ANSWER, gate, done, CommandState.DONE));
    announced.clear();
    tell(letter(Upward.Kind.UP, gate, null, null));
    assertThat(heard(CommandQueued.class))
        .extracting(CommandQueued::order)
        .extracting(CommandOrder::id)
        .containsExactly(id.value());
  }

  @Test
  @Requirement("001-4.2.3.E-5")
  void aLostLineIsSeenAtOnceAndWhatComesLaterEndsIt() {
    var gate = gate();
    run(
        "insert into device_status (tenant_id, device_id, last_seen_at) values (?, ?, ?)",
        community.tenant.value(),
        gate.value(),
        OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1));
    assertThat(online(gate)).isTrue();
    tell(letter(Upward.Kind.DOWN, gate, null, null));
    assertThat(online(gate)).isFalse();
    tell(letter(Upward.Kind.UP, gate, null, null));
    assertThat(online(gate)).isTrue();
    tell(letter(Upward.Kind.DOWN, gate, null, null));
    run(
        "update device_status set last_seen_at = ? where device_id = ?",
        OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(1),
        gate.value());
    assertThat(online(gate)).isTrue();
  }

  private boolean online(DeviceId device) {
    return as(() -> new KnownDevices(community.jdbi, models).find(community.tenant, device))
        .orElseThrow()
        .row()
        .online();
  }

  @Test
  void answersAreCutWhereTheyAreTooLong() {
    assertThat(new CommandAnswer(CommandState.DONE, "x".repeat(3_000)).answer()).hasSize(2_000);
    assertThat(new CommandAnswer(CommandState.DONE, null).answer()).isNull();
  }

  @Test
  void theListIsAFileInTheReadersWords() throws Exception {
    var gate = gate();
    send(gate, "open", Map.of("seconds", 5));
    var exports =
        new Exports(
            community.platform.jdbi(),
            community.platform.scopes(),
            RingForTests.over(community.platform));
    var file =
        as(
            () ->
                exports.make(
                    CommandSheet.of(models), page -> commands.list(CommandQuery.ALL, page)));
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
      assertThat(workbook.getFirstSheet().read().toString()).contains("远程开门", "seconds=5.0", "待送达");
    }
  }
}
