package org.linli.traces.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Scopes;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.TestPlatform;
import org.linli.traces.entity.TraceParent;

/** What a line of the log tells, of a door and of the server. */
class LogLinesTest {

  private static final TestPlatform PLATFORM = TestPlatform.shared();

  private final LogLines lines = new LogLines("mqtt");
  private final TraceParent trace = TraceParent.fresh();

  private static LogRecord entry(String message) {
    var entry = new LogRecord(Level.WARNING, message);
    entry.setLoggerName("org.linli.mqtt.MqttDoor");
    return entry;
  }

  private JsonNode written(LogRecord entry) {
    var line = lines.format(entry);
    assertThat(line).endsWith("\n");
    assertThat(line.strip()).as("one line for each entry").doesNotContain("\n");
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }

  @Test
  void anEntryIsALineOfJsonWithTheNamesThatTheServerUses() {
    var line = written(entry("a \"word\"\nin two lines 社区"));
    assertThat(line.path("type").asText()).isEqualTo("linli_mqtt");
    assertThat(line.path("loglevel").asText()).isEqualTo("WARNING");
    assertThat(line.path("module").asText()).isEqualTo("org.linli.mqtt.MqttDoor");
    assertThat(line.path("message").asText()).isEqualTo("a \"word\"\nin two lines 社区");
    assertThat(line.path("ibm_datetime").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(line.path("ext_node").asText()).endsWith("-" + ProcessHandle.current().pid());
    assertThat(line.has("ext_tenant")).isFalse();
    assertThat(line.has("ext_trace")).isFalse();
  }

  /** A container has no language of its own; its console would write question marks. */
  @Test
  void chineseIsWrittenWhateverTheMachineSpeaks() throws IOException {
    var root = Logger.getLogger("");
    var others = root.getHandlers();
    var written = new ByteArrayOutputStream();
    var console = new StreamHandler(written, new SimpleFormatter());
    console.setEncoding("US-ASCII");
    for (var other : others) {
      root.removeHandler(other);
    }
    root.addHandler(console);
    try {
      LogLines.begin("sip");
      root.log(entry("锦江社区"));
      console.flush();
    } finally {
      root.removeHandler(console);
      for (var other : others) {
        root.addHandler(other);
      }
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("\"message\":\"锦江社区\"");
  }

  @Test
  void whatWasThrownStandsInTheSameLine() {
    var entry = entry("it broke");
    entry.setThrown(new IllegalStateException("why"));
    assertThat(written(entry).path("ibm_stackTrace").asText())
        .contains("IllegalStateException: why", "\tat org.linli.traces");
  }

  @Test
  void ofWhichCommunityAndOfWhichTraceItIsStandsBeside() {
    var tenant = PLATFORM.community("993401001001", OperationMode.GOVERNMENT);
    var line =
        Traces.within(
            trace,
            () -> PLATFORM.scopes().asSystem("test", tenant, () -> written(entry("inside"))));
    assertThat(line.path("ext_tenant").asText()).isEqualTo(tenant.value());
    assertThat(line.path("ext_trace").asText()).isEqualTo(trace.trace());
    assertThat(Scopes.bound()).isEmpty();
  }

  @Test
  void theServersOwnLogIsHandedTheSameFields() {
    assertThat(LogFields.hand(Taker.class.getName())).isTrue();
    assertThat(LogFields.hand(Taker.class.getName())).as("each web module tells of it").isTrue();
    var told = new HashMap<String, String>();
    Traces.within(
        trace,
        () -> {
          Taker.TAKEN.forEach((name, extension) -> told.put(name, extension.getValue()));
          return null;
        });
    assertThat(told)
        .containsOnlyKeys("tenant", "trace", "node")
        .containsEntry("trace", trace.trace())
        .containsEntry("tenant", null);
  }

  @Test
  void whereTheServerIsAnotherNothingHappens() {
    assertThat(LogFields.hand("no.such.Taker")).isFalse();
  }

  /** In the form of the server's own, which refuses a name that it has already. */
  public static final class Taker {

    static final Map<String, Extension> TAKEN = new HashMap<>();

    private Taker() {}

    /** What is asked for each line. */
    public interface Extension {
      String getValue();
    }

    public static void registerExtension(String name, Extension extension) {
      if (TAKEN.putIfAbsent(name, extension) != null) {
        throw new IllegalArgumentException(name);
      }
    }

    public static boolean unregisterExtension(String name) {
      return TAKEN.remove(name) != null;
    }
  }
}
