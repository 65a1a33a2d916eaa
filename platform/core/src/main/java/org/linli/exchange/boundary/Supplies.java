package org.linli.exchange.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.boundary.RegisteredAssets;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.FieldType;
import org.linli.catalogue.entity.Registered;
import org.linli.exchange.control.ConsumerTable;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.control.Readers;
import org.linli.exchange.control.SuppliedReaders;
import org.linli.exchange.control.SupplyTable;
import org.linli.exchange.entity.QualityRules;
import org.linli.exchange.entity.SupplyState;
import org.linli.persistence.Sql;
import org.linli.rights.entity.Asset;

/**
 * Agreements with suppliers 供数约定: who delivers rows of which registered asset, by which rules of
 * quality and within which time, and by whose rights they are handed out again.
 */
@Facade
public class Supplies {

  private static final int LONGEST_PROMISE = (int) Duration.ofDays(366).toHours();
  private static final Duration COUNTED = Duration.ofDays(30);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final PlatformAssets platform;
  private final Readers readers;
  private final SuppliedReaders supplied;
  private final Layouts layouts;
  private final InstantSource clock;

  @Inject
  public Supplies(
      Jdbi jdbi,
      Scopes scopes,
      PlatformAssets platform,
      Readers readers,
      SuppliedReaders supplied,
      Layouts layouts) {
    this(jdbi, scopes, platform, readers, supplied, layouts, InstantSource.system());
  }

  public Supplies(
      Jdbi jdbi,
      Scopes scopes,
      PlatformAssets platform,
      Readers readers,
      SuppliedReaders supplied,
      Layouts layouts,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.platform = platform;
    this.readers = readers;
    this.supplied = supplied;
    this.layouts = layouts;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Supplies() {
    this(null, null, null, null, null, null, null);
  }

  /** Newest first: a division those of its data, an organisation its own. */
  @Permit("transfers:read")
  public Page<SupplyRow> list(PageRequest page) {
    return SupplyTable.list(jdbi, readers, scopes.caller().organisation().orElse(null), page);
  }

  /** Agrees with a supplier, which may deliver from now on. */
  @Permit("consumers:write")
  @Mutates("supply.agreed")
  public UUID agree(SupplyDraft draft) {
    var consumer =
        ConsumerTable.find(
                jdbi, scopes.caller(), required("consumer", draft.consumer()), now().minus(COUNTED))
            .orElseThrow(() -> new NotFound("consumer"));
    var id = Sql.newId();
    jdbi.useHandle(
        handle -> {
          var asset = asset(handle, draft);
          if (asset
              .organisation()
              .filter(own -> !own.equals(consumer.organisation()))
              .isPresent()) {
            throw new Invalid("consumer", "not-the-holder");
          }
          var rules = rules(draft, asset.sheet());
          layouts.incoming(draft.format(), asset.sheet(), rules);
          SupplyTable.insert(
              handle,
              new SupplyRow(
                  id,
                  asset.id(),
                  asset.sheet().name(),
                  consumer.id(),
                  consumer.name(),
                  consumer.organisation(),
                  consumer.organisationName(),
                  asset.code(),
                  rights(handle, draft, asset),
                  rules,
                  draft.format(),
                  promise(draft.refreshHours()),
                  SupplyState.ACTIVE,
                  now(),
                  scopes.caller().displayName(),
                  null,
                  null,
                  0));
        });
    supplied.changed();
    return id;
  }

  /** Formats in which rows can come, in the order of the packs. */
  @Permit("transfers:read")
  public List<FormatRow> formats() {
    return layouts.all().stream()
        .filter(layout -> !layout.incoming().isEmpty())
        .map(FormatRow::of)
        .toList();
  }

  /**
   * From the next delivery on.
   *
   * @param format id of one; null for the platform's own words
   */
  @Permit("consumers:write")
  @Mutates("supply.format-chosen")
  public void choose(UUID id, String format) {
    jdbi.useHandle(
        handle -> {
          var supply = SupplyTable.active(handle, id).orElseThrow(() -> new NotFound("supply"));
          var sheet =
              RegisteredAssets.confirmed(handle, supply.asset())
                  .orElseThrow(() -> new NotFound("asset"))
                  .sheet();
          layouts.incoming(format, sheet, supply.rules());
          if (!SupplyTable.choose(handle, id, format)) {
            throw new NotFound("supply");
          }
        });
  }

  /** Ends an agreement for good; what was delivered stays. */
  @Permit("consumers:write")
  @Mutates("supply.ended")
  public void end(UUID id) {
    if (!jdbi.withHandle(handle -> SupplyTable.end(handle, id, now()))) {
      throw new NotFound("supply");
    }
  }

  /** Held within the caller's division, with no agreement of that supplier over it. */
  private Registered asset(Handle handle, SupplyDraft draft) {
    var asset =
        RegisteredAssets.confirmed(handle, required("asset", draft.asset()))
            .filter(
                found ->
                    scopes.caller().scope() != null
                        && found.code().startsWith(scopes.caller().scope().value()))
            .orElseThrow(() -> new NotFound("asset"));
    if (SupplyTable.stands(handle, asset.id(), draft.consumer())) {
      throw new Conflict("supply");
    }
    return asset;
  }

  /**
   * The asset by whose rights rows are handed out: of a level no lower, and one that speaks of
   * persons where these do, so that nothing flows from a higher level to a lower zone.
   */
  private String rights(Handle handle, SupplyDraft draft, Registered asset) {
    var name = required("rights", draft.rights());
    var governed =
        Asset.ALL.stream()
            .filter(known -> known.id().equals(name))
            .findFirst()
            .map(platform::of)
            .orElseThrow(() -> new Invalid("rights", "not-governed"));
    if (SupplyTable.rights(handle, asset.id()).filter(stands -> !stands.equals(name)).isPresent()) {
      throw new Invalid("rights", "rights-stand");
    }
    var sheet = asset.sheet();
    if (sheet.level().isAbove(governed.level())
        || sheet.isPersonal() && !governed.isPersonal()
        || sheet.isSensitive() && !governed.isSensitive()) {
      throw new Invalid("rights", "rights-too-low");
    }
    return name;
  }

  private static QualityRules rules(SupplyDraft draft, AssetSheet sheet) {
    if (draft.key() == null || draft.key().isEmpty()) {
      throw new Invalid("key", "required");
    }
    var needed = new LinkedHashSet<>(draft.key());
    needed.addAll(draft.required() == null ? List.of() : draft.required());
    QualityRules rules;
    try {
      rules =
          new QualityRules(
              sheet.id(),
              new ArrayList<>(needed),
              draft.key(),
              draft.ranges(),
              draft.order(),
              draft.fresh());
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new Invalid("order", "form");
    }
    rules.names().stream()
        .filter(name -> sheet.field(name).isEmpty())
        .findFirst()
        .ifPresent(
            name -> {
              throw new FieldNotOffered(name);
            });
    if (rules.fresh() != null
        && (rules.fresh().hours() < 1
            || sheet.field(rules.fresh().field()).orElseThrow().type() != FieldType.INSTANT)) {
      throw new Invalid("fresh", "form");
    }
    return rules;
  }

  private static int promise(Integer hours) {
    if (hours == null || hours < 1 || hours > LONGEST_PROMISE) {
      throw new Invalid("refresh-hours", "promise");
    }
    return hours;
  }

  private static <T> T required(String field, T value) {
    if (value == null) {
      throw new Invalid(field, "required");
    }
    return value;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
