package org.linli.showcase.control;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.linli.packs.Packs;
import org.linli.packs.Text;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;

/** What the product brings along for a city; there are none for most. */
record CityPack(
    String code,
    Text name,
    String divisions,
    String timeZone,
    double longitude,
    double latitude,
    OperationMode defaultMode,
    List<String> showcase) {

  /** The city that an installation carries when no other file is given. */
  static final DivisionCode BUNDLED = new DivisionCode("5101");

  static Optional<CityPack> of(DivisionCode city) {
    return Optional.ofNullable(resource("packs/city/" + city.value() + ".yaml"))
        .map(file -> Packs.read(file, CityPack.class));
  }

  static CityPack bundled() {
    return of(BUNDLED).orElseThrow();
  }

  /** Communities that are filled after a pack of their own. */
  List<CommunityPack> communities() {
    return showcase.stream().map(pack -> Packs.read(resource(pack), CommunityPack.class)).toList();
  }

  static URL resource(String name) {
    return CityPack.class.getClassLoader().getResource(name);
  }
}
