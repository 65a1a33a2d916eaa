package org.linli.processes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.linli.processes.control.Handing;
import org.linli.processes.entity.TaskRow;

/**
 * What a room does with a task or an instance besides its steps: hands tasks from one to another,
 * and lets an instance stand still. Who may is said by the room.
 */
@ApplicationScoped
public class Steering {

  private final Handing handing;

  @Inject
  public Steering(Handing handing) {
    this.handing = handing;
  }

  /** For the container's proxy alone. */
  protected Steering() {
    this(null);
  }

  /** One task, open or over. */
  public TaskRow task(UUID task) {
    return handing.task(task);
  }

  /** The caller puts a task back on offer. */
  public void release(UUID task) {
    handing.release(task);
  }

  /** From now on it is offered to the holders of that role. */
  public void offer(UUID task, String role) {
    handing.offer(task, role);
  }

  /** From now on it is in that account's hands. */
  public void give(UUID task, UUID account) {
    handing.give(task, account);
  }

  /** Stops the clocks of an instance with all that it called. */
  public void pause(UUID instance) {
    handing.pause(instance);
  }

  /**
   * Lets the clocks go on.
   *
   * @param paused how long they stood
   */
  public void proceed(UUID instance, Duration paused) {
    handing.proceed(instance, paused);
  }
}
