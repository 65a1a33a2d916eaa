package org.linli.feeds.boundary;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.feeds.control.FeedLine;
import org.linli.feeds.control.LetterCheck;
import org.linli.feeds.control.LetterTable;
import org.linli.feeds.control.ManyReplays;
import org.linli.feeds.control.Reception;
import org.linli.feeds.control.Replay;
import org.linli.feeds.entity.DeadLetterText;
import org.linli.feeds.entity.LetterFilter;
import org.linli.feeds.entity.LetterPreview;
import org.linli.feeds.entity.LetterRepair;
import org.linli.feeds.entity.RepairedLetter;
import org.linli.feeds.entity.ReplayOutlook;
import org.linli.feeds.entity.ReplayPart;
import org.linli.feeds.entity.ReplayWish;
import org.linli.persistence.Sha256;

/**
 * Repairing dead letters 死信修复, putting them aside, and sending many again. A repair and a replay
 * are two calls: the repaired text is committed before it is sent, so whatever breaks between them
 * loses nothing, and one that is sent twice is stored once.
 */
@Facade
public class DeadLetterDesk {

  private static final int LONGEST_REASON = 400;
  private static final int MOST_AT_ONCE = 100;
  private static final int USUAL_AT_ONCE = 50;

  private final FeedLine line;
  private final LetterTable table;
  private final Scopes scopes;
  private final AuditTrail audit;
  private final InstantSource clock;

  @Inject
  public DeadLetterDesk(Feeds feeds, Jdbi jdbi, Scopes scopes, AuditTrail audit) {
    this.line = feeds == null ? null : feeds.line();
    this.table = new LetterTable(jdbi);
    this.scopes = scopes;
    this.audit = audit;
    this.clock = InstantSource.system();
  }

  /** For the container's proxy alone. */
  protected DeadLetterDesk() {
    this(null, null, null, null);
  }

  /**
   * One letter with all of its text.
   *
   * @throws NotFound there is none
   */
  @Permit("feeds:read")
  public DeadLetterText get(UUID id) {
    return table.find(id).orElseThrow(() -> new NotFound("dead-letter"));
  }

  /**
   * What would come out if the letter had this text and were sent now. Nothing is kept or sent.
   *
   * @param payload null for the text that it has
   * @throws NotFound there is no such letter
   * @throws Invalid the text holds NUL
   */
  @Permit("feeds:read")
  public LetterPreview preview(UUID id, String payload) {
    var letter = get(id);
    var text = payload == null ? letter.payload() : clean(payload);
    return new LetterCheck(line).look(letter.letter().device(), text);
  }

  /**
   * Gives a letter another text; it is not sent by this. The text as it first came is kept.
   *
   * @throws NotFound there is no such letter
   * @throws Conflict somebody repaired it meanwhile, or it waits no more
   * @throws Invalid no text, or one that holds NUL
   * @throws Unreadable the door could not read it
   * @throws BatchTooLarge it is more than the door takes
   */
  @Permit("feeds:write")
  @Mutates("dead-letter.repaired")
  public RepairedLetter repair(UUID id, LetterRepair repair) {
    if (repair == null || repair.payload() == null || repair.payload().isBlank()) {
      throw new Invalid("payload", "required");
    }
    var text = clean(repair.payload());
    LetterCheck.checkForm(text);
    var before = get(id);
    if (!table.repair(id, text, repair.repairs(), clock.instant(), scopes.caller().displayName())) {
      throw new Conflict("dead-letter");
    }
    return new RepairedLetter(
        id,
        repair.repairs() + 1,
        Sha256.hex(before.payload()),
        Sha256.hex(text),
        new LetterCheck(line).look(before.letter().device(), text));
  }

  /**
   * Puts a letter aside: it waits no more and is sent by no replay of many, until somebody takes it
   * back.
   *
   * @throws NotFound there is no such letter
   * @throws Conflict it waits no more
   * @throws Invalid no reason, or one of more than 400 characters
   */
  @Permit("feeds:write")
  @Mutates("dead-letter.set-aside")
  public void setAside(UUID id, String reason) {
    get(id);
    var why = Invalid.text("reason", reason == null ? null : clean(reason), LONGEST_REASON);
    if (!table.setAside(id, why, clock.instant(), scopes.caller().displayName())) {
      throw new Conflict("dead-letter");
    }
  }

  /**
   * Lets a letter that was put aside wait again.
   *
   * @throws NotFound there is no such letter
   * @throws Conflict it was not put aside
   */
  @Permit("feeds:write")
  @Mutates("dead-letter.taken-back")
  public void takeBack(UUID id) {
    get(id);
    if (!table.takeBack(id)) {
      throw new Conflict("dead-letter");
    }
  }

  /** How many letters a replay would mean, of which communities, and what would come out. */
  @Permit("feeds:read")
  public ReplayOutlook previewReplay(LetterFilter filter) {
    return many().preview(filter, clock.instant());
  }

  /**
   * Sends the next part of the meant letters again, the oldest first, and gives back where the next
   * part begins. Those that the door would refuse stay as they are and are told. Letters that arise
   * while this goes on do not belong to it.
   *
   * @throws Invalid a condition or the cursor is wrong, or the limit is not 1 to 100
   * @throws BrokerAway nothing of this part counts as sent
   */
  @Permit("feeds:write")
  @Mutates("dead-letter.part-replayed")
  public ReplayPart replay(ReplayWish wish) {
    if (wish == null) {
      throw new Invalid("body", "required");
    }
    int limit = wish.limit() == null ? USUAL_AT_ONCE : wish.limit();
    if (limit < 1 || limit > MOST_AT_ONCE) {
      throw new Invalid("limit", "part-limit");
    }
    try {
      var part = many().perform(wish.filter(), wish.after(), limit, clock.instant());
      audit.recordAll("dead-letter.replayed", part.sent().stream().map(UUID::toString).toList());
      return part;
    } catch (CompletionException e) {
      throw new BrokerAway();
    }
  }

  private ManyReplays many() {
    return new ManyReplays(table, new LetterCheck(line), new Replay(line, new Reception(line)));
  }

  /** The database keeps no NUL, and no device means one. */
  private static String clean(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new Invalid("payload", "no-nul");
    }
    return text;
  }
}
