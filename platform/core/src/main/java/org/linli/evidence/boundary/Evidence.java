package org.linli.evidence.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.evidence.control.ChecklistPack;
import org.linli.evidence.control.Checks;
import org.linli.evidence.control.ControlPack;
import org.linli.evidence.control.FindingTable;
import org.linli.evidence.control.FrontDoor;
import org.linli.evidence.entity.Control;
import org.linli.evidence.entity.Finding;
import org.linli.evidence.entity.Found;
import org.linli.health.boundary.StorageReserve;
import org.linli.health.entity.Room;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.entity.KeyPurpose;
import org.linli.rights.boundary.DecisionLedger;

/**
 * The controls of 等保 and 密评 with what was found, and a look at all of them; and the checklist of
 * OWASP ASVS.
 */
@Facade
public class Evidence {

  private static final int HISTORY = 100;

  private final List<Control> controls = ControlPack.delivered();
  private final ChecklistPack checklist = ChecklistPack.delivered();
  private final Jdbi jdbi;
  private final Scopes scopes;
  private final KeyRing keys;
  private final Resealing resealing;
  private final DecisionLedger decisions;
  private final FrontDoor door;
  private final StorageReserve storage;
  private final InstantSource clock;

  @Inject
  public Evidence(
      Jdbi jdbi,
      Scopes scopes,
      KeyRing keys,
      Resealing resealing,
      DecisionLedger decisions,
      FrontDoor door,
      StorageReserve storage) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.keys = keys;
    this.resealing = resealing;
    this.decisions = decisions;
    this.door = door;
    this.storage = storage;
    this.clock = InstantSource.system();
  }

  /** For the container's proxy alone. */
  protected Evidence() {
    this(null, null, null, null, null, null, null);
  }

  /** Every control in the order of the standards, with its newest finding. */
  @Permit("evidence:read")
  public List<Finding> list() {
    var newest = jdbi.withHandle(handle -> FindingTable.newest(handle, controls));
    return controls.stream()
        .map(control -> newest.getOrDefault(control.id(), new Finding(control, null, null, null)))
        .toList();
  }

  /**
   * What was found of a control, the newest first, a hundred at most.
   *
   * @throws NotFound there is no such control
   */
  @Permit("evidence:read")
  public List<Finding> history(String control) {
    var known =
        controls.stream()
            .filter(each -> each.id().equals(control))
            .findFirst()
            .orElseThrow(() -> new NotFound("control"));
    return jdbi.withHandle(handle -> FindingTable.of(handle, known, HISTORY));
  }

  /** The requirements of OWASP ASVS, each with the tests that prove it or with a reason. */
  @Permit("evidence:read")
  public Checklist checklist() {
    return Checklist.of(checklist.source(), checklist.items());
  }

  /** Looks at all controls now and keeps what was found. */
  @Permit("evidence:check")
  @Mutates("evidence.checked")
  public Checked check() {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var by = scopes.caller().username();
    var findings =
        jdbi.withHandle(
            handle -> {
              var checks = new Checks(handle, now, apart());
              return controls.stream()
                  .map(control -> new Finding(control, now, by, checks.of(control)))
                  .toList();
            });
    jdbi.useHandle(
        handle ->
            findings.forEach(
                one -> FindingTable.insert(handle, one.control(), now, by, one.found())));
    return Checked.of(findings);
  }

  /**
   * All controls with their newest findings, signed: whoever has the platform's public keys can
   * prove that they came from here and were not changed.
   */
  @Permit("evidence:check")
  @Mutates("evidence.signed")
  public SignedEvidence signed() {
    return SignedEvidence.of(list(), clock.instant().truncatedTo(ChronoUnit.MILLIS), keys);
  }

  private Map<String, Function<Instant, Found>> apart() {
    return Map.of(
        "headers",
        door::headers,
        "tls",
        door::tls,
        "key-left",
        now -> keyLeft(),
        "decision-seals",
        now -> decisionSeals(),
        "storage-reserve",
        now -> storageReserve());
  }

  private Found storageReserve() {
    return storage
        .now()
        .map(room -> Found.met(room.isEnough(), room.percent(), Room.WANTED))
        .orElseGet(() -> Found.unmeasured("–", Room.WANTED));
  }

  private Found keyLeft() {
    var newest = keys.active(KeyPurpose.FIELD).version();
    var left =
        resealing.use().stream()
            .filter(use -> use.version() != newest)
            .mapToLong(use -> use.values())
            .sum();
    return Found.met(left == 0, left);
  }

  /**
   * Over the checkpoints of the caller's whole city. Nothing of the log is told but whether it is
   * whole, so it is looked at for whoever may have the controls looked at.
   */
  private Found decisionSeals() {
    var caller = scopes.caller();
    if (decisions == null || caller.scope() == null) {
      return Found.unmeasured("–", "–");
    }
    var seen = Unchecked.call(() -> scopes.as(eye(caller), () -> scopes.call(decisions::verify)));
    return Found.met(seen.intact(), seen.entries(), seen.changed().size() + seen.gaps().size());
  }

  private static Caller eye(Caller caller) {
    return new Caller(
        null,
        "system:evidence",
        "evidence",
        Tier.PLATFORM,
        Set.of("SYSTEM"),
        Set.of("*"),
        caller.scope(),
        Optional.empty(),
        Optional.empty(),
        caller.address(),
        caller.locale(),
        0,
        false);
  }
}
