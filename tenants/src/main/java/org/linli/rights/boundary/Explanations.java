package org.linli.rights.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.rights.control.Decider;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Snapshot;
import org.linli.rights.control.Snapshots;
import org.linli.rights.control.Sweep;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.GradedFields;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Traced;
import org.linli.tenancy.entity.TenantId;

/**
 * Who may do what with the data of a community, and why: for the community itself and the divisions
 * above it. Answers with the very rule that decides, writes nothing and opens nothing.
 */
@Facade
public class Explanations {

  private final Scopes scopes;
  private final Matrices matrices;
  private final Snapshots snapshots;
  private final InstantSource clock;

  @Inject
  public Explanations(Scopes scopes, Matrices matrices, Snapshots snapshots) {
    this(scopes, matrices, snapshots, InstantSource.system());
  }

  public Explanations(Scopes scopes, Matrices matrices, Snapshots snapshots, InstantSource clock) {
    this.scopes = scopes;
    this.matrices = matrices;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Explanations() {
    this(null, null, null, null);
  }

  /**
   * Every party's right to one asset, or to one field of it; what is denied is told as well.
   *
   * @param field null for the asset as a whole
   * @param consent whether the persons' consent is supposed to be recorded
   */
  @Permit("decisions:read")
  public Page<WhoRow> who(
      TenantId tenant, Asset asset, String field, boolean consent, PageRequest page) {
    var community = addressed(tenant);
    var one = field(asset, field);
    Set<Fact> facts = consent ? Set.of(Fact.CONSENT) : Set.of();
    List<WhoRow> all =
        new Sweep(matrices, community, now())
            .who(asset, one.orElse(null), facts).stream()
                .filter(row -> page.search() == null || says(row, page.search()))
                .toList();
    return Page.part(all, page);
  }

  /** One question, step by step: cell, contract, grant, floors, consent; and which one decided. */
  @Permit("decisions:read")
  public Traced trace(Supposed supposed) {
    var community = addressed(supposed.tenant());
    var question =
        new Question(
                supposed.party(),
                Optional.ofNullable(supposed.organisation()),
                supposed.action(),
                supposed.asset(),
                supposed.purpose(),
                supposed.tenant(),
                supposed.at() == null ? now() : supposed.at(),
                supposed.facts())
            .in(supposed.scenario());
    var one = field(supposed.asset(), supposed.field());
    return new Decider(matrices).trace(one.map(question::of).orElse(question), community);
  }

  private Snapshot addressed(TenantId tenant) {
    var caller = scopes.caller();
    var community = snapshots.of(tenant);
    var own = caller.tenant().filter(tenant::equals).isPresent();
    var above = caller.scope() != null && community.code().isWithin(caller.scope());
    if (!own && (!above || caller.tenant().isPresent() || caller.organisation().isPresent())) {
      throw new NotFound("tenant");
    }
    return community;
  }

  private static Optional<GradedField> field(Asset asset, String name) {
    if (asset == null || !asset.isKnown()) {
      throw new Invalid("asset", "required");
    }
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        GradedFields.find(asset, name).orElseThrow(() -> new NotFound("asset-field")));
  }

  private static boolean says(WhoRow row, String sought) {
    var words =
        row.party()
            + " "
            + row.organisation()
            + " "
            + row.action()
            + " "
            + row.purposes()
            + " "
            + row.outcome()
            + " "
            + row.basis().line()
            + " "
            + row.basis().why().zh()
            + " "
            + row.basis().why().en();
    return words
        .toLowerCase(java.util.Locale.ROOT)
        .contains(sought.toLowerCase(java.util.Locale.ROOT));
  }

  private Instant now() {
    return clock.instant();
  }
}
