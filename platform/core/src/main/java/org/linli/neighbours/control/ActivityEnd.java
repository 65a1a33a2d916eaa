package org.linli.neighbours.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWorker;

/** An activity is over: what came from other communities is deleted in each of them. */
@ApplicationScoped
public class ActivityEnd implements DueWorker {

  static final String KIND = "neighbour-end";

  private final Jdbi jdbi;

  @Inject
  public ActivityEnd(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected ActivityEnd() {
    this(null);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void perform(TenantId tenant, UUID subject) {
    jdbi.useHandle(handle -> PeopleTable.forgetOthers(handle, tenant, subject));
  }
}
