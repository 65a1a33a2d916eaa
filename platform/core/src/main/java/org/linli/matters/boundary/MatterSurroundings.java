package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.matters.control.CaseContexts;
import org.linli.matters.entity.CaseContext;

/** What stands around a matter: spot, people, devices, and the like of it in the past. */
@Facade
public class MatterSurroundings {

  private final CaseContexts contexts;

  @Inject
  public MatterSurroundings(CaseContexts contexts) {
    this.contexts = contexts;
  }

  /** For the container's proxy alone. */
  protected MatterSurroundings() {
    this(null);
  }

  /**
   * Names and telephones are masked as in the matter itself; devices are shown to who may see
   * devices, and of the past what the caller sees.
   *
   * @throws org.linli.access.boundary.NotFound for a matter that the caller does not see
   */
  @Permit("matters:read")
  public CaseContext get(UUID matter) {
    return contexts.seen(matter);
  }
}
