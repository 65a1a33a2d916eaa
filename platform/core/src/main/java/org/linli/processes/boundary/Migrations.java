package org.linli.processes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.processes.control.Moving;
import org.linli.processes.entity.Migration;

/**
 * Lets running instances of a community go on by another version of their process: first looked at,
 * then done. What stands where the other version has no such step stays on its own.
 */
@ApplicationScoped
public class Migrations {

  private final Moving moving;

  @Inject
  public Migrations(Moving moving) {
    this.moving = moving;
  }

  /** For the container's proxy alone. */
  protected Migrations() {
    this(null);
  }

  /** What would become of all of them; nothing changes. */
  public Migration preview(UUID from, UUID to) {
    return moving.preview(from, to);
  }

  /**
   * Moves those that fit, a few hundred at a time: what comes back says how many, and a second call
   * goes on with the next. What does not fit is passed over.
   */
  public Migration migrate(UUID from, UUID to) {
    return moving.migrate(from, to);
  }
}
