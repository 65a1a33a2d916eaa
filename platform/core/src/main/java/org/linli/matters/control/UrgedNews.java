package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.matters.entity.Candidate;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWorker;

/**
 * Brings a word from above to whom it concerns: who has the step in hand, else all who may take it.
 * A work of its own inside the community, since those above do not enter it.
 */
@ApplicationScoped
public class UrgedNews implements DueWorker {

  static final String KIND = "matter-urged";

  private final Jdbi jdbi;
  private final Telling telling;

  @Inject
  public UrgedNews(Jdbi jdbi, Telling telling) {
    this.jdbi = jdbi;
    this.telling = telling;
  }

  /** For the container's proxy alone. */
  protected UrgedNews() {
    this(null, null);
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** A step that is done by now concerns nobody any more. */
  @Override
  public void perform(TenantId tenant, UUID subject) {
    jdbi.useHandle(
        handle ->
            Step.find(handle, tenant, subject)
                .filter(step -> step.matter() != null)
                .ifPresent(step -> telling.urged(step.matter(), whom(handle, tenant, step))));
  }

  private static Collection<UUID> whom(Handle handle, TenantId tenant, Step step) {
    return step.assignee() != null ? List.of(step.assignee()) : takers(handle, tenant, step);
  }

  /** A step on the spot is offered to the workers of its grid alone. */
  private static Set<UUID> takers(Handle handle, TenantId tenant, Step step) {
    var takers = new HashSet<UUID>();
    if (step.roles().contains(Reach.WORKER)) {
      takers.addAll(able(handle, tenant, List.of(Reach.WORKER)));
      if (step.place() != null) {
        takers.retainAll(People.ofPlace(handle, tenant, step.place()));
      }
    }
    var others = step.roles().stream().filter(role -> !role.equals(Reach.WORKER)).toList();
    takers.addAll(able(handle, tenant, others));
    return takers;
  }

  private static List<UUID> able(Handle handle, TenantId tenant, List<String> roles) {
    return People.able(handle, tenant, roles, Set.of(), Instant.now()).stream()
        .map(Candidate::account)
        .toList();
  }
}
