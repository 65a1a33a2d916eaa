package org.linli.letters.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.letters.entity.Channel;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The known forms of gateways: those that are delivered, and those that a city adds. */
final class GatewayForms {

  static final String FOLDER = "packs/letters/";
  static final String FILE = "gateways.yaml";

  private static final Set<String> WORDS =
      Set.of(
          "id", "to", "text", "subject", "kind", "reference", "language", "account", "timestamp");
  private static final Set<String> SIGNED = Set.of("id", "to", "account", "timestamp", "body");
  private static final Set<String> SIGNED_BACK = Set.of("account", "body");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");

  private final Map<String, GatewayForm> forms = new LinkedHashMap<>();

  /** As the file writes it. */
  record Pack(
      @JsonProperty(required = true) int version,
      @JsonProperty(required = true) List<GatewayForm> gateways) {}

  /** The delivered ones. */
  static GatewayForms delivered() {
    var read = new GatewayForms();
    read.add(FILE, Packs.text(GatewayForms.class.getClassLoader(), FOLDER, FILE));
    return read;
  }

  /** The same, and those of a file of the city. */
  GatewayForms with(Path file) {
    try {
      add(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new PackFault(file.toString(), 0, "not readable");
    }
  }

  /**
   * @throws PackFault with file, line and reason
   */
  void add(String file, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var pack = Packs.read(new java.io.ByteArrayInputStream(bytes), file, Pack.class);
    var here = new HashSet<String>();
    for (var form : pack.gateways()) {
      var line = Packs.line(text, "id: " + form.id());
      var fault = fault(form);
      if (fault != null) {
        throw new PackFault(file, line, form.id() + ": " + fault);
      }
      if (!here.add(form.id())) {
        throw new PackFault(file, line, form.id() + " stands twice");
      }
      forms.put(form.id(), form);
    }
  }

  /**
   * @throws PackFault there is none of that name, or it is another channel's
   */
  GatewayForm of(String id, Channel channel) {
    var form = forms.get(id);
    if (form == null || form.channel() != channel) {
      throw new PackFault(FILE, 0, "no form " + id + " of " + channel);
    }
    return form;
  }

  private static String fault(GatewayForm form) {
    if (!ID.matcher(form.id()).matches()) {
      return "id";
    }
    if (form.channel() == Channel.MAIL) {
      return "e-mail goes by its own protocol";
    }
    var body = new Template(form.body()).words();
    if (!WORDS.containsAll(body)) {
      return "body has words that nobody knows: " + body;
    }
    if (!body.containsAll(Set.of("id", "to"))) {
      return "body has to name {id} and {to}";
    }
    for (var header : form.headers().entrySet()) {
      if (!HEADER.matcher(header.getKey()).matches()
          || !WORDS.containsAll(new Template(header.getValue()).words())) {
        return "header " + header.getKey();
      }
    }
    if (form.signature().isPresent() && !isSound(form.signature().get(), SIGNED)) {
      return "signature";
    }
    return pointers(form);
  }

  private static String pointers(GatewayForm form) {
    var answer = form.answer();
    if (answer.taken().isEmpty()
        || Stream.of(answer.state(), answer.reason()).anyMatch(GatewayForms::isNoPointer)) {
      return "answer";
    }
    if (form.receipt().isEmpty()) {
      return null;
    }
    var receipt = form.receipt().get();
    if (Stream.of(receipt.list(), receipt.id(), receipt.state(), receipt.reason())
            .anyMatch(GatewayForms::isNoPointer)
        || !isSound(receipt.signature(), SIGNED_BACK)
        || !receipt.signature().over().contains("{body}")) {
      return "receipt";
    }
    return null;
  }

  private static boolean isNoPointer(String pointer) {
    return pointer != null && !pointer.startsWith("/");
  }

  private static boolean isSound(Signing signing, Set<String> words) {
    return HEADER.matcher(signing.header()).matches()
        && words.containsAll(new Template(signing.over()).words());
  }
}
