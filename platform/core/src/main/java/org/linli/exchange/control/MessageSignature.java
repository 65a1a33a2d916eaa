package org.linli.exchange.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.exchange.boundary.SignedRequest;

/**
 * An HTTP message signature (RFC 9421), in the strict profile of this exchange: one signature, over
 * method, authority, path and query at least, and over the digest of a body where there is one;
 * made at a told time, with a word that is used once.
 *
 * @param label under which it stands in both header fields
 * @param components in their order
 * @param parameters as sent, by name
 * @param inner the text after the label, which the signature covers too
 */
public record MessageSignature(
    String label,
    List<String> components,
    Map<String, String> parameters,
    String inner,
    byte[] bytes) {

  private static final Pattern INPUT =
      Pattern.compile("([a-z][a-z0-9_-]{0,19})=(\\(([^()]{0,300})\\)((?:;[a-z]+=[^;]{1,120})*))");
  private static final Pattern COMPONENT = Pattern.compile("\"([@a-z][a-z-]*)\"");
  private static final Pattern PARAMETER =
      Pattern.compile(";([a-z]+)=(?:(\\d{1,15})|\"([\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]*)\")");
  private static final Pattern SIGNATURE =
      Pattern.compile("([a-z][a-z0-9_-]{0,19})=:([A-Za-z0-9+/]{1,1400}={0,2}):");
  private static final Pattern DIGEST = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

  private static final Set<String> ALWAYS = Set.of("@method", "@authority", "@path", "@query");
  private static final String WITH_BODY = "content-digest";

  /** What the two header fields say; empty when they are not of this profile. */
  public static Optional<MessageSignature> read(SignedRequest request) {
    if (request.signatureInput() == null || request.signature() == null) {
      return Optional.empty();
    }
    var input = INPUT.matcher(request.signatureInput().strip());
    var signature = SIGNATURE.matcher(request.signature().strip());
    if (!input.matches() || !signature.matches() || !input.group(1).equals(signature.group(1))) {
      return Optional.empty();
    }
    var components = components(input.group(3));
    var parameters = parameters(input.group(4));
    if (components.isEmpty() || parameters.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new MessageSignature(
              input.group(1),
              components,
              parameters,
              input.group(2),
              Base64.getDecoder().decode(signature.group(2))));
    } catch (IllegalArgumentException e) {
      // Not base64: no signature.
      return Optional.empty();
    }
  }

  /** Whether it covers what it has to, and the body is the one that its digest names. */
  public boolean coversAllOf(SignedRequest request) {
    return components.containsAll(ALWAYS)
        && (request.body().length == 0
            || components.contains(WITH_BODY)
                && isDigestOf(request.body(), request.contentDigest()));
  }

  /** The text that is signed (RFC 9421 §2.5); empty for a component that this profile lacks. */
  public Optional<String> base(SignedRequest request) {
    var text = new StringBuilder();
    for (var component : components) {
      var value = value(request, component);
      if (value == null) {
        return Optional.empty();
      }
      text.append('"').append(component).append("\": ").append(value).append('\n');
    }
    return Optional.of(text.append("\"@signature-params\": ").append(inner).toString());
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  private static String value(SignedRequest request, String component) {
    return switch (component) {
      case "@method" -> request.method();
      case "@authority" -> request.authority();
      case "@path" -> request.path();
      case "@query" -> "?" + (request.query() == null ? "" : request.query());
      case WITH_BODY -> request.contentDigest();
      default -> null;
    };
  }

  private static boolean isDigestOf(byte[] body, String header) {
    var digest = DIGEST.matcher(header == null ? "" : header.strip());
    return digest.matches()
        && Arrays.equals(Base64.getDecoder().decode(digest.group(1)), ChainHash.digest(body));
  }

  private static List<String> components(String text) {
    var found = new ArrayList<String>();
    for (var word : text.split(" ")) {
      var component = COMPONENT.matcher(word);
      if (!component.matches() || found.contains(component.group(1))) {
        return List.of();
      }
      found.add(component.group(1));
    }
    return List.copyOf(found);
  }

  private static Map<String, String> parameters(String text) {
    var found = new HashMap<String, String>();
    var parameter = PARAMETER.matcher(text);
    var end = 0;
    while (parameter.lookingAt()) {
      var value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
      if (found.put(parameter.group(1), value) != null) {
        return Map.of();
      }
      end = parameter.end();
      parameter.region(end, text.length());
    }
    return end == text.length() ? Map.copyOf(found) : Map.of();
  }
}
