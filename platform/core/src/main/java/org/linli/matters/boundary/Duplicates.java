package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.matters.control.Twins;

/** Duplicates 重复事项: one goes on for the others, until that is undone. */
@Facade
public class Duplicates {

  private final Twins twins;

  @Inject
  public Duplicates(Twins twins) {
    this.twins = twins;
  }

  /** For the container's proxy alone. */
  protected Duplicates() {
    this(null);
  }

  /** The other goes on for this one, which stands still until then, with a reason 合并. */
  @Permit("matters:write")
  @Mutates("matter.merged")
  public void merge(UUID matter, UUID into, String reason) {
    twins.merge(matter, into, reason);
  }

  /** It was none, and goes on by itself, with a reason 撤销合并. */
  @Permit("matters:write")
  @Mutates("matter.parted")
  public void part(UUID matter, String reason) {
    twins.part(matter, reason);
  }
}
