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
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.catalogue.control.AssetTable;
import org.linli.catalogue.control.Holding;
import org.linli.catalogue.control.LifeTable;
import org.linli.catalogue.control.Regrading;
import org.linli.catalogue.control.Samples;
import org.linli.catalogue.control.SheetRules;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Proposal;
import org.linli.catalogue.entity.Registered;
import org.linli.catalogue.entity.Step;
import org.linli.catalogue.entity.Version;
import org.linli.persistence.Sql;

/**
 * Registers assets of outside sources and of the holder's own, and revises them: written, proposed
 * to by the rules, confirmed by a person (004 §3.2 a: compiled, reviewed, published, changed at any
 * time).
 */
@Facade
public class Registrations {

  private static final int LONGEST_REASON = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final PlatformAssets platform;
  private final InstantSource clock;

  @Inject
  public Registrations(Jdbi jdbi, Scopes scopes, PlatformAssets platform) {
    this(jdbi, scopes, platform, InstantSource.system());
  }

  public Registrations(Jdbi jdbi, Scopes scopes, PlatformAssets platform, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.platform = platform;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Registrations() {
    this(null, null, null, null);
  }

  /** A draft, held by the caller's side. */
  @Permit("catalogue:write")
  @Mutates("asset.registered")
  public UUID register(AssetSheet sheet) {
    var id = Sql.newId();
    var draft = checked(id, sheet);
    var now = now();
    jdbi.useHandle(
        handle -> {
          var holding = Holding.of(handle, caller());
          var asset =
              new Registered(
                  id,
                  holding.holder(),
                  holding.code(),
                  holding.organisation(),
                  false,
                  AssetState.DRAFT,
                  false,
                  0,
                  1,
                  draft,
                  now);
          AssetTable.insert(handle, asset);
          AssetTable.version(
              handle, asset, new Version(1, AssetState.DRAFT, draft, List.of()), caller(), now);
          LifeTable.happened(handle, asset, caller(), Step.REGISTERED, draft.name().zh(), now);
        });
    return id;
  }

  /**
   * Writes a draft anew. Of a confirmed asset it makes a new version and proposes to it at once,
   * while the confirmed one still stands.
   */
  @Permit("catalogue:write")
  @Mutates("asset.revised")
  public void revise(UUID id, AssetSheet sheet) {
    var draft = checked(id, sheet);
    jdbi.useHandle(
        handle -> {
          var asset = own(handle, id);
          var number = asset.newest() == asset.standing() ? asset.newest() + 1 : asset.newest();
          var proposals =
              asset.standing() == 0
                  ? List.<Proposal>of()
                  : Regrading.over(asset.sheet(), platform.grader().propose(draft, Map.of()));
          write(handle, asset, number, draft, proposals, asset.standing() > 0);
          LifeTable.happened(handle, asset, caller(), Step.REVISED, String.valueOf(number), now());
        });
  }

  /**
   * Lets the rules propose a level for each field of the newest version, which then waits for a
   * person.
   *
   * @param samples values by field; looked at, and not kept
   */
  @Permit("catalogue:write")
  @Mutates("asset.proposed")
  public List<Proposal> propose(UUID id, Map<String, List<String>> samples) {
    var looked = Samples.checked(samples);
    return jdbi.withHandle(
        handle -> {
          var asset = own(handle, id);
          var version =
              AssetTable.version(handle, id, asset.newest())
                  .filter(newest -> newest.state() != AssetState.CONFIRMED)
                  .orElseThrow(() -> new WrongAssetState(asset.state()));
          var found = platform.grader().propose(version.sheet(), looked);
          var proposals = asset.standing() == 0 ? found : Regrading.over(asset.sheet(), found);
          write(handle, asset, version.number(), version.sheet(), proposals, true);
          var rules = String.valueOf(platform.rules().version());
          LifeTable.happened(handle, asset, caller(), Step.PROPOSED, rules, now());
          return proposals;
        });
  }

  /**
   * Confirms the waiting version: from now on it stands. What the person grades higher than the
   * rules is higher at once; what is graded lower stays, and waits for a second person.
   */
  @Permit("catalogue:confirm")
  @Mutates("asset.confirmed")
  public void confirm(UUID id, List<FieldGrade> grades) {
    jdbi.useHandle(
        handle -> {
          var asset = own(handle, id);
          var version =
              AssetTable.version(handle, id, asset.newest())
                  .filter(newest -> newest.state() == AssetState.PROPOSED)
                  .orElseThrow(() -> new WrongAssetState(asset.state()));
          var byField = GradesByField.of(grades, version.sheet());
          var sheet =
              Regrading.graded(
                  version.sheet(),
                  version.proposals(),
                  proposal -> byField.level(proposal).orElse(proposal.level()));
          var standing = asset.confirmed(version.number(), sheet, now());
          stand(handle, standing, version.proposals(), Step.CONFIRMED, sheet.level().name());
          for (var proposal : version.proposals()) {
            byField
                .lower(proposal, platform.rules())
                .ifPresent(wish -> Lowerings.ask(handle, standing, wish, caller(), now()));
          }
        });
  }

  /** Shows the asset in the ledger of those below and of the organisations, or hides it again. */
  @Permit("catalogue:confirm")
  @Mutates("asset.shown")
  public void show(UUID id, boolean toOthers) {
    jdbi.useHandle(
        handle -> {
          var asset = own(handle, id);
          if (asset.state() != AssetState.CONFIRMED) {
            throw new WrongAssetState(asset.state());
          }
          if (toOthers && asset.sheet().level().isAbove(Level.GENERAL_4)) {
            throw new Invalid("level", "not-shown");
          }
          AssetTable.update(handle, asset.shown(toOthers, now()));
          var step = toOthers ? Step.SHOWN : Step.HIDDEN;
          LifeTable.happened(handle, asset, caller(), step, "", now());
        });
  }

  /** Takes the asset out of use; its history stays. */
  @Permit("catalogue:write")
  @Mutates("asset.withdrawn")
  public void withdraw(UUID id, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Invalid("reason", reason == null || reason.isBlank() ? "required" : "too-long");
    }
    jdbi.useHandle(
        handle -> {
          var asset = own(handle, id);
          AssetTable.update(handle, asset.withdrawn(now()));
          LifeTable.happened(handle, asset, caller(), Step.WITHDRAWN, reason, now());
        });
  }

