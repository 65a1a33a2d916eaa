package org.linli.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.calendar.boundary.Calendar;
import org.linli.calendar.control.CityDays;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.boundary.Processes;
import org.linli.processes.control.Engine;
import org.linli.processes.control.Incidents;
import org.linli.processes.control.Library;
import org.linli.processes.control.Looking;
import org.linli.processes.control.Shelf;
import org.linli.processes.control.TimerRound;
import org.linli.processes.entity.InstanceDetail;
import org.linli.processes.entity.TaskQuery;
import org.linli.processes.entity.TaskRow;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** A community in which processes run, with a clerk and a clock that tests move. */
public final class Ground {

  public final TestPlatform platform = TestPlatform.shared();
  public final TenantId tenant;
  public final Caller clerk;
  public final Caller other;
  public final List<Object> told = Collections.synchronizedList(new ArrayList<>());
  public final Engine engine;
  public final Library library;
  public final Processes processes;
  public final Definitions definitions;
  public final TimerRound round;
  public Instant now = Instant.now();

  public Ground(String city, Action... actions) {
    tenant = platform.community(city + "01001001", OperationMode.GOVERNMENT);
    clerk = caller(Set.of("CLERK"));
    other = caller(Set.of("GRID_WORKER"));
    var jdbi = platform.jdbi();
    var shelf = new Shelf(jdbi);
    engine =
        new Engine(
            jdbi, platform.scopes(), shelf, List.of(actions), told::add, calendar(), () -> now);
    library = new Library(jdbi, platform.scopes(), shelf, List.of(actions));
    var incidents = new Incidents(jdbi, platform.scopes(), shelf, told::add);
    processes = new Processes(engine, new Looking(jdbi, platform.scopes(), shelf), incidents);
    definitions = new Definitions(library);
    round = new TimerRound(jdbi, platform.scopes(), engine, incidents);
    platform.owner().useHandle(handle -> handle.execute("delete from process_timer"));
  }

  public Calendar calendar() {
    return new Calendar(new CityDays(platform.jdbi()));
  }

  private Caller caller(Set<String> roles) {
    var known = platform.caller(Tier.COMMUNITY, tenant.value(), tenant, null, "*");
    return new Caller(
        known.accountId(),
        known.username(),
        known.displayName(),
        known.tier(),
        roles,
        known.permissions(),
        known.scope(),
        known.tenant(),
        known.organisation(),
        known.address(),
        known.locale(),
        known.stamp(),
        known.mustChangePassword());
  }

  public <T> T as(Caller caller, Callable<T> work) {
    return platform.as(caller, work);
  }

  public void does(Caller caller, Runnable work) {
    platform.as(
        caller,
        () -> {
          work.run();
          return null;
        });
  }

  /** The clerk's community starts it from now on. */
  public UUID publish(String xml) {
    return publishAt(tenant.value(), xml);
  }

  public UUID publishAt(String scope, String xml) {
    return system(
        () -> {
          var id = library.draft(new DivisionCode(scope), xml);
          library.publish(id);
          return id;
        });
  }

  public <T> T system(Callable<T> work) {
    return platform.scopes().asSystem("test", tenant, work);
  }

  public UUID start(String key, Map<String, Object> variables) {
    return as(clerk, () -> processes.start(key, null, variables));
  }

  public List<TaskRow> tasks(UUID instance) {
    return tasks().stream().filter(task -> task.root().equals(instance)).toList();
  }

  /** All open ones of the community. */
  public List<TaskRow> tasks() {
    var all = new ArrayList<TaskRow>();
    var everything = new TaskQuery(null, List.of(), List.of(), null);
    for (int at = 0; at == all.size(); at += PageRequest.LONGEST) {
      var page = new PageRequest(at, PageRequest.LONGEST, null);
      all.addAll(as(clerk, () -> processes.tasks(everything, page).items()));
    }
    return all;
  }

  public List<String> waitsAt(UUID instance) {
    return tasks(instance).stream().map(TaskRow::node).sorted().toList();
  }

  public TaskRow task(UUID instance, String node) {
    return tasks(instance).stream().filter(t -> t.node().equals(node)).findFirst().orElseThrow();
  }

  public void complete(UUID instance, String node) {
    complete(instance, node, Map.of());
  }

  public void complete(UUID instance, String node, Map<String, Object> variables) {
    var task = task(instance, node);
    does(clerk, () -> processes.complete(task.id(), variables, null));
  }

  public InstanceDetail look(UUID instance) {
    return as(clerk, () -> processes.instance(instance));
  }

  public List<String> visits(UUID instance) {
    return as(clerk, () -> processes.history(instance)).stream()
        .map(visit -> visit.node() + ":" + visit.how())
        .toList();
  }

  /** Time goes by, and the timer looks what is due. */
  public int pass(Duration time) {
    now = now.plus(time);
    return round.run(now);
  }

  public long count(String table, UUID instance) {
    return system(
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select count(*) from " + table + " where root_id = :id")
                            .bind("id", instance)
                            .mapTo(long.class)
                            .one()));
  }
}
