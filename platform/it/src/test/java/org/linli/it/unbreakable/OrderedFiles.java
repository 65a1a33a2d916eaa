package org.linli.it.unbreakable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.linli.it.home.Awaited;
import org.linli.it.home.Installation;
import org.linli.it.home.Rest;
import org.linli.it.home.SignedAsk;

/**
 * Files of many small parts that are made: each file has every row once, in order, and each part is
 * what the signed manifest says.
 */
final class OrderedFiles implements UnderWay {

  private static final String ASSET = "device-ledger";
  private static final int FILES = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Installation installation;
  private final String community;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> made = new ArrayList<>();

  private Rest bureau;
  private SignedAsk consumer;
  private Pulled wanted;
  private int round;

  OrderedFiles(Installation installation, String community) {
    this.installation = installation;
    this.community = community;
  }

  @Override
  public void begin() throws Exception {
    bureau = Rest.as(installation, "bureau");
    consumer = SignedAsk.of(installation, bureau, "Files in the middle");
    wanted = pulled("");
    assertThat(wanted.devices()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
  }

  @Override
  public void awaitLoad() {
    var orders = new ArrayList<String>();
    for (int number = 0; number < FILES; number++) {
      orders.add(order(round + "-" + number));
    }
    made.addAll(orders);
    Awaited.until(Instant.now().plus(PATIENCE), () -> parts(orders), parts -> parts > 10);
  }

  @Override
  public void back() {
    assertThat(order(round + "-0"))
        .as("who is not sure that it was ordered orders it again")
        .isEqualTo(made.get(round * FILES));
    round++;
  }

  @Override
  public void check() throws Exception {
    var parts = 0;
    for (var id : made) {
      var done =
          Awaited.until(
              Instant.now().plus(PATIENCE),
              () -> bureau.get("/api/v1/exchange/files/" + id).json(),
              file -> file.at("/row/state").asText().equals("DONE"));
      assertThat(done.at("/row/state").asText()).isEqualTo("DONE");
      var manifest = JSON.readTree(fetched("/" + id + "/manifest", null));
      // A device that changed meanwhile stands behind the end of the file, for the next increment.
      var same = new ArrayList<>(wanted.devices());
      same.removeAll(pulled(wanted.position()).devices());
      assertThat(devices(id, manifest))
          .doesNotHaveDuplicates()
          .filteredOn(same::contains)
          .containsExactlyElementsOf(same);
      parts += manifest.path("parts").size();
    }
    System.out.printf(
        "kill -9 × %d: %d files, %d parts, %d rows each, 0 lost, 0 twice%n",
        round, made.size(), parts, wanted.devices().size());
  }

  private int parts(List<String> orders) {
    return orders.stream()
        .mapToInt(id -> bureau.get("/api/v1/exchange/files/" + id).json().at("/row/parts").asInt())
        .sum();
  }

  private String order(String key) {
    var ordered =
        bureau.post(
            "/api/v1/exchange/files",
            Map.of(
                "key",
                key,
                "consumer",
                consumer.consumer(),
                "asset",
                ASSET,
                "tenant",
                community,
                "purpose",
                "EMERGENCY",
                "fields",
                List.of("device"),
                "shape",
                "LINES",
                "partRows",
                10));
    assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
    return ordered.json().path("id").asText();
  }

  /** Part by part, in two ranges each, against the manifest's digests. */
  private List<String> devices(String id, JsonNode manifest) throws Exception {
    var devices = new ArrayList<String>();
    for (var part : manifest.path("parts")) {
      var path = "/" + id + "/parts/" + part.path("number").asText();
      var half = part.path("bytes").asInt() / 2;
      var content = new ByteArrayOutputStream();
      content.write(fetched(path, "bytes=0-" + (half - 1)));
      content.write(fetched(path, "bytes=" + half + "-"));
      assertThat(
              HexFormat.of()
                  .formatHex(MessageDigest.getInstance("SHA-256").digest(content.toByteArray())))
          .isEqualTo(part.path("sha-256").asText());
      for (var line : content.toString(StandardCharsets.UTF_8).lines().toList()) {
        devices.add(JSON.readTree(line).path("device").asText());
      }
    }
    return devices;
  }

  /**
   * @param position behind the last of them
   */
  private record Pulled(List<String> devices, String position) {}

  private Pulled pulled(String from) throws Exception {
    var devices = new ArrayList<String>();
    var after = from;
    boolean more;
    do {
      var query =
          "tenant="
              + community
              + "&purpose=EMERGENCY&limit=1000&fields=device"
              + (after.isEmpty() ? "" : "&after=" + after);
      var request = consumer.get("/api/v1/exchange/assets/" + ASSET, query);
      var page = JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
      page.path("rows").forEach(row -> devices.add(row.path("device").asText()));
      more = page.path("more").asBoolean();
      after = page.path("position").asText();
    } while (more);
    return new Pulled(devices, after);
  }

  private byte[] fetched(String path, String range) throws IOException, InterruptedException {
    var signed = consumer.get("/api/v1/exchange/files" + path, "");
    var request =
        range == null
            ? signed
            : java.net.http.HttpRequest.newBuilder(signed, (name, value) -> true)
                .header("Range", range)
                .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(range == null ? 200 : 206);
    return answer.body();
  }
}
