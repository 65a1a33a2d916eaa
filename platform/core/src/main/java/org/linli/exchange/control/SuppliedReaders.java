package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.RegisteredAssets;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Registered;
import org.linli.rights.entity.Asset;
import org.linli.tenancy.boundary.CityEyes;

/**
 * How outside assets are read that somebody supplies: registered and confirmed ones, from the one
 * store of supplied rows, by the rights that the agreement names.
 */
@ApplicationScoped
public class SuppliedReaders {

  /** A new description holds everywhere within this time; the exchange asks for every page. */
  static final Duration REMEMBERED = Duration.ofSeconds(5);

  private static final int LENGTH_OF_ID = 36;

  private final CityEyes eyes;
  private volatile Known known;

  private record Reading(Registered asset, Set<String> suppliers, AssetReader reader) {

    /**
     * Its holder and those above, its suppliers, and everybody where the holder shows it; a
     * community also what is about itself, held by the city above it.
     */
    boolean mayBeKnownTo(Caller caller) {
      return asset.disclosed()
          || caller
              .organisation()
              .map(
                  own ->
                      suppliers.contains(own)
                          || asset.organisation().filter(own::equals).isPresent())
              .orElseGet(
                  () ->
                      caller.scope() != null
                          && (asset.code().startsWith(caller.scope().value())
                              || caller.scope().value().startsWith(asset.code())));
    }
  }

  private record Known(Map<String, Reading> readings, long at) {}

  @Inject
  public SuppliedReaders(Jdbi jdbi, Scopes scopes) {
    this.eyes = new CityEyes(jdbi, scopes, "exchange");
  }

  /** For the container's proxy alone. */
  protected SuppliedReaders() {
    this.eyes = null;
  }

  Optional<AssetReader> find(String asset) {
    return isRegistered(asset)
        ? Optional.ofNullable(readings().get(asset)).map(Reading::reader)
        : Optional.empty();
  }

  Optional<AssetReader> known(String asset, Caller caller) {
    return isRegistered(asset)
        ? Optional.ofNullable(readings().get(asset))
            .filter(reading -> reading.mayBeKnownTo(caller))
            .map(Reading::reader)
        : Optional.empty();
  }

  List<AssetReader> known(Caller caller) {
    return readings().values().stream()
        .filter(reading -> reading.mayBeKnownTo(caller))
        .map(Reading::reader)
        .toList();
  }

  /** On this server at once. */
  public void changed() {
    known = null;
  }

  private static boolean isRegistered(String asset) {
    return asset != null && asset.length() == LENGTH_OF_ID;
  }

  private Map<String, Reading> readings() {
    var now = known;
    if (now == null || System.nanoTime() - now.at() > REMEMBERED.toNanos()) {
      var found = new LinkedHashMap<String, Reading>();
      for (var city : eyes.cities()) {
        found.putAll(eyes.within(city, SuppliedReaders::read));
      }
      now = new Known(Map.copyOf(found), System.nanoTime());
      known = now;
    }
    return now.readings();
  }

  private static Map<String, Reading> read(Handle handle) {
    var readings = new LinkedHashMap<String, Reading>();
    SupplyTable.suppliers(handle)
        .forEach(
            (id, suppliers) ->
                RegisteredAssets.confirmed(handle, id)
                    .ifPresent(
                        asset ->
                            readings.put(
                                id.toString(),
                                new Reading(
                                    asset,
                                    suppliers,
                                    reader(asset, SupplyTable.rights(handle, id).orElseThrow())))));
    return readings;
  }

  private static AssetReader reader(Registered asset, String rights) {
    var columns = new LinkedHashMap<String, String>();
    for (var field : asset.sheet().fields()) {
      if (field.kind() != FieldKind.SECRET && field.kind() != FieldKind.IMAGE) {
        columns.put(field.name(), column(field));
      }
    }
    return new AssetReader(
        asset.sheet(),
        "supplied_row s",
        "s.tenant_id",
        "s.asset_id = cast('"
            + asset.id()
            + "' as uuid) and not s.removed and s.described = '"
            + Described.by(asset.sheet())
            + "'",
        "s.row_key",
        "varchar",
        "s.changed_at",
        Readers.SETTLING,
        false,
        "s.row_key",
        Set.of(),
        columns,
        new Asset(rights));
  }

  /** A field's name is of letters, digits, points, dashes and underscores alone. */
  private static String column(AssetField field) {
    var text = "(s.content ->> '" + field.name() + "')";
    return switch (field.type()) {
      case TEXT, CODE, IDENTIFIER, BINARY -> text;
      case WHOLE -> "cast(" + text + " as bigint)";
      case DECIMAL -> "cast(" + text + " as double precision)";
      case YES_NO -> "cast(" + text + " as boolean)";
      case INSTANT -> "cast(" + text + " as timestamptz)";
      case DATE -> "cast(" + text + " as date)";
    };
  }
}
