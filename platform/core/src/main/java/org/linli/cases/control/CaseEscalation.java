package org.linli.cases.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWorker;

/** Shows to the street what was not handled in time. */
@ApplicationScoped
public class CaseEscalation implements DueWorker {

  private final CaseLife life;

  @Inject
  public CaseEscalation(CaseLife life) {
    this.life = life;
  }

  /** For the container's proxy alone. */
  protected CaseEscalation() {
    this(null);
  }

  @Override
  public String kind() {
    return CaseLife.OVERDUE;
  }

  @Override
  public void perform(TenantId tenant, UUID subject) {
    life.escalate(tenant, life.find(subject), Instant.now());
  }
}
