package org.linli.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.exchange.control.IntakeDesk;
import org.linli.exchange.control.Layouts;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.TenantId;

/**
 * Takes in rows of outside assets from those who agreed to supply them (003 §3.2.3.1). A delivery
 * is one transaction: its rows, those in quarantine, its entry in the log, its figures and its
 * receipt stand together or not at all, and the same delivery sent again is answered with the same
 * receipt.
 *
 * <p>No facade: a supplier's eyes do not reach what its rows are written to, so the transaction is
 * the platform's own.
 */
@ApplicationScoped
public class Intake {

  private static final String NEEDED = "exchange:write";
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST_KEY = 200;
  private static final Pattern WORD = Pattern.compile("[\\p{L}0-9_.:-]{1,64}");

  private final Scopes scopes;
  private final IntakeDesk desk;
  private final InstantSource clock;

  @Inject
  public Intake(Jdbi jdbi, Scopes scopes, Layouts layouts) {
    this(jdbi, scopes, layouts, InstantSource.system());
  }

  public Intake(Jdbi jdbi, Scopes scopes, Layouts layouts, InstantSource clock) {
    this.scopes = scopes;
    this.desk = new IntakeDesk(jdbi, scopes, layouts);
    this.clock = clock;
  }

  private Intake(Scopes scopes, IntakeDesk desk, InstantSource clock) {
    this.scopes = scopes;
    this.desk = desk;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Intake() {
    this.scopes = null;
    this.desk = null;
    this.clock = null;
  }

  /** As of another time: what came before this installation stood. */
  public Intake at(InstantSource time) {
    return new Intake(scopes, desk, time);
  }

  /**
   * @throws NotFound for an asset or a community that is not there, or not the caller's to supply
   * @throws FieldNotOffered for a field that the asset does not have
   * @throws DeliveryDiffers when the word stands for another delivery
   */
  public Receipt deliver(Arrival arrival) {
    var caller = scopes.caller();
    caller.require(NEEDED);
    word("delivery", arrival.delivery());
    if (arrival.snapshot() != null) {
      word("snapshot", arrival.snapshot());
    }
    if (arrival.mode() == null || arrival.body() == null || arrival.form() == null) {
      throw new Invalid("body", "required");
    }
    var party = Party.of(caller).orElseThrow(() -> new NotFound("asset"));
    return desk.take(caller, party, asset(arrival.asset()), arrival, now());
  }

  /**
   * Holds what a supplier says that it has against what stands here; what differs is settled by the
   * delivery that mends it.
   *
   * @throws NotFound as {@link #deliver}
   */
  public ReconciliationRow reconcile(String asset, TenantId tenant, Statement statement) {
    var caller = scopes.caller();
    caller.require(NEEDED);
    if (statement == null || statement.count() == null || statement.digest() == null) {
      throw new Invalid("body", "required");
    }
    if (!DIGEST.matcher(statement.digest()).matches() || statement.count() < 0) {
      throw new Invalid("digest", "form");
    }
    if (statement.rows() != null && statement.rows().size() > Arrival.MOST) {
      throw new Invalid("body", "too-many-rows");
    }
    key(statement.from());
    key(statement.until());
    return desk.reconcile(caller, asset(asset), tenant, statement, now());
  }

  private static void key(String text) {
    if (text != null && text.length() > LONGEST_KEY) {
      throw new Invalid("key", "too-long");
    }
  }

  private static void word(String field, String text) {
    if (text == null) {
      throw new Invalid(field, "required");
    }
    if (!WORD.matcher(text).matches()) {
      throw new Invalid(field, "form");
    }
  }

  private static UUID asset(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound("asset");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
