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
import org.linli.tenancy.entity.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole first filling, step by step; each step knows whether it was done before. */
public final class Showcase {

  private static final Logger LOG = LoggerFactory.getLogger(Showcase.class);

  private final Filling wanted;
  private final ShowcaseRooms rooms;
  private final LifeRooms life;
  private final Path home;
  private final Optional<Path> cityFile;

  /**
   * @param wanted communities to look at, or the city alone
   * @param life null for a city without it
   * @param home where passwords and secrets are handed over
   * @param cityFile the divisions of another city; empty for the bundled one
   */
  public Showcase(
      Filling wanted, ShowcaseRooms rooms, LifeRooms life, Path home, Optional<Path> cityFile) {
    this.wanted = wanted;
    this.rooms = rooms;
    this.life = life;
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
    var city = named().filter(this::stands).orElseGet(this::imported);
    var packs =
        wanted == Filling.SHOWCASE
            ? new ShowcaseChoice(rooms, home, city).packs()
            : List.<CommunityPack>of();
    var codes =
        packs.stream().map(pack -> new DivisionCode(pack.code())).collect(Collectors.toSet());
    new OfficerLoad(rooms, home, city, codes).run();
    for (var pack : packs) {
      if (new CommunityLoad(rooms, home, pack).run()) {
        LOG.info("filled {}", pack.code());
      }
      new ContractLoad(rooms, city, pack).run();
      new ConsentLoad(rooms, pack).run();
    }
    if (life != null && !packs.isEmpty()) {
      enliven(city, packs);
    }
  }

  /** Without it the screens are emptier, and the platform serves all the same. */
  private void enliven(DivisionCode city, List<CommunityPack> packs) {
    try {
      new Life(rooms, life, packs).run(city);
    } catch (RuntimeException e) {
      LOG.warn("the showcase lacks some of its life", e);
    }
  }

  /**
   * The city that the file speaks of; empty when it speaks of none, which the import will say
   * better.
   */
  private Optional<DivisionCode> named() throws IOException {
    if (cityFile.isEmpty()) {
      return Optional.of(CityPack.BUNDLED);
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

  private DivisionCode imported() {
    try (var csv = divisions()) {
      var report =
          rooms.scopes().asSystem("showcase", () -> rooms.divisions().importCity(csv, false));
      if (!report.faults().isEmpty()) {
        throw new CityRefused(
            cityFile.map(Path::toString).orElse(CityPack.bundled().divisions()), report.faults());
      }
      return named().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream divisions() throws IOException {
    return cityFile.isPresent()
        ? Files.newInputStream(cityFile.get())
        : CityPack.resource(CityPack.bundled().divisions()).openStream();
  }
}
