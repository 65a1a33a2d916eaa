package org.linli.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmAcknowledged;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmChange;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.boundary.AlarmsFolded;
import org.linli.alarms.control.Escalations;
import org.linli.alarms.control.SilenceRound;
import org.linli.alarms.control.Together;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

/** A community with buildings, whose rooms hear of alarms as they do in the server. */
final class AlarmGround {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final TestPlatform platform = TestPlatform.shared();
  final DeviceModels models = new DeviceModels();
  final List<Object> announced = new ArrayList<>();
  final DueWork work = new DueWork(platform.jdbi());
  final FiguresFeed figures = new FiguresFeed(platform.jdbi(), work);
  final Changes changes = new Changes(platform.jdbi(), this::announce);
  final AlarmBook book = new AlarmBook(platform.jdbi(), this::announce);
  final Together together = new Together(platform.jdbi(), book, figures, models);
  final Escalations escalations = new Escalations(platform.jdbi(), work, changes, this::announce);
  final SilenceRound silence =
      new SilenceRound(platform.jdbi(), models, book, figures, work, changes);
  final Alarms alarms =
      new Alarms(platform.jdbi(), platform.scopes(), platform.entities(), models, this::announce);
  final TenantId tenant;
  final Caller clerk;
  final Instant now = Instant.now().minusSeconds(3);

  /** A community that nobody was in before. */
  AlarmGround() {
    tenant =
        platform.community(
            "990801001%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
    clerk = platform.clerk(tenant);
  }

  private void announce(Object event) {
    announced.add(event);
    switch (event) {
      case AlarmRaised raised -> {
        escalations.raised(raised);
        together.raised(raised);
      }
      case AlarmCleared cleared -> {
        escalations.cleared(cleared);
        together.cleared(cleared);
      }
      case AlarmsFolded folded -> escalations.folded(folded);
      case AlarmAcknowledged seen -> escalations.acknowledged(seen);
      default -> {
        // Nobody listens.
      }
    }
  }

  <T> T as(Callable<T> deed) {
    return platform.as(clerk, deed);
  }

  UUID place(String kind, UUID parent) {
    var id = Sql.newId();
    sql(
        "insert into place (tenant_id, id, kind, parent_id, code, name) values (?, ?, ?, ?, ?, ?)",
        tenant.value(),
        id,
        kind,
        parent,
        id.toString(),
        kind);
    return id;
  }

  UUID device(String model, UUID place) {
    var id = Sql.newId();
    sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state) values (?, ?, ?, ?, ?, ?, 'IN_SERVICE')",
        tenant.value(),
        id,
        id.toString(),
        model + " " + id,
        model,
        place);
    return id;
  }

  int sql(String statement, Object... arguments) {
    return as(() -> platform.jdbi().withHandle(handle -> handle.execute(statement, arguments)));
  }

  long count(String query, Object... arguments) {
    return as(
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle -> {
                      var asked = handle.createQuery(query);
                      for (int i = 0; i < arguments.length; i++) {
                        asked.bind(i, arguments[i]);
                      }
                      return asked.mapTo(Long.class).one();
                    }));
  }

  /** Raises an alarm of the device's rule, and returns it. */
  UUID raise(UUID device, String model, String rule, Instant at) {
    var id = Sql.newId();
    var kind = models.get(model).rule(rule).orElseThrow();
    as(
        () ->
            book.write(
                tenant, List.of(new AlarmChange(id, device, kind, true, at, at, 1, 30, null))));
    return id;
  }

  void clear(UUID alarm, Instant at) {
    var device =
        list(AlarmQuery.ALL).stream()
            .filter(row -> row.id().equals(alarm))
            .findFirst()
            .orElseThrow()
            .device()
            .value();
    as(
        () ->
            book.write(
                tenant, List.of(new AlarmChange(alarm, device, null, false, at, at, 1, 0, at))));
  }

  List<AlarmRow> list(AlarmQuery query) {
    return as(() -> alarms.list(query, PageRequest.first(100))).items();
  }

  List<AlarmRow> open() {
    return list(new AlarmQuery(true, null, null));
  }

  <T> List<T> told(Class<T> type) {
    return announced.stream().filter(type::isInstance).map(type::cast).toList();
  }

  long due(String kind, UUID subject) {
    return count(
        "select count(*) from due_work where tenant_id = ? and kind = ? and subject = ?",
        tenant.value(),
        kind,
        subject);
  }
}
