package org.linli.showcase.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;

/**
 * Which communities of a city are filled: those that have packs of their own, or, in any other
 * city, one for each operation mode after a pattern. The choice is made once and kept: divisions
 * that come later do not move it.
 */
final class ShowcaseChoice {

  private static final String HEADER = "code,mode";
  private static final List<DivisionLevel> APART =
      List.of(DivisionLevel.DISTRICT, DivisionLevel.STREET, DivisionLevel.COMMUNITY);

  private final ShowcaseRooms rooms;
  private final Path choice;
  private final DivisionCode city;

  ShowcaseChoice(ShowcaseRooms rooms, Path home, DivisionCode city) {
    this.rooms = rooms;
    this.choice = home.resolve("showcase.csv");
    this.city = city;
  }

  List<CommunityPack> packs() {
    var standing = communities();
    var own =
        CityPack.of(city).map(CityPack::communities).orElse(List.of()).stream()
            .filter(pack -> standing.contains(new DivisionCode(pack.code())))
            .toList();
    return own.isEmpty() ? patterned(standing) : own;
  }

  private List<CommunityPack> patterned(List<DivisionCode> standing) {
    if (!Files.exists(choice)) {
      choose(standing);
    }
    var chosen = chosen();
    return IntStream.range(0, chosen.size())
        .mapToObj(
            index -> {
              var code = chosen.get(index).getFirst();
              var mode = OperationMode.valueOf(chosen.get(index).getLast());
              return CommunityPattern.of(code, name(code), mode, index == 0);
            })
        .toList();
  }

  private void choose(List<DivisionCode> standing) {
    var modes = OperationMode.values();
    var spread = spread(standing, modes.length);
    new HandoverFile(choice, HEADER)
        .replace(
            row -> true,
            IntStream.range(0, spread.size())
                .mapToObj(index -> List.of(spread.get(index).value(), modes[index].name()))
                .toList());
  }

  private List<List<String>> chosen() {
    try {
      return Files.readAllLines(choice).stream()
          .skip(1)
          .map(line -> List.of(line.split(",")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As far apart as the city allows, so that every tier above has something of its own to see: in
   * different districts, else in different streets, else just different; the first by code of each.
   */
  static List<DivisionCode> spread(List<DivisionCode> communities, int wanted) {
    var spread = new ArrayList<DivisionCode>();
    for (var level : APART) {
      for (var code : communities) {
        var near = spread.stream().anyMatch(other -> other.at(level).equals(code.at(level)));
        if (!near && spread.size() < wanted) {
          spread.add(code);
        }
      }
    }
    return spread;
  }

  private List<DivisionCode> communities() {
    return names("select code from division where level = 'COMMUNITY' order by code", Map.of())
        .stream()
        .map(DivisionCode::new)
        .toList();
  }

  private String name(String code) {
    return names("select name from division where code = :code", Map.of("code", code)).getFirst();
  }

  private List<String> names(String sql, Map<String, String> by) {
    return rooms
        .scopes()
        .asSystem(
            "showcase",
            () ->
                rooms
                    .jdbi()
                    .withHandle(
                        handle -> handle.createQuery(sql).bindMap(by).mapTo(String.class).list()));
  }
}
