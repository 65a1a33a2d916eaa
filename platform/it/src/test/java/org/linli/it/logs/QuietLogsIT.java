package org.linli.it.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.it.home.Door;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;

/**
 * Lines of JSON from every process of ours, and nobody in them: no name, no telephone, no number of
 * an identity card, no secret. What the other system tests left there is looked at as well.
 */
class QuietLogsIT {

  private static final String NAME = "欧阳测试君";
  private static final String PHONE = "13911112222";

  /** With a true check digit; nobody bears it. */
  private static final String CARD = "510104199003070672";

  private static final Pattern CARDS =
      Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{5}(19|20)\\d{9}[0-9X](?![0-9A-Za-z])");
  private static final Pattern SHOWCASE =
      Pattern.compile(".*(?:name|leader): ([\\p{IsHan}·]{2,5})[,}].*?phone: \"(1\\d{10})\"");
  private static final List<String> PACKS =
      List.of("510104026017", "510107005002", "510108002005", "life", "officers");

  private final Installation installation = Installation.shared();
  private final Logs logs = new Logs(installation);

  @Test
  void everyEntryOfOursIsALineOfJsonWithItsServer() {
    var entries =
        Stream.of(logs.server(), logs.door("mqtt"), logs.door("sip"))
            .peek(of -> assertThat(of).isNotEmpty())
            .flatMap(List::stream)
            .toList();
    assertThat(entries)
        .allMatch(entry -> !entry.path("ibm_datetime").asText().isEmpty())
        .allMatch(entry -> !entry.path("type").asText().isEmpty());
    for (var of : List.of(logs.server(), logs.door("mqtt"), logs.door("sip"))) {
      assertThat(of).anyMatch(entry -> !entry.path("ext_node").asText().isEmpty());
    }
  }

  @Test
  void whatPeopleSaidAndWhoTheyAreStandsInNoLog() throws Exception {
    provoke();
    var never = never();
    assertThat(never).hasSizeGreaterThan(100).contains("13800000101", "陈若溪", NAME, CARD);
    var found = new ArrayList<String>();
    for (var file : logs.files()) {
      for (var line : Logs.lines(file)) {
        never.stream()
            .filter(line::contains)
            .forEach(word -> found.add(file.getFileName() + ": " + line));
        if (CARDS.matcher(line).find()) {
          found.add(file.getFileName() + ": " + line);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** Good words, wrong words and broken ones, each with somebody in it. */
  private void provoke() {
    var nobody = Rest.anonymous(installation);
    var clerk = Rest.as(installation, "jinjiang-clerk");
    var words = NAME + " " + PHONE + " " + CARD;
    nobody.post("/api/v1/tokens", Map.of("username", NAME, "password", CARD));
    nobody.post("/api/v1/tokens", "{\"username\": \"" + words + "\", ");
    clerk.post("/api/v1/cases", "{\"title\": \"" + words);
    clerk.post("/api/v1/cases", Map.of("title", words, "severity", words));
    var opened =
        clerk.post(
            "/api/v1/cases",
            Map.of(
                "kind", "FACILITY",
                "source", "CLERK",
                "title", words,
                "description", words,
                "severity", "MINOR"));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    clerk.get("/api/v1/cases?state=" + PHONE);
    clerk.get("/api/v1/places/" + CARD);
    clerk.post("/api/v1/places", Map.of("name", words.repeat(40), "kind", "BUILDING"));
    var door = new Door(installation);
    var device = door.devices("home-climate").getFirst();
    door.send(device, "{\"ts\":\"" + words + "\"}");
    door.send(device, Map.of("ts", Instant.now().toString(), "values", Map.of(PHONE, 1)));
    nobody.send("POST", "/api/v1/feeds/" + PHONE, "{}", Map.of("Authorization", "Device " + CARD));
  }

  /** Passwords, secrets, and the people of the showcase. */
  private Set<String> never() throws IOException {
    var never = new TreeSet<>(Set.of(NAME, PHONE, CARD));
    try (var accounts = Files.lines(installation.home().resolve("accounts.csv"))) {
      accounts.skip(1).map(line -> line.split(",")[2]).forEach(never::add);
    }
    new Door(installation).devices().forEach(device -> never.add(device.secret()));
    PACKS.forEach(pack -> people(pack, never));
    try (var secrets = Files.walk(installation.home().resolve("secrets"), 2)) {
      secrets
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches(".*\\.(key|token)|LINLI_.*"))
          .flatMap(file -> Logs.lines(file).stream())
          .filter(line -> line.length() > 16)
          .forEach(never::add);
    }
    return never;
  }

  private static void people(String pack, Set<String> never) {
    try (var in = QuietLogsIT.class.getResourceAsStream("/packs/showcase/" + pack + ".yaml")) {
      new String(in.readAllBytes())
          .lines()
          .map(SHOWCASE::matcher)
          .filter(java.util.regex.Matcher::find)
          .forEach(
              found -> {
                never.add(found.group(1));
                never.add(found.group(2));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
