package org.linli.letters.control;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.letters.boundary.ReceiptRefused;
import org.linli.letters.entity.LetterState;

/**
 * Reads a gateway's receipts 回执 as its form says. What it says of states that nobody knows is left.
 */
record ReceiptReader(GatewayForm.Receipt form, String account, String secret) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 1_000;

  String header() {
    return form.signature().header();
  }

  List<Told> read(String signature, byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8);
    if (!form.signature().proves(signature, secret, Map.of("body", text, "account", account))) {
      throw new ReceiptRefused("signature");
    }
    var told = new ArrayList<Told>();
    for (var one : receipts(text)) {
      if (told.size() == MOST) {
        throw new ReceiptRefused("form");
      }
      read(one).ifPresent(told::add);
    }
    return told;
  }

  private Iterable<JsonNode> receipts(String text) {
    try {
      var all = JSON.readTree(text);
      var list = form.list() == null ? all : all.at(JsonPointer.compile(form.list()));
      return list.isArray() ? list : List.of(list);
    } catch (IOException e) {
      throw new ReceiptRefused("form");
    }
  }

  private Optional<Told> read(JsonNode one) {
    var state = state(HttpCarrier.at(one, form.state()));
    if (state == null) {
      return Optional.empty();
    }
    try {
      var id = UUID.fromString(HttpCarrier.at(one, form.id()));
      return Optional.of(new Told(id, state, state == LetterState.FAILED ? reason(one) : null));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private LetterState state(String said) {
    if (form.delivered().contains(said)) {
      return LetterState.DELIVERED;
    }
    if (form.read().contains(said)) {
      return LetterState.READ;
    }
    return form.failed().contains(said) ? LetterState.FAILED : null;
  }

  private String reason(JsonNode one) {
    var said = form.reason() == null ? "" : HttpCarrier.at(one, form.reason());
    return said.isBlank() ? "not-delivered" : Carried.cut(said);
  }
}
