package org.linli.letters.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.letters.control.BoxRound;
import org.linli.letters.control.OwnBoxTable;
import org.linli.letters.control.WishTable;
import org.linli.letters.entity.BoxNote;
import org.linli.letters.entity.BoxState;
import org.linli.letters.entity.QuietHours;

/**
 * One's own box 站内信, of whatever tier: what one was told, newest first, for ninety days. It cannot
 * be turned off; quiet hours keep it from being announced, not from being there.
 */
@Facade
public class OwnBox {

  private final Scopes scopes;
  private final OwnBoxTable table;
  private final WishTable wishes;

  @Inject
  public OwnBox(Scopes scopes, OwnBoxTable table, WishTable wishes) {
    this.scopes = scopes;
    this.table = table;
    this.wishes = wishes;
  }

  /** For the container's proxy alone. */
  protected OwnBox() {
    this(null, null, null);
  }

  /**
   * Newest first.
   *
   * @param unread only what is not read yet
   */
  @Permit("self:read")
  public Page<BoxNote> list(boolean unread, PageRequest page) {
    return table.list(me(), unread, Instant.now().minus(BoxRound.KEPT), page);
  }

  /** How many lines are unread, and whether they may be announced now. */
  @Permit("self:read")
  public BoxState get() {
    var now = Instant.now();
    var unread = table.unread(me(), now.minus(BoxRound.KEPT));
    return new BoxState(
        unread.count(), unread.newest(), unread.urgent() || quiet().lastingUntil(now).isEmpty());
  }

  /**
   * Marks a line as read; the first time stands.
   *
   * @throws NotFound it is none of the caller's
   */
  @Permit("self:letters")
  @Mutates("box.read")
  public BoxNote read(UUID id) {
    return table.read(me(), id, Instant.now()).orElseThrow(() -> new NotFound("box-note"));
  }

  /**
   * Marks all as read that were told up to an instant: what came while one looked stays unread.
   *
   * @param until null for now
   * @return how many these were
   */
  @Permit("self:letters")
  @Mutates("box.all-read")
  public int readAll(Instant until) {
    var now = Instant.now();
    return table.readAll(me(), until == null ? now : until, now);
  }

  /** Who has no community, or said nothing, sleeps as usual. */
  private QuietHours quiet() {
    return scopes.tenant().map(tenant -> wishes.of(tenant, me()).quiet()).orElse(QuietHours.USUAL);
  }

  private UUID me() {
    return scopes.caller().accountId();
  }
}
