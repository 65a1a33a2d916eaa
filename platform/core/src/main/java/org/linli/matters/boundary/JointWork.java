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
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.UnitChoice;

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

  /** Which departments and groups one could ask about a task. */
  @Permit("matters:handle")
  public List<UnitChoice> units(UUID task) {
    return opinions.units(task);
  }

  /** Asks somebody for an opinion; the step waits for it. */
  @Permit("matters:handle")
  @Mutates("opinion.asked")
  public UUID ask(UUID task, OpinionDraft draft) {
    return opinions.ask(task, draft);
  }

  /**
   * Asks several at once, all or none.
   *
   * @return the ids, in the order of the drafts
   */
  @Permit("matters:handle")
  @Mutates("opinion.asked")
  public List<UUID> askAll(UUID task, List<OpinionDraft> drafts) {
    return opinions.askAll(task, drafts);
  }

  /** Gives the opinion that the caller was asked for. */
  @Permit("matters:handle")
  @Mutates("opinion.given")
  public void answer(UUID id, String text) {
    opinions.answer(id, text, null);
  }

  /**
   * The same with photographs.
   *
   * @param photos JPEG, PNG or WebP, nine of 5 MB at most; null for none
   */
  @Permit("matters:handle")
  @Mutates("opinion.given")
  public void answer(UUID id, String text, List<byte[]> photos) {
    opinions.answer(id, text, photos);
  }

  /** Says with a reason that it is not theirs 不承办; the step does not wait for it. */
  @Permit("matters:handle")
  @Mutates("opinion.declined")
  public void decline(UUID id, String reason) {
    opinions.decline(id, reason);
  }

  /** Asks for it again, with a word 催办. */
  @Permit("matters:handle")
  @Mutates("opinion.urged")
  public void urge(UUID id, String reason) {
    opinions.urge(id, reason);
  }

  /** A photograph that came with an opinion, for who sees the matter. */
  @Permit("matters:read")
  public Enclosure get(UUID id, UUID photo) {
    return opinions.photo(id, photo);
  }

  /** Does without it, with a reason. */
  @Permit("matters:handle")
  @Mutates("opinion.withdrawn")
  public void withdraw(UUID id, String reason) {
    opinions.withdraw(id, reason);
  }
}
