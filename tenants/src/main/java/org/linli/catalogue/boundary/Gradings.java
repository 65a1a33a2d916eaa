package org.linli.catalogue.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.control.AssetTable;
import org.linli.catalogue.control.LifeTable;
import org.linli.catalogue.control.Regrading;
import org.linli.catalogue.control.Samples;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.GradingRules;
import org.linli.catalogue.entity.Proposal;
import org.linli.catalogue.entity.Registered;
import org.linli.catalogue.entity.Step;
import org.linli.catalogue.entity.Version;

/**
 * Changes the level of a confirmed field. Raising needs one person; lowering needs a second and
 * different one, and never goes below the floor of personal information.
 */
@Facade
public class Gradings {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final PlatformAssets platform;
  private final InstantSource clock;

  @Inject
  public Gradings(Jdbi jdbi, Scopes scopes, PlatformAssets platform) {
    this(jdbi, scopes, platform, InstantSource.system());
  }

  public Gradings(Jdbi jdbi, Scopes scopes, PlatformAssets platform, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.platform = platform;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Gradings() {
    this(null, null, null, null);
  }

  /** The rules by which levels are proposed. */
  @Permit("catalogue:read")
  public GradingRules get() {
    return platform.rules();
  }

  /** What the rules would propose, without registering anything. */
  @Permit("catalogue:read")
  public List<Proposal> tryOut(AssetSheet sheet, Map<String, List<String>> samples) {
    return platform.grader().propose(sheet, Samples.checked(samples));
  }

  /**
   * Grades a field: at once where that is higher, else as a wish that waits for a second person.
   *
   * @return the wish; empty where the level holds already
   */
  @Permit("catalogue:confirm")
  @Mutates("asset.graded")
  public Optional<UUID> grade(UUID id, FieldGrade grade) {
    return jdbi.withHandle(
        handle -> {
          var asset = standing(handle, id);
          var checked = GradesByField.of(List.of(grade), asset.sheet()).grades().values();
          var wish = checked.iterator().next();
          var field = asset.sheet().field(wish.field()).orElseThrow();
          var held = asset.sheet().levelOf(field);
          if (wish.level().isAbove(held)) {
            var note = wish.field() + " " + held + " → " + wish.level();
            regraded(handle, asset, wish, Step.RAISED, note);
            return Optional.empty();
          }
          if (wish.level() == held && (wish.kind() == null || wish.kind() == field.kind())) {
            throw new Invalid("level", "same-level");
          }
          Lowerings.checked(wish, field.kind(), field.sensitive(), platform.rules());
          return Optional.of(Lowerings.ask(handle, asset, wish, scopes.caller(), now()).id());
        });
  }

  /** Lower levels that wait for a second person. */
  @Permit("catalogue:read")
  public Page<LoweringRow> lowerings(PageRequest page) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                LifeTable.open(handle, scopes.caller(), page.offset(), page.limit()),
                LifeTable.openCount(handle),
                page));
  }

  /** The second person agrees: the field is lower from now on. */
  @Permit("catalogue:confirm")
  @Mutates("asset.lowering.agreed")
  public void agree(UUID lowering) {
    jdbi.useHandle(
        handle -> {
          var wish = open(handle, lowering);
          if (scopes.caller().isSystem() || wish.byAccount().equals(scopes.caller().accountId())) {
            throw new SecondPersonNeeded();
          }
          var asset = standing(handle, wish.asset());
          var field = asset.sheet().field(wish.field()).orElseThrow(() -> new NotFound("lowering"));
          var grade =
              new FieldGrade(wish.field(), wish.to(), wish.kind().orElse(null), wish.reason());
          Lowerings.checked(grade, field.kind(), field.sensitive(), platform.rules());
          LifeTable.decide(handle, lowering, true, scopes.caller(), now());
          var note = wish.field() + " " + wish.from() + " → " + wish.to();
          regraded(handle, asset, grade, Step.LOWERED, note);
        });
  }

  /** The level stays. */
  @Permit("catalogue:confirm")
  @Mutates("asset.lowering.refused")
  public void refuse(UUID lowering) {
    jdbi.useHandle(
        handle -> {
          var wish = open(handle, lowering);
          var asset =
              AssetTable.lock(handle, wish.asset()).orElseThrow(() -> new NotFound("asset"));
          LifeTable.decide(handle, lowering, false, scopes.caller(), now());
          var note = wish.field() + " " + wish.to();
          LifeTable.happened(handle, asset, scopes.caller(), Step.LOWERING_REFUSED, note, now());
        });
  }

  private void regraded(Handle handle, Registered asset, FieldGrade grade, Step step, String note) {
    var sheet =
        Regrading.regraded(
            asset.sheet(), grade.field(), grade.level(), Optional.ofNullable(grade.kind()));
    var changed = asset.confirmed(asset.newest() + 1, sheet, now());
    var version = new Version(changed.standing(), AssetState.CONFIRMED, sheet, List.of());
    AssetTable.version(handle, changed, version, scopes.caller(), now());
    AssetTable.update(handle, changed);
    LifeTable.happened(handle, changed, scopes.caller(), step, note, now());
  }

  /** One that stands, and no revision of it waits: else two versions would part ways. */
  private static Registered standing(Handle handle, UUID id) {
    var asset = AssetTable.lock(handle, id).orElseThrow(() -> new NotFound("asset"));
    if (asset.state() != AssetState.CONFIRMED || asset.newest() != asset.standing()) {
      throw new WrongAssetState(
          asset.state() == AssetState.CONFIRMED ? AssetState.PROPOSED : asset.state());
    }
    return asset;
  }

  private static org.linli.catalogue.entity.Lowering open(Handle handle, UUID id) {
    return LifeTable.lowering(handle, id)
        .filter(org.linli.catalogue.entity.Lowering::open)
        .orElseThrow(() -> new NotFound("lowering"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
