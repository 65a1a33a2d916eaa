package org.linli.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code ./linli audit verify USER [NUMBER SEAL]}: whether the audit log is as it was sealed, asked
 * of the server in the name of somebody who may read it for the whole city.
 */
final class AuditCommand {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String server;
  private final String token;
  private final Consumer<String> out;

  /**
   * @param server for example {@code http://127.0.0.1:9080}
   * @param token a bearer token of whoever asks
   */
  AuditCommand(String server, String token, Consumer<String> out) {
    this.server = server;
    this.token = token;
    this.out = out;
  }

  /**
   * Walks along all seals, stretch by stretch.
   *
   * @param kept number and words of a seal that was kept elsewhere; empty for none
   * @return whether there is a seal, and nothing is wrong
   * @throws LocalFailure the server refused or is away
   */
  boolean verify(List<String> kept) throws InterruptedException {
    var seals = 0L;
    var entries = 0L;
    var faults = 0;
    var last = "";
    var since = "";
    var first = 1L;
    var query =
        kept.isEmpty() ? "" : "&number=" + kept.getFirst() + "&seal=" + encoded(kept.getLast());
    try (var call = new ServerCall(server, token)) {
      while (first > 0) {
        var report = asked(call, "first=" + first + query);
        query = "";
        seals += report.path("seals").asLong();
        entries += report.path("entries").asLong();
        for (var fault : report.path("faults")) {
          faults++;
          out.accept(
              Words.of(
                  "audit.fault." + fault.path("kind").asText(),
                  fault.path("seal").asText(),
                  fault.path("from").asText(),
                  fault.path("until").asText(),
                  fault.path("sealed").asText(),
                  fault.path("found").asText()));
        }
        last = report.path("last").asText(last);
        since = report.path("since").asText(since);
        first = report.path("next").asLong(0);
      }
    }
    out.accept(Words.of("audit.looked", String.valueOf(seals), String.valueOf(entries)));
    if (seals > 0) {
      out.accept(Words.of("audit.since", since));
      out.accept(Words.of("audit.keep", String.valueOf(seals), last));
    }
    var intact = seals > 0 && faults == 0;
    out.accept(Words.of(intact ? "audit.intact" : seals == 0 ? "audit.unsealed" : "audit.broken"));
    return intact;
  }

  private static JsonNode asked(ServerCall call, String query) throws InterruptedException {
    try {
      return JSON.readTree(call.ask("GET", "/api/v1/audit/seals/verification?" + query, null));
    } catch (IOException e) {
      throw new LocalFailure(Words.of("audit.away", String.valueOf(e.getMessage())), e);
    }
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static boolean run(Home home, Ports ports, List<String> words)
      throws SQLException, InterruptedException {
    if ((words.size() != 2 && words.size() != 4) || !words.getFirst().equals("verify")) {
      throw new LocalFailure(Words.of("audit.usage"));
    }
    return TokenIssue.with(
        home,
        ports,
        words.get(1),
        token ->
            new AuditCommand("http://127.0.0.1:" + ports.http(), token, System.out::println)
                .verify(words.subList(2, words.size())));
  }

  public static void main(String[] arguments) throws Exception {
    var home = Home.at(Path.of(System.getProperty("linli.home")));
    var ports = Ports.of(home, Integer.getInteger("linli.port"));
    try {
      if (!run(home, ports, List.of(arguments))) {
        Runtime.getRuntime().exit(1);
      }
    } catch (LocalFailure e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().exit(1);
    }
  }
}
