package org.linli.processes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.processes.control.Engine;
import org.linli.processes.control.Incidents;
import org.linli.processes.control.Looking;
import org.linli.processes.entity.Incident;
import org.linli.processes.entity.InstanceDetail;
import org.linli.processes.entity.TaskQuery;
import org.linli.processes.entity.TaskRow;
import org.linli.processes.entity.Visit;

/**
 * What rooms do with processes, in their own transaction and tenant: a case that starts one stands
 * or falls with it. Whether the caller may is said by the room whose matter it is; whose task it is
 * is said here.
 */
@ApplicationScoped
public class Processes {

  private final Engine engine;
  private final Looking looking;
  private final Incidents incidents;

  @Inject
  public Processes(Engine engine, Looking looking, Incidents incidents) {
    this.engine = engine;
    this.looking = looking;
    this.incidents = incidents;
  }

  /** For the container's proxy alone. */
  protected Processes() {
    this(null, null, null);
  }

  /**
   * Starts the newest version that is published for the community.
   *
   * @param businessKey what it is about, by which messages find it; null for nothing
   */
  public UUID start(String key, String businessKey, Map<String, Object> variables) {
    return engine.start(key, businessKey, variables);
  }

  /** The same, and it is written down nowhere who began it. */
  public UUID startUnnamed(String key, String businessKey, Map<String, Object> variables) {
    return engine.start(key, businessKey, variables, null);
  }

  /** Open tasks, those whose time is nearest first. */
  public Page<TaskRow> tasks(TaskQuery query, PageRequest page) {
    return looking.tasks(query, page);
  }

  /** Takes a task that is offered to the caller. */
  public void claim(UUID task) {
    engine.claim(task);
  }

  /**
   * Does a task: its process goes on.
   *
   * @param note what its doer says of it; null for nothing
   */
  public void complete(UUID task, Map<String, Object> variables, String note) {
    engine.complete(task, variables, note);
  }

  /**
   * Hands a message to whatever waits for it.
   *
   * @return how many took it
   */
  public int message(String name, String businessKey, Map<String, Object> variables) {
    return engine.message(name, businessKey, variables);
  }

  /** Ends an instance with all that it called, with a reason. */
  public void cancel(UUID instance, String reason) {
    engine.cancel(instance, reason);
  }

  /**
   * @throws NotFound for one of another community as for one that there is not
   */
  public InstanceDetail instance(UUID instance) {
    return looking.instance(instance);
  }

  /** Those of the community among them, in no order. */
  public List<InstanceDetail> instances(Collection<UUID> instances) {
    return looking.instances(instances);
  }

  /** Every visit of a step, in order. */
  public List<Visit> history(UUID instance) {
    return looking.history(instance);
  }

  /** Steps that failed as often as they may. */
  public Page<Incident> incidents(PageRequest page) {
    return incidents.open(page);
  }

  /**
   * Does a failed step now, in the caller's own transaction: its refusal is the caller's, and the
   * step then stays failed.
   */
  public void retry(UUID incident) {
    incidents.now(incident, Instant.now(), engine::again);
  }

  /** Has a failed step tried again. */
  public void again(UUID incident) {
    incidents.again(incident, Instant.now());
  }
}
