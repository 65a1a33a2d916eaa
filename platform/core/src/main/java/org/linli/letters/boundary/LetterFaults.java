package org.linli.letters.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.letters.control.FaultTable;
import org.linli.letters.control.LetterBox;
import org.linli.letters.control.LetterTable;
import org.linli.letters.entity.FaultQuery;
import org.linli.letters.entity.LetterFault;

/**
 * Letters of the whole installation that were given up 发送失败消息, for those who keep it: of which
 * community, when and why; neither to whom nor what about.
 */
@Facade
public class LetterFaults {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final LetterTable table;
  private final LetterBox box;

  @Inject
  public LetterFaults(Jdbi jdbi, Scopes scopes, LetterTable table, LetterBox box) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.table = table;
    this.box = box;
  }

  /** For the container's proxy alone. */
  protected LetterFaults() {
    this(null, null, null, null);
  }

  /** Newest first; the search looks at community and reason. */
  @Permit("ops:read")
  public Page<LetterFault> list(FaultQuery query, PageRequest page) {
    return FaultTable.list(jdbi, query, page);
  }

  /**
   * Sends it once more, as a new letter, to where the person is reached today. It leaves the list,
   * and comes back if it fails again.
   *
   * @return the new letter
   * @throws NotFound there is none among those that were given up
   * @throws Conflict the community sent it again meanwhile, or it arrived after all
   * @throws org.linli.access.boundary.TenantSuspended the community is suspended
   */
  @Permit("outbox:write")
  @Mutates("letter.again-by-operator")
  public UUID again(UUID id) {
    var fault =
        jdbi.withHandle(handle -> FaultTable.find(handle, id))
            .orElseThrow(() -> new NotFound("letter"));
    return scopes.asSystem(
        "letters", fault.tenant(), () -> box.again(jdbi, scopes, table, id, Instant.now()));
  }
}
