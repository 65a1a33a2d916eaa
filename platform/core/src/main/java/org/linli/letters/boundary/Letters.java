package org.linli.letters.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.letters.control.Carriers;
import org.linli.letters.control.LetterBox;
import org.linli.letters.control.LetterTable;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterQuery;
import org.linli.letters.entity.LetterRow;
import org.linli.letters.entity.LetterSum;

/** The community’s outbox 消息发送记录, for its clerks. */
@Facade
public class Letters {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final LetterTable table;
  private final LetterBox box;
  private final Carriers carriers;

  @Inject
  public Letters(Jdbi jdbi, Scopes scopes, LetterTable table, LetterBox box, Carriers carriers) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.table = table;
    this.box = box;
    this.carriers = carriers;
  }

  /** For the container's proxy alone. */
  protected Letters() {
    this(null, null, null, null, null);
  }

  /** Newest first; addresses are masked. */
  @Permit("letters:read")
  public Page<LetterRow> list(LetterQuery query, PageRequest page) {
    return table.list(query, null, page);
  }

  /** How those of the last thirty days stand. */
  @Permit("letters:read")
  public List<LetterSum> sums() {
    return table.sums(Instant.now());
  }

  /** The channels for which the city has a gateway. */
  @Permit("letters:read")
  public Set<Channel> get() {
    return carriers.open();
  }

  /**
   * Sends once more what was given up, or was taken and never arrived.
   *
   * @return the new letter
   * @throws org.linli.access.boundary.Conflict it is still waiting, or has arrived
   */
  @Permit("letters:write")
  @Mutates("letter.again")
  public UUID again(UUID id) {
    return box.again(jdbi, scopes, table, id, Instant.now());
  }
}
