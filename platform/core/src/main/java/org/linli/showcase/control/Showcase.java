package org.linli.showcase.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.tenancy.entity.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole first filling, step by step; each step knows whether it was done before. */
public final class Showcase {

  private static final Logger LOG = LoggerFactory.getLogger(Showcase.class);
  private static final String CITY = "packs/city/5101.yaml";

  private final ShowcaseRooms rooms;
  private final Path home;
  private final Optional<Path> cityFile;

  /**
   * @param home where passwords and secrets are handed over
   * @param cityFile the divisions of another city; empty for the bundled one
   */
  public Showcase(ShowcaseRooms rooms, Path home, Optional<Path> cityFile) {
    this.rooms = rooms;
    this.home = home;
    this.cityFile = cityFile;
  }

  /** Fills what is missing. One server at a time: two would hand over each other's passwords. */
  public void load() {
    try {
      Files.createDirectories(home);
      try (var lock =
              FileChannel.open(
                  home.resolve("showcase.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var held = lock.lock()) {
        LOG.debug("filling under {}", held);
        fill();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill() throws IOException {
    var bundled = Packs.read(resource(CITY), CityPack.class);
    var city = named(bundled).filter(this::stands).orElseGet(() -> imported(bundled));
    var packs = city.value().equals(bundled.code()) ? packs(bundled) : List.<CommunityPack>of();
    var codes =
        packs.stream().map(pack -> new DivisionCode(pack.code())).collect(Collectors.toSet());
    new OfficerLoad(rooms, home, city, codes).run();
    for (var pack : packs) {
      if (new CommunityLoad(rooms, home, pack).run()) {
        LOG.info("filled {}", pack.code());
      }
      new ContractLoad(rooms, city, pack).run();
    }
  }

  /**
   * The city that the file speaks of; empty when it speaks of none, which the import will say
   * better.
   */
  private Optional<DivisionCode> named(CityPack bundled) throws IOException {
    if (cityFile.isEmpty()) {
      return Optional.of(new DivisionCode(bundled.code()));
    }
    try (var lines = Files.lines(cityFile.get(), StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.contains(",CITY,"))
          .map(line -> line.substring(0, line.indexOf(',')))
          .filter(code -> code.matches("\\d{4}"))
          .map(DivisionCode::new)
          .findFirst();
    }
  }

  private boolean stands(DivisionCode city) {
    return rooms
        .scopes()
        .asSystem(
            "showcase",
            () ->
                rooms
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select exists (select 1 from division where code = :code)")
                                .bind("code", city)
                                .mapTo(boolean.class)
                                .one()));
  }

  private DivisionCode imported(CityPack bundled) {
    try (var csv = divisions(bundled)) {
      var report =
          rooms.scopes().asSystem("showcase", () -> rooms.divisions().importCity(csv, false));
      if (!report.faults().isEmpty()) {
        var first = report.faults().getFirst();
        throw new PackFault(
            cityFile.map(Path::toString).orElse(bundled.divisions()),
            first.line(),
            first.rule()
                + " "
                + first.code()
                + " "
                + first.detail()
                + " ("
                + report.faults().size()
                + ")");
      }
      return named(bundled).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream divisions(CityPack bundled) throws IOException {
    return cityFile.isPresent()
        ? Files.newInputStream(cityFile.get())
        : resource(bundled.divisions()).openStream();
  }

  private static List<CommunityPack> packs(CityPack bundled) {
    return bundled.showcase().stream()
        .map(pack -> Packs.read(resource(pack), CommunityPack.class))
        .toList();
  }

  private static java.net.URL resource(String name) {
    return Showcase.class.getClassLoader().getResource(name);
  }
}
