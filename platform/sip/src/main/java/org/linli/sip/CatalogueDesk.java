package org.linli.sip;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.devices.entity.DeviceId;
import org.linli.video.boundary.VideoBook;
import org.linli.video.entity.CatalogueItem;
import org.linli.video.entity.GbId;
import org.linli.video.entity.KnownVideo;

/** What a recorder has: each part of its catalogue is noted as it comes. */
final class CatalogueDesk {

  private final VideoBook book;
  private final Readings readings;
  private final InstantSource clock;

  CatalogueDesk(VideoBook book, Readings readings, InstantSource clock) {
    this.book = book;
    this.readings = readings;
    this.clock = clock;
  }

  /** How many entries a part has, those included that are no devices. */
  static int entries(Node letter) {
    return letter.child("DeviceList").map(list -> list.children().size()).orElse(0);
  }

  /**
   * @param whole since when the catalogue has been coming, when this was its last part; else null
   */
  void take(KnownVideo from, Node letter, Instant whole) {
    var items =
        letter.child("DeviceList").map(Node::children).orElse(List.of()).stream()
            .map(CatalogueDesk::item)
            .filter(Objects::nonNull)
            .filter(item -> !item.gbId().equals(from.gbId()))
            .toList();
    var now = clock.instant();
    book.catalogued(from, items, now, whole);
    var taken = items.isEmpty() ? Map.<String, java.util.UUID>of() : book.taken(from);
    for (var item : items) {
      var device = taken.get(item.gbId().value());
      if (device != null) {
        readings.tell(
            from.tenant(), new DeviceId(device), now, Map.of("online", item.on() ? 1 : 0));
      }
    }
  }

  /** Folders and divisions stand in a catalogue as well: they are no devices. */
  private static CatalogueItem item(Node entry) {
    var number = entry.said("DeviceID");
    if (!GbId.isOne(number)) {
      return null;
    }
    var gbId = new GbId(number);
    if (!gbId.kind().isDevice()) {
      return null;
    }
    var status = entry.said("Status");
    return new CatalogueItem(
        gbId,
        entry.said("Name"),
        entry.said("Manufacturer"),
        entry.said("Model"),
        "ON".equalsIgnoreCase(status) || "OK".equalsIgnoreCase(status));
  }
}
