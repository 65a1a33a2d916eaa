package org.linli.showcase.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.linli.packs.Packs;
import org.linli.tenancy.entity.OperationMode;

/** The pack of a community that has none: the pattern with the community's own name and code. */
final class CommunityPattern {

  private static final String PATTERN = "packs/showcase/pattern.yaml";

  private CommunityPattern() {}

  /**
   * @param measured whether the measured flat lies here; it lies in one community of a city
   */
  static CommunityPack of(String code, String name, OperationMode mode, boolean measured) {
    var text =
        text()
            .replace("${code}", code)
            .replace("${name}", quoted(name))
            .replace("${short}", quoted(shortened(name)))
            .replace("${mode}", mode.name());
    for (var word : byMode(mode).entrySet()) {
      text = text.replace("${" + word.getKey() + "}", word.getValue());
    }
    var pack =
        Packs.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            PATTERN,
            CommunityPack.class);
    if (!measured) {
      pack.devices().removeIf(device -> device.series != null);
    }
    return pack;
  }

  /** Who invests, who bears the risk and which goal comes first is each mode's own. */
  private static Map<String, String> byMode(OperationMode mode) {
    return switch (mode) {
      case GOVERNMENT -> words("PROCUREMENT", "100", "0", "0", "resident-happiness");
      case ENTERPRISE -> words("AUTHORISATION", "0", "100", "0", "customer-satisfaction");
      case PPP -> words("COOPERATION", "100", "100", "50", "harmony");
    };
  }

  private static Map<String, String> words(
      String form, String bureau, String operator, String shared, String goal) {
    return Map.of(
        "form", form,
        "bureauInvests", bureau,
        "operatorInvests", operator,
        "shared", shared,
        "goal", goal);
  }

  private static String text() {
    try (var in = CommunityPattern.class.getClassLoader().getResourceAsStream(PATTERN)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name stands between double quotes there. */
  private static String quoted(String name) {
    return name.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** Without the word for the committee, which the official names end with. */
  private static String shortened(String name) {
    var committee =
        ResourceBundle.getBundle("messages/linli-showcase", Locale.SIMPLIFIED_CHINESE)
            .getString("showcase.committee");
    var shortened = name.replaceFirst("(" + committee + ")$", "");
    return shortened.isEmpty() ? name : shortened;
  }
}
