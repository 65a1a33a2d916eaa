package org.linli.letters.control;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.linli.addresses.entity.AddressRange;
import org.linli.courier.boundary.Answer;
import org.linli.courier.boundary.Courier;
import org.linli.courier.boundary.Endpoint;
import org.linli.courier.boundary.Faults;
import org.linli.letters.entity.LetterSettings.GatewayAddress;

/** Speaks to a gateway as its form says. */
final class HttpCarrier implements Carrier {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final GatewayForm form;
  private final GatewayAddress gateway;
  private final String secret;
  private final InstantSource clock;
  private final Endpoint endpoint;
  private final Courier courier = new Courier();

  /**
   * @param secret what requests are signed with; empty where the form signs nothing
   */
  HttpCarrier(GatewayForm form, GatewayAddress gateway, String secret, InstantSource clock) {
    this.form = form;
    this.gateway = gateway;
    this.secret = secret;
    this.clock = clock;
    this.endpoint = Endpoint.of(gateway.url());
  }

  @Override
  public CompletableFuture<Carried> carry(Envelope envelope) {
    var values = values(envelope);
    var body = new Template(form.body()).filled(values, form.setting());
    var headers = headers(values, body);
    return courier
        .connect(endpoint, own())
        .thenCompose(
            line ->
                line.ask(
                    form.method().name(),
                    endpoint.target(),
                    headers,
                    body.getBytes(StandardCharsets.UTF_8),
                    Courier.PATIENCE,
                    LONGEST_ANSWER))
        .handle(
            (answer, fault) -> fault == null ? read(answer) : Carried.later(Faults.word(fault)));
  }

  private Map<String, String> values(Envelope envelope) {
    var values = new HashMap<String, String>();
    values.put("id", envelope.id().toString());
    values.put("to", envelope.to());
    values.put("text", envelope.text());
    values.put("subject", envelope.subject());
    values.put("kind", envelope.kindName());
    values.put("reference", envelope.reference());
    values.put("language", envelope.language());
    values.put("account", gateway.account());
    values.put("timestamp", String.valueOf(clock.instant().getEpochSecond()));
    return values;
  }

  private Map<String, String> headers(Map<String, String> values, String body) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", form.contentType());
    headers.put("Idempotency-Key", values.get("id"));
    form.headers()
        .forEach(
            (name, text) ->
                headers.put(name, new Template(text).filled(values, Template.Setting.PLAIN)));
    form.signature()
        .ifPresent(
            signing -> {
              values.put("body", body);
              headers.put(signing.header(), signing.sign(secret, values));
            });
    return headers;
  }

  private Carried read(Answer answer) {
    JsonNode said;
    try {
      said = JSON.readTree(answer.content());
    } catch (IOException e) {
      return Carried.later("HTTP " + answer.status());
    }
    var state = at(said, form.answer().state());
    if (answer.status() / 100 == 2 && form.answer().taken().contains(state)) {
      return Carried.TAKEN;
    }
    var reason = form.answer().reason() == null ? "" : at(said, form.answer().reason());
    var fault =
        reason.isBlank() ? "HTTP " + answer.status() + " " + state : (state + " " + reason).strip();
    return form.answer().never().contains(state) ? Carried.never(fault) : Carried.later(fault);
  }

  static String at(JsonNode node, String pointer) {
    return node == null ? "" : node.at(JsonPointer.compile(pointer)).asText("");
  }

  /** The city named the gateway itself: where it says is where it may be, inside as well. */
  private List<AddressRange> own() {
    try {
      return Arrays.stream(InetAddress.getAllByName(endpoint.host()))
          .map(address -> AddressRange.of(address.getHostAddress().replaceFirst("%.*$", "")))
          .toList();
    } catch (UnknownHostException e) {
      return List.of();
    }
  }
}
