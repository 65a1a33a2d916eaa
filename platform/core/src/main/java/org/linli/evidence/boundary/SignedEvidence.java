package org.linli.evidence.boundary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.linli.audit.boundary.Audited;
import org.linli.evidence.entity.Finding;
import org.linli.keys.boundary.KeyRing;

/**
 * Evidence with its signature.
 *
 * @param lines one for each control: id, standard, clause, check, result, time, who, figures, by
 *     tabs
 * @param signature over the UTF-8 bytes of {@code at}, a line feed, and the lines with a line feed
 *     after each; the figure before its colon is the version of the key
 */
public record SignedEvidence(Instant at, List<String> lines, String signature) implements Audited {

  static SignedEvidence of(List<Finding> findings, Instant at, KeyRing keys) {
    var lines = findings.stream().map(SignedEvidence::line).toList();
    return new SignedEvidence(at, lines, keys.sign(bytes(at, lines)));
  }

  /** Whether it came from here and was not changed. */
  public boolean isProvedBy(KeyRing keys) {
    return keys.signed(signature, bytes(at, lines));
  }

  @Override
  public String auditName() {
    return String.valueOf(at);
  }

  private static String line(Finding one) {
    var control = one.control();
    var named = List.of(control.id(), control.standard().name(), control.clause(), control.check());
    var found = one.found();
    return String.join("\t", named)
        + (found == null
            ? "\t\t\t\t"
            : "\t%s\t%s\t%s\t%s"
                .formatted(found.result(), one.at(), one.by(), String.join(" ", found.figures())));
  }

  private static byte[] bytes(Instant at, List<String> lines) {
    return (at + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
