package org.linli.linkage.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.linkage.entity.Reach;
import org.linli.messages.Messages;
import org.linli.packs.Text;
import org.linli.tenancy.entity.TenantId;

/** What is to be said of a place: its name, the way out, and where people gather. */
final class Surroundings {

  /** The way out of a place. */
  private record Way(String route, String assembly) {}

  private final Handle handle;
  private final TenantId tenant;

  Surroundings(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  Words words(OpenRun run, Spot spot, Reach reach) {
    var place = path(spot);
    var named = place.isEmpty() ? spot.deviceName() : place;
    var way = way(spot, reach);
    return new Words(
        new Text(named, named),
        run.ruleName(),
        spot.deviceName(),
        way.map(Way::route).map(Surroundings::plain).orElseGet(() -> said("linkage.no-route")),
        way.map(Way::assembly)
            .map(Surroundings::plain)
            .orElseGet(() -> said("linkage.no-assembly")));
  }

  /** From the outside in. */
  static String path(Spot spot) {
    return spot.levels().reversed().stream().map(Spot.Level::name).collect(Collectors.joining(" "));
  }

  static Text said(String key) {
    return new Text(
        Messages.text(Locale.SIMPLIFIED_CHINESE, key), Messages.text(Locale.ENGLISH, key));
  }

  /** Of the place that bounds the reach, else of the next one around it. */
  private Optional<Way> way(Spot spot, Reach reach) {
    var bound = spot.within(reach).map(spot.levels()::indexOf).orElse(0);
    return spot.levels().stream().skip(bound).flatMap(level -> way(level).stream()).findFirst();
  }

  private List<Way> way(Spot.Level level) {
    return handle
        .createQuery(
            "select route, assembly from evacuation_route where tenant_id = :tenant and place_id = :place")
        .bind("tenant", tenant)
        .bind("place", level.id())
        .map((row, context) -> new Way(row.getString(1), row.getString(2)))
        .list();
  }

  private static Text plain(String text) {
    return new Text(text, text);
  }
}