  private void write(
      Handle handle,
      Registered asset,
      int number,
      AssetSheet sheet,
      List<Proposal> proposals,
      boolean proposed) {
    var state = proposed ? AssetState.PROPOSED : AssetState.DRAFT;
    var now = now();
    AssetTable.version(handle, asset, new Version(number, state, sheet, proposals), caller(), now);
    AssetTable.update(handle, asset.revised(number, sheet, proposed, now));
  }

  private void stand(
      Handle handle, Registered asset, List<Proposal> proposals, Step step, String note) {
    var version = new Version(asset.standing(), AssetState.CONFIRMED, asset.sheet(), proposals);
    AssetTable.version(handle, asset, version, caller(), asset.changedAt());
    AssetTable.update(handle, asset);
    LifeTable.happened(handle, asset, caller(), step, note, asset.changedAt());
  }

  /** For a change by the holder; withdrawn ones change no more. */
  private static Registered own(Handle handle, UUID id) {
    var asset = AssetTable.lock(handle, id).orElseThrow(() -> new NotFound("asset"));
    if (asset.state() == AssetState.WITHDRAWN) {
      throw new WrongAssetState(asset.state());
    }
    return asset;
  }

  private AssetSheet checked(UUID id, AssetSheet sheet) {
    if (sheet == null) {
      throw new Invalid("body", "required");
    }
    var faults = new SheetRules(platform.rules()).faults(sheet);
    if (!faults.isEmpty()) {
      throw new Invalid(faults.getFirst().field(), faults.getFirst().rule());
    }
    var level = Optional.ofNullable(sheet.level()).orElse(Level.GENERAL_1);
    return sheet.as(
        id.toString(), platform.rules().category(sheet.category()).orElseThrow().level().or(level));
  }

  private Caller caller() {
    return scopes.caller();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
