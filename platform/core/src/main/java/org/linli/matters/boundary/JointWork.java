package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.matters.control.Opinions;
import org.linli.matters.entity.Candidate;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.OpinionDraft;

/** Joint handling 主办与协办: opinions that the one who has a step asks of others. */
@Facade
public class JointWork {

  private final Opinions opinions;

  @Inject
  public JointWork(Opinions opinions) {
    this.opinions = opinions;
  }

  /** For the container's proxy alone. */
  protected JointWork() {
    this(null);
  }

  /** What the caller is asked and has not answered, the oldest first. */
  @Permit("matters:handle")
  public Page<Opinion> list(PageRequest page) {
    return opinions.mine(page);
  }

  /** Whom one could ask about a task, those with the fewest tasks in hand first. */
  @Permit("matters:handle")
  public List<Candidate> people(UUID task) {
    return opinions.people(task);
  }

  /** Asks somebody for an opinion; the step waits for it. */
  @Permit("matters:handle")
  @Mutates("opinion.asked")
  public UUID ask(UUID task, OpinionDraft draft) {
    return opinions.ask(task, draft);
  }

  /** Gives the opinion that the caller was asked for. */
  @Permit("matters:handle")
  @Mutates("opinion.given")
  public void answer(UUID id, String text) {
    opinions.answer(id, text);
  }

  /** Does without it, with a reason. */
  @Permit("matters:handle")
  @Mutates("opinion.withdrawn")
  public void withdraw(UUID id, String reason) {
    opinions.withdraw(id, reason);
  }
}
